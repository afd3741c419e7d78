export { createServer, type ServerOptions } from './server.ts';
export type { RequestContext } from './context.ts';
export { formOf, SENT_AGAIN, writeKeyOf, versionOf, type FormBody } from './form.ts';
export { readForm, type FormFile, type PartsReader } from './parts.ts';
export { seeOther, statusOf } from './reply.ts';
export { localPath } from './local-path.ts';
export { messages } from './messages/index.ts';
