import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Standing } from '#modules/calendar';
import type { ChainHead } from '#modules/log';
import { Temporal, type Instant } from '#platform/time';
import { canonicalJson } from '#platform/text';
import type { Dossier } from '../domain/dossier.ts';
import { urgencyOf } from '../domain/urgency.ts';
import { standingOf } from './standing.ts';

const columns: Record<Exclude<keyof Dossier, 'commitments' | 'intake'>, string> = {
  id: 'id',
  submissionNumber: 'submission_number',
  code: 'code',
  procedureVersionId: 'procedure_version_id',
  formVersionId: 'form_version_id',
  workflowVersionId: 'workflow_version_id',
  caseKey: 'case_key',
  ruleSet: 'rule_set',
  sector: 'sector',
  channel: 'channel',
  timeLimit: 'time_limit',
  eventAt: 'event_at',
  state: 'state',
  heldFrom: 'held_from',
  step: 'step',
  receivingPointId: 'receiving_point_id',
  agencyId: 'agency_id',
  divisionId: 'division_id',
  partnerAgencyId: 'partner_agency_id',
  handlerId: 'handler_id',
  holderId: 'holder_id',
  assistedBy: 'assisted_by',
  submittedAt: 'submitted_at',
  receivedAt: 'received_at',
  receiptProof: 'receipt_proof',
  recordedAt: 'recorded_at',
  promisedAt: 'promised_at',
  firstDueAt: 'first_due_at',
  dueAt: 'due_at',
  onTimeFrom: 'on_time_from',
  lateFrom: 'late_from',
  dueSoonFrom: 'due_soon_from',
  pausedSince: 'paused_since',
  supplementDueAt: 'supplement_due_at',
  supplements: 'supplements',
  resolvedAt: 'resolved_at',
  endedAt: 'ended_at',
  decidedAt: 'decided_at',
  issuedAt: 'issued_at',
  atDeskAt: 'at_desk_at',
  announcedAt: 'announced_at',
  returnedAt: 'returned_at',
  outcome: 'outcome',
  delivery: 'delivery',
  sync: 'sync',
  verdict: 'verdict',
  firstVerdict: 'first_verdict',
  resultNumber: 'result_number',
  draftDigest: 'draft_digest',
  resultDigest: 'result_digest',
  version: 'version',
};
const names = Object.keys(columns) as (keyof typeof columns)[];

/** A dossier with the head of its chain, as its row holds both. */
export interface StoredDossier {
  dossier: Dossier;
  head: ChainHead;
}

type Row = Record<string, unknown> & { commitments: string; intake: string; log_count: number; log_mac: Uint8Array };

/** A row of the table as a dossier with its chain's head. */
export function stored(row: Row): StoredDossier {
  const dossier: Record<string, unknown> = { commitments: JSON.parse(row.commitments), intake: JSON.parse(row.intake) };
  for (const name of names) {
    const value = row[columns[name]];
    dossier[name] = value instanceof Temporal.Instant ? value.toString() : value;
  }
  return { dossier: dossier as unknown as Dossier, head: { count: row.log_count, mac: row.log_mac } };
}

const cells = (dossier: Dossier, head: ChainHead): Record<string, unknown> => ({
  ...Object.fromEntries(names.map((name) => [columns[name], dossier[name]])),
  commitments: canonicalJson(dossier.commitments),
  intake: canonicalJson(dossier.intake),
  urgency: urgencyOf(dossier),
  log_count: head.count,
  log_mac: head.mac,
});

/** Takes the row's lock: acts on one dossier come one after the other. */
export async function lockDossier(tx: Tx, id: Id): Promise<StoredDossier | undefined> {
  const [row] = await tx<Row[]>`
    select * from dossier.dossier where tenant_id = platform.tenant() and id = ${id} for update`;
  return row && stored(row);
}

export async function readDossier(tx: Tx, id: Id): Promise<StoredDossier | undefined> {
  const [row] = await tx<Row[]>`select * from dossier.dossier where tenant_id = platform.tenant() and id = ${id}`;
  return row && stored(row);
}

/** A dossier, and where it stands in time at the instant asked for; the row is that of now. */
export interface SeenDossier extends StoredDossier {
  standing: Standing;
}

/** The dossier of this id, code or submission number as it is seen at `asOf`, which is not before its last act. */
export async function seeDossier(tx: Tx, which: { id: Id } | { code: string }, asOf: Instant): Promise<SeenDossier | undefined> {
  const asked = 'id' in which ? tx`d.id = ${which.id}` : tx`(d.code = ${which.code} or d.submission_number = ${which.code})`;
  const [row] = await tx<(Row & { standing: Standing })[]>`
    select d.*, ${standingOf(tx, 'd', asOf)} as standing
    from dossier.dossier d where d.tenant_id = platform.tenant() and ${asked}`;
  return row && { ...stored(row), standing: row.standing };
}

/** By its code or by its submission number. */
export async function readDossierByCode(tx: Tx, code: string): Promise<StoredDossier | undefined> {
  const [row] = await tx<Row[]>`
    select * from dossier.dossier where tenant_id = platform.tenant() and (code = ${code} or submission_number = ${code})`;
  return row && stored(row);
}

export async function insertDossier(tx: Tx, tenant: TenantId, dossier: Dossier, head: ChainHead): Promise<void> {
  await tx`insert into dossier.dossier ${tx({ tenant_id: tenant, ...cells(dossier, head) } as unknown as Record<string, string>)}`;
}

/** Writes what an act changed. The caller holds the row's lock. */
export async function updateDossier(tx: Tx, after: Dossier, head: ChainHead): Promise<void> {
  const { id, ...rest } = cells(after, head);
  await tx`
    update dossier.dossier set ${tx(rest as unknown as Record<string, string>)}
    where tenant_id = platform.tenant() and id = ${id as string}`;
}

/** The next number of an office on a day, from 1. The counter's row stays locked until the transaction ends. */
export async function nextNumber(tx: Tx, tenant: TenantId, office: string, day: Temporal.PlainDate): Promise<number> {
  const [row] = await tx<{ last: number }[]>`
    insert into dossier.code_counter as c (tenant_id, office, day, last) values (${tenant}, ${office}, ${day}, 1)
    on conflict (tenant_id, office, day) do update set last = c.last + 1
    returning last`;
  return row!.last;
}

/** Id and chain head of every dossier, for the verification of the log. */
export async function* dossierHeads(tx: Tx): AsyncIterable<{ id: Id; head: ChainHead }> {
  const rows = tx<{ id: Id; log_count: number; log_mac: Uint8Array }[]>`
    select id, log_count, log_mac from dossier.dossier where tenant_id = platform.tenant() order by id`.cursor(500);
  for await (const batch of rows) {
    for (const row of batch) yield { id: row.id, head: { count: row.log_count, mac: row.log_mac } };
  }
}
