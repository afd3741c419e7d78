import en from './messages/en.json' with { type: 'json' };
import vi from './messages/vi.json' with { type: 'json' };

export const messages = { vi, en };
export type { AdminDeps } from './deps.ts';
export { routes } from './web/routes.ts';
