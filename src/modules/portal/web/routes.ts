import type { FastifyInstance } from 'fastify';
import type { PortalDeps } from '../deps.ts';
import { applicationRoutes } from './check.routes.ts';
import { homeRoutes } from './home.routes.ts';
import { logRoutes } from './log.routes.ts';
import { noticeRoutes } from './notice.routes.ts';
import { ownRoutes } from './own.routes.ts';
import { paperRoutes } from './paper.routes.ts';
import { procedureRoutes } from './procedure.routes.ts';
import { receiptCheckRoutes } from './receipt-check.routes.ts';
import { searchRoutes } from './search.routes.ts';
import { sectionRoutes } from './section.routes.ts';
import { startRoutes } from './start.routes.ts';
import { supplementRoutes } from './supplement.routes.ts';
import { trackRoutes } from './track.routes.ts';

/** Every screen of citizens. */
export function routes(app: FastifyInstance, deps: PortalDeps): void {
  homeRoutes(app, deps);
  searchRoutes(app, deps);
  procedureRoutes(app, deps);
  noticeRoutes(app, deps);
  startRoutes(app, deps);
  applicationRoutes(app, deps);
  sectionRoutes(app, deps);
  paperRoutes(app, deps);
  receiptCheckRoutes(app, deps);
  ownRoutes(app, deps);
  supplementRoutes(app, deps);
  trackRoutes(app, deps);
  logRoutes(app, deps);
}
