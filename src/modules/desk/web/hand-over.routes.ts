import type { FastifyInstance } from 'fastify';
import type { DeskDeps } from '../deps.ts';
import { handOverAcceptRoutes } from './hand-over-accept.routes.ts';
import { handOverBoardRoutes } from './hand-over-board.routes.ts';
import { handOverNewRoutes } from './hand-over-new.routes.ts';
import { handOverSlipRoutes } from './hand-over-slip.routes.ts';

/** Hand-over of paper between desk and agency, and back: `/lam-viec/ban-giao`. */
export function handOverRoutes(app: FastifyInstance, deps: DeskDeps): void {
  handOverBoardRoutes(app, deps);
  handOverNewRoutes(app, deps);
  handOverAcceptRoutes(app, deps);
  handOverSlipRoutes(app, deps);
}
