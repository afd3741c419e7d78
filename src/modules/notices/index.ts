export { messages } from './messages/index.ts';
export { follower, type NoticesDeps } from './use-cases/follower.ts';
export { routes, type OutsideDeps } from './web/routes.ts';
