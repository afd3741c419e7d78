/** What is allowed to differ, each with its reason. A name that matches nothing any more is a fault as well. */
export type Exceptions = Readonly<Record<string, string>>;

/** Tables without a tenant: what is the nation's, or older than any tenant. */
export const withoutTenant: Exceptions = {
  'platform.migration': "older than any tenant, and no tenant's data",
};

/** Unique over all tenants: what leads to the tenant cannot begin with it. */
export const acrossTenants: Exceptions = {
  'platform.tenant_slug': 'the path /t/<slug> has to mean one tenant',
  'platform.tenant_default': 'one tenant is served where the address names none',
  'platform.tenant_host_once': 'a host has to mean one tenant',
};

/** Sequences that nobody shows to people. */
export const sequences: Exceptions = {
  'log.pending_seq_seq': 'the order in which the sealer takes committed entries; nobody sees it, gaps do not matter',
};

/** What answers without a tenant. */
export const answerWithoutTenant: Exceptions = {
  'platform.find_tenant': 'finds the tenant of a request; answers about one address and lists nothing',
  'platform.migration': 'names of migrations, so that /readyz can say which are missing; read only',
  'log.sealer_lag': 'one number over all tenants for the metrics: the age of the oldest entry without a seal',
  'platform.worker_silence': 'one number over all tenants for /readyz: seconds since a worker last came by',
};

/** Functions of the worker that pass by the tenant. */
export const workersOwn: Exceptions = {
  'platform.all_tenants': 'the worker goes through the tenants one by one; the web may not call it',
};

/** Tables of the platform that the worker writes; the web writes none. */
export const workerWrites: Exceptions = {
  'platform.heartbeat': 'the sign that a worker came by each tenant',
};
