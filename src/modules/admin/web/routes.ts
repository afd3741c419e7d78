import type { FastifyInstance } from 'fastify';
import type { AdminDeps } from '../deps.ts';
import { procedureRoutes } from './procedure.routes.ts';
import { proceduresRoutes } from './procedures.routes.ts';

/** Every screen of administrators. */
export function routes(app: FastifyInstance, deps: AdminDeps): void {
  proceduresRoutes(app, deps);
  procedureRoutes(app, deps);
}
