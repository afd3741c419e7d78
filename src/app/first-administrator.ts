import { createAccount, messages as identityMessages } from '#modules/identity';
import type { ChainKeys } from '#modules/log';
import { createOfficer, createUnit, grantRole, installer, messages as organisationMessages, unitsOf } from '#modules/organisation';
import { inTenant, inTenantReadOnly, type Sql, type TenantId } from '#platform/database';
import { messages as httpMessages } from '#platform/http';
import type { Id } from '#platform/ids';
import type { Refusal, Result } from '#platform/results';
import { localDate, realWorld as world } from '#platform/time';
import { Fault } from './fault.ts';

export interface Wanted {
  slug: string;
  /** Name of the province, where it is made. */
  province: string;
  login: string;
  password: string;
  name: string;
}

export interface Made {
  tenant: string;
  user: string;
  accountId: Id;
}

interface Deps {
  sql: Sql;
  world: typeof world;
  keys: ChainKeys;
}

/** Makes an administrator through the same acts as an administrator would. A refusal is a fault of what was asked for. */
export async function createAdministrator(owner: Sql, keys: ChainKeys, wanted: Wanted): Promise<Made> {
  const deps = { sql: owner, world, keys };
  const tenant = await provinceOf(owner, wanted);
  const unitId = await rootUnit(deps, tenant, wanted.province);
  const validFrom = localDate(world.now());
  const position = organisationMessages.vi['organisation.role.administrator']!;
  const person = { name: wanted.name, position, title: null, unitId, validFrom };
  const { officerId } = done(await createOfficer(deps, tenant, installer, { key: world.newId(), ...person }));
  const role = { officerId, role: 'administrator', unitId, sector: null, from: validFrom } as const;
  done(await grantRole(deps, tenant, installer, { key: world.newId(), ...role }));
  const { login, password } = wanted;
  const { accountId } = done(await createAccount(deps, tenant, installer, { key: world.newId(), login, password, officerId }));
  return { tenant: wanted.slug, user: login, accountId };
}

/** The province of that short name. A database that has none yet gets this one, served without a path. */
async function provinceOf(owner: Sql, { slug, province }: Wanted): Promise<TenantId> {
  const known = await owner<{ tenant_id: TenantId; slug: string }[]>`select tenant_id, slug from platform.all_tenants()`;
  const found = known.find((tenant) => tenant.slug === slug);
  if (found) return found.tenant_id;
  if (known.length > 0) throw new Fault(`there is no province ${slug}, only ${known.map((tenant) => tenant.slug).join(', ')}`);
  if (!/^[a-z0-9][a-z0-9-]{1,30}$/.test(slug)) throw new Fault('the short name of a province has 2 to 31 of a-z, 0-9 and hyphen');
  const first = 1 as TenantId;
  await inTenant(
    owner,
    first,
    (tx) => tx`insert into platform.tenant (tenant_id, slug, name, is_default) values (${first}, ${slug}, ${province}, true)`,
  );
  return first;
}

async function rootUnit(deps: Deps, tenant: TenantId, name: string): Promise<Id> {
  const today = localDate(world.now());
  const units = await inTenantReadOnly(deps.sql, tenant, (tx) => unitsOf(tx, today));
  const root = units.find((unit) => unit.kind === 'province');
  if (root) return root.id;
  const unit = { kind: 'province', code: null, codeScheme: null, name, shortName: name, parentId: null, validFrom: today } as const;
  return done(await createUnit(deps, tenant, installer, { key: world.newId(), ...unit, basis: 'installation' })).unitId;
}

function done<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Fault(words(result.refusal));
}

const english: Record<string, string> = { ...httpMessages.en, ...organisationMessages.en, ...identityMessages.en };

/** A refusal in the words that the screens use. */
function words({ name, reason, fields }: Refusal): string {
  const said = Object.values(fields ?? {});
  const keys = said.length > 0 ? said : [reason ?? `refusal.${name}`];
  return keys.map((key) => english[key] ?? key).join(' ');
}
