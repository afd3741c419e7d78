import type { Actor } from '#modules/identity';
import { inTenantReadOnly } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Result } from '#platform/results';
import type { Dossier } from '../domain/dossier.ts';
import { accept } from '../use-cases/accept.ts';
import { initial, sign } from '../use-cases/approve.ts';
import { assign } from '../use-cases/assign.ts';
import { number } from '../use-cases/number.ts';
import type { ActDone } from '../use-cases/perform.ts';
import { propose } from '../use-cases/propose.ts';
import { readReceipt } from '../use-cases/read-receipt.ts';
import { returnResult } from '../use-cases/return-result.ts';
import { collected, putUpload, type Filed, type Office, type Who } from './office.ts';

/** The officers' acts, from the acceptance where there was none, to the return of the result; an hour between two. Stops after `until`. */
export async function carryOn(office: Office, filed: Filed, until: 'accept' | 'number' | 'return' = 'return'): Promise<void> {
  const { deps, tenant } = office;
  const upload = (component: string) => putUpload(office, { kind: 'dossier', id: filed.dossierId }, component);
  const by = async <I extends object>(who: Who, act: Act<I>, more: I) => {
    deps.world.advance({ hours: 1 });
    const { version } = await current(office, filed);
    const input = { key: deps.world.newId(), dossierId: filed.dossierId, version, ...more };
    done(await act(deps, tenant, office.officer(who), input));
  };
  const approve = async () => ({ draftDigest: (await current(office, filed)).draftDigest!, note: '' });

  if ((await current(office, filed)).receivedAt === null) await by('desk-1', accept, {});
  if (until === 'accept') return;
  const { officerId: handlerId } = office.officer('specialist-1');
  await by('head-1', assign, { handlerId, note: '' });
  await by('specialist-1', propose, { note: 'Đủ điều kiện.', outcome: 'granted' as const, draftUploadId: await upload('draftResult') });
  await by('head-1', initial, await approve());
  await by('leader-1', sign, await approve());
  await by('clerk-1', number, { resultNumber: '12/GP-SVHTTDL', resultUploadId: await upload('result') });
  if (until === 'number') return;
  await by('desk-1', returnResult, { manner: 'counter' as const, ...collected });
}

type Act<I> = (
  deps: Office['deps'],
  tenant: Office['tenant'],
  actor: Actor,
  input: { key: Id; dossierId: Id; version: number } & I,
) => Promise<Result<ActDone>>;

const current = ({ deps, tenant }: Office, { draftId, token }: Filed): Promise<Dossier> =>
  inTenantReadOnly(deps.sql, tenant, async (tx) => done(await readReceipt(tx, draftId, token)).dossier);

function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}
