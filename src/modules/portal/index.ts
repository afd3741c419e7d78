export { messages } from './messages/index.ts';
export type { PortalDeps } from './deps.ts';
export { routes } from './web/routes.ts';
