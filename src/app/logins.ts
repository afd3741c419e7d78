import { join } from 'node:path';
import { makeLogins, type Sql } from '#platform/database';
import { secret } from '#platform/embedded';

/** Addresses of the two plain roles. */
export interface ServingUrls {
  web: string;
  worker: string;
}

/** Makes the plain log-in roles; their passwords are kept in `<folder>/secrets`. */
export async function ensureLogins(owner: Sql, ownerUrl: string, folder: string): Promise<ServingUrls> {
  const secrets = join(folder, 'secrets');
  const passwords = { web: await secret(secrets, 'database-web'), worker: await secret(secrets, 'database-worker') };
  const names = await makeLogins(owner, passwords);
  return {
    web: as(ownerUrl, names.web, passwords.web),
    worker: as(ownerUrl, names.worker, passwords.worker),
  };
}

function as(ownerUrl: string, user: string, password: string): string {
  const url = new URL(ownerUrl);
  url.username = user;
  url.password = password;
  return url.href;
}
