import { may, refOf, type Actor } from '#modules/identity';
import { act, append } from '#modules/log';
import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import { ok, refuse, type Result } from '#platform/results';
import { localDate, Temporal, type PlainDate } from '#platform/time';
import { lockProcedureById, writeHead } from '../sql/procedure.ts';
import { putPublication, removePublication, type PublicationFact } from '../sql/publication.ts';
import { newestVersion } from '../sql/version.ts';
import type { CatalogueDeps } from './deps.ts';

export interface Publishing {
  key: Id;
  procedureId: Id;
  fact: PublicationFact;
  /** The day as typed, `05/03/2026` or `2026-03-05`; null: it is not published so any more. */
  since: string | null;
}

/**
 * Records that a procedure is posted on the notice board, or published electronically, since a day, or no longer. Refused:
 * `NotYours`, `NotFound`, `Invalid` with the field `since` for a day that is none or lies ahead.
 */
export async function recordPublication(deps: CatalogueDeps, tenant: TenantId, actor: Actor, wanted: Publishing): Promise<Result<null>> {
  if (!may(actor, 'catalogue.manage', {})) return refuse('NotYours');
  const since = wanted.since === null ? null : dayOf(wanted.since);
  const today = localDate(deps.world.now());
  if (since === undefined || (since && Temporal.PlainDate.compare(since, today) > 0)) {
    return refuse('Invalid', { fields: { since: 'catalogue.fault.badDay' } });
  }
  const { key, ...input } = wanted;
  const asked = { tenant, actor: refOf(actor), key, name: 'catalogue.recordPublication', input };
  return act(deps, asked, (tx) => record(deps, tx, tenant, actor, { ...wanted, day: since }));
}

async function record(
  deps: CatalogueDeps,
  tx: Tx,
  tenant: TenantId,
  actor: Actor,
  { procedureId, fact, day }: Publishing & { day: PlainDate | null },
): Promise<Result<null>> {
  const locked = await lockProcedureById(tx, procedureId);
  const newest = locked && (await newestVersion(tx, procedureId));
  if (!newest) return refuse('NotFound');
  const at = deps.world.now();
  const by = refOf(actor);
  const head = await append(tx, deps, locked.head, {
    tenant,
    subject: { kind: 'procedure', id: procedureId },
    kind: 'procedure.publication',
    at,
    actor: by,
    data: { fact, since: day?.toString() ?? null, number: newest.number },
  });
  await writeHead(tx, procedureId, head);
  if (day === null) await removePublication(tx, procedureId, fact);
  else {
    const row = { fact, since: day, versionNumber: newest.number, recordedBy: `${by.kind}:${by.id}`, recordedAt: at };
    await putPublication(tx, tenant, procedureId, row);
  }
  return ok(null);
}

function dayOf(typed: string): PlainDate | undefined {
  const text = typed.trim();
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const iso = local ? `${local[3]}-${local[2]!.padStart(2, '0')}-${local[1]!.padStart(2, '0')}` : text;
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(iso) ? Temporal.PlainDate.from(iso, { overflow: 'reject' }) : undefined;
  } catch {
    return undefined;
  }
}
