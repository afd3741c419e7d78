export { startEmbedded, type EmbeddedServer } from './server.ts';
export { reachableBy, databaseUser, privateTo } from './user.ts';
