export { startEmbedded, embeddedOwnerUrl, type EmbeddedOptions, type EmbeddedServer } from './server.ts';
export { reachableFolder } from './folder.ts';
export { secret } from './secret.ts';
export { reachableBy, databaseUser, privateTo } from './user.ts';
