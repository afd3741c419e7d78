import { inTenant, inTenantReadOnly } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Result } from '#platform/results';
import type { TestDatabase } from '#platform/testing';
import { readHandOver, type ShownHandOver } from '../use-cases/hand-over/read-slip.ts';
import { carryOn } from './carry-on.ts';
import { fileDossier, type Filed, type Office, type Who } from './office.ts';

/** What was handed in at the counter, as an intake counts it. */
const intake = [
  { component: 'application', copyKind: 'original', copies: 1, toReturn: false },
  { component: 'manuscript', copyKind: 'original', copies: 2, toReturn: true },
];

/** A dossier as if it had come on paper, carried on to acceptance or to its numbered result. */
export async function filePaper(db: TestDatabase, office: Office, until: 'submit' | 'accept' | 'number' = 'accept'): Promise<Filed> {
  const filed = await fileDossier(office);
  if (until !== 'submit') await carryOn(office, filed, until);
  await inTenant(
    db.owner,
    office.tenant,
    (tx) => tx`
      update dossier.dossier set channel = 'counter', intake = ${JSON.stringify(intake)}
      where tenant_id = ${office.tenant} and id = ${filed.dossierId}`,
  );
  return filed;
}

/** The slip as one officer sees it; throws where it does not exist for him. */
export async function seeSlip(office: Office, who: Who, slipId: Id): Promise<ShownHandOver> {
  return value(await inTenantReadOnly(office.deps.sql, office.tenant, (tx) => readHandOver(tx, office.officer(who), slipId)));
}

/** What an act gave; a refusal fails the test. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}
