import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Sql } from '#platform/database';
import { workerSilence } from './heartbeat.ts';
import type { Readiness } from './readiness.ts';
import type { Version } from './version.ts';

export interface HealthOptions {
  sql: Sql;
  readiness: Readiness;
  version: Version;
  /** Seconds that the oldest committed entry of the log has waited to be sealed. */
  sealerLag?: (sql: Sql) => Promise<number>;
}

/** `/healthz`, `/readyz`, `/version`, `/metrics`: without log-in and without a province. */
export async function health(app: FastifyInstance, options: HealthOptions): Promise<void> {
  const route = { config: { tenantless: true } } as const;
  const registry = metrics(options);

  app.get('/healthz', route, async (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'alive' }));

  app.get('/readyz', route, async (_request, reply) => {
    const causes = await options.readiness.causes();
    reply.header('cache-control', 'no-store');
    if (causes.length === 0) return reply.send({ status: 'ready' });
    return reply.code(503).send({ status: 'unready', causes });
  });

  app.get('/version', route, async (_request, reply) => reply.header('cache-control', 'no-store').send(options.version));

  app.get('/metrics', route, async (_request, reply) =>
    reply
      .header('cache-control', 'no-store')
      .type(registry.contentType)
      .send(await registry.metrics()),
  );
}

function metrics({ sql, sealerLag }: HealthOptions): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'motcua_' });
  lagGauge(registry, 'motcua_worker_silence_seconds', 'Since a worker last served the province that waits longest', () =>
    workerSilence(sql),
  );
  if (sealerLag) {
    lagGauge(registry, 'motcua_sealer_lag_seconds', 'Age of the oldest entry of the log that is not sealed', () => sealerLag(sql));
  }
  return registry;
}

/** NaN says that it could not be measured; the other figures are still given. */
function lagGauge(registry: Registry, name: string, help: string, measure: () => Promise<number>): void {
  new Gauge({
    name,
    help,
    registers: [registry],
    async collect() {
      this.set(await measure().catch(() => Number.NaN));
    },
  });
}
