import type { FastifyInstance } from 'fastify';
import type { DeskDeps } from '../deps.ts';
import { actRoutes } from './act.routes.ts';
import { caseRoutes } from './case.routes.ts';
import { fileRoutes } from './file.routes.ts';
import { handOverRoutes } from './hand-over.routes.ts';
import { inboxRoutes } from './inbox.routes.ts';
import { intakeBoardRoutes } from './intake-board.routes.ts';
import { intakeDoneRoutes } from './intake-done.routes.ts';
import { intakeRoutes } from './intake.routes.ts';
import { paymentActRoutes } from './payment-act.routes.ts';
import { paymentBookRoutes } from './payment-books.routes.ts';
import { paymentDayRoutes } from './payment-day.routes.ts';
import { paymentRoutes } from './payment.routes.ts';
import { scanRoutes } from './scan.routes.ts';
import { noticeRoutes } from './notice.routes.ts';
import { searchRoutes } from './search.routes.ts';
import { slipRoutes } from './slip.routes.ts';

/** The officers' screens: lists, dossiers, acts, files, search. They stand behind the sessions of identity. */
export function routes(app: FastifyInstance, deps: DeskDeps): void {
  inboxRoutes(app, deps);
  searchRoutes(app, deps);
  caseRoutes(app, deps);
  fileRoutes(app, deps);
  noticeRoutes(app, deps);
  slipRoutes(app, deps);
  actRoutes(app, deps);
  intakeBoardRoutes(app, deps);
  intakeRoutes(app, deps);
  intakeDoneRoutes(app, deps);
  scanRoutes(app, deps);
  handOverRoutes(app, deps);
  paymentRoutes(app, deps);
  paymentActRoutes(app, deps);
  paymentDayRoutes(app, deps);
  paymentBookRoutes(app, deps);
}
