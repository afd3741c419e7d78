import { z } from 'zod';
import { Fault } from './fault.ts';

/** What a process is told from outside, by environment variables; docs/operators/configuration.md lists them for people. */

const databaseUrl = z
  .string({ error: 'is missing' })
  .regex(/^postgres(ql)?:\/\/[^/]+\/.+/, 'is no PostgreSQL address (postgres://user:password@host:port/database)');
const path = z.string({ error: 'is missing' }).regex(/^\//, 'is no absolute path');
const port = z.coerce
  .number('is no port (1 to 65535)')
  .int('is no port (1 to 65535)')
  .min(1, 'is no port (1 to 65535)')
  .max(65_535, 'is no port (1 to 65535)');
const flag = z.enum(['0', '1'], { error: 'is neither 0 nor 1' }).transform((value) => value === '1');
const httpUrl = z.url({ protocol: /^https?$/, error: 'is no http or https address' });

const common = {
  /** The address people use, when a proxy stands before the web process; it stands in messages too. */
  MOTCUA_PUBLIC_URL: httpUrl.optional(),
  /** 1 says on every screen that all data are samples, and sends messages to the demo's stand-in only. */
  MOTCUA_DEMO: flag.default(false),
  /** Folder of this installation: keys, files, secrets. */
  MOTCUA_DATA: path,
  /** Key of the log's chains (32 bytes as hex), made at the first start. */
  MOTCUA_LOG_KEY_FILE: path,
  /** `host:port` of ClamAV's daemon; uploads are not scanned without it. */
  MOTCUA_CLAMD: z
    .string()
    .regex(/^[^\s:]+:\d{1,5}$/, 'is no host:port')
    .optional(),
};

const web = z.object({
  ...common,
  DATABASE_URL: databaseUrl,
  MOTCUA_HOST: z.string().default('127.0.0.1'),
  MOTCUA_PORT: port.default(8080),
  /** Origins that a form may go on to, such as a payment gateway's; with commas. */
  MOTCUA_FORM_TARGETS: z
    .string()
    .transform((text) =>
      text
        .split(',')
        .map((origin) => origin.trim())
        .filter(Boolean),
    )
    .pipe(z.array(httpUrl))
    .default([]),
  /** 1 behind a proxy that sets X-Forwarded-For, -Proto and -Host. */
  MOTCUA_TRUST_PROXY: flag.default(false),
});

const worker = z.object({
  ...common,
  DATABASE_WORKER_URL: databaseUrl,
  /** Key of the sealed sequence (32 bytes as hex); the web does not get it. */
  MOTCUA_LOG_SEAL_KEY_FILE: path,
});

const supervisor = z.object({
  DATABASE_OWNER_URL: databaseUrl.optional(),
  DATABASE_URL: databaseUrl.optional(),
  DATABASE_WORKER_URL: databaseUrl.optional(),
  MOTCUA_LOG_KEY_FILE: path.optional(),
  MOTCUA_LOG_SEAL_KEY_FILE: path.optional(),
});

export type WebConfig = z.output<typeof web>;
export type WorkerConfig = z.output<typeof worker>;
export type SupervisorConfig = z.output<typeof supervisor>;
export type Environment = Record<string, string | undefined>;

export const webConfig = (env: Environment): WebConfig => read(web, env);
export const workerConfig = (env: Environment): WorkerConfig => read(worker, env);
export const supervisorConfig = (env: Environment): SupervisorConfig => read(supervisor, env);

/** Reads what the schema names. An empty variable is a missing one. Values are never shown: some hold passwords. */
function read<S extends z.ZodType>(schema: S, env: Environment): z.output<S> {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  throw new Fault(result.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`).join('; '));
}
