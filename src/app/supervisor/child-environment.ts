import type { Environment } from '../config.ts';
import type { Prepared } from './prepare.ts';

/** Environment of the web and of the worker: each gets its own database address and its own keys, and nothing of the owner's. */
export function childEnvironments(
  env: Environment,
  place: { folder: string; host: string; port: number; demo: boolean },
  { webUrl, workerUrl, logKeyFile, sealKeyFile }: Prepared,
): { web: Environment; worker: Environment } {
  const { DATABASE_OWNER_URL, DATABASE_URL, DATABASE_WORKER_URL, MOTCUA_LOG_SEAL_KEY_FILE, ...rest } = env;
  const demo = place.demo ? '1' : '0';
  const common = { ...rest, MOTCUA_DATA: place.folder, MOTCUA_LOG_KEY_FILE: logKeyFile, MOTCUA_DEMO: demo };
  return {
    web: {
      ...common,
      DATABASE_URL: webUrl,
      MOTCUA_HOST: place.host,
      MOTCUA_PORT: String(place.port),
    },
    worker: { ...common, DATABASE_WORKER_URL: workerUrl, MOTCUA_LOG_SEAL_KEY_FILE: sealKeyFile },
  };
}
