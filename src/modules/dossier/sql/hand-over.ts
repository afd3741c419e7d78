import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Instant } from '#platform/time';
import { commitment, type ChainHead } from '#modules/log';
import { giverOf, isOpen, type HandOver, type HandOverLine, type Signed } from '../domain/hand-over.ts';
import { insertLines, linesOf, type StoredLine } from './hand-over-line.ts';

/** A slip with the head of its chain and the receiver's words, as its rows hold them. */
export interface StoredHandOver {
  slip: HandOver;
  head: ChainHead;
  /** Number of a line → the receiver's words. */
  remarks: Map<number, string>;
}

type Named = 'prepared' | 'handedOver' | 'accepted' | 'withdrawn';
type Row = Omit<HandOver, 'lines' | Named> & { logCount: number; logMac: Uint8Array } & Record<`${Named}By`, Id | null> &
  Record<`${Named}At`, Instant | null>;

const columns = (tx: Tx) => tx`
  h.id, h.direction, h.year, h.no, h.desk_id as "deskId", h.agency_id as "agencyId", h.division_id as "divisionId", h.sectors,
  h.state, h.prepared_by as "preparedBy", h.prepared_at as "preparedAt", h.handed_over_by as "handedOverBy",
  h.handed_over_at as "handedOverAt", h.accepted_by as "acceptedBy", h.accepted_at as "acceptedAt",
  h.withdrawn_by as "withdrawnBy", h.withdrawn_at as "withdrawnAt", h.version, h.log_count as "logCount", h.log_mac as "logMac"`;

const signed = (row: Row, what: Named): Signed | null => {
  const [by, at] = [row[`${what}By`], row[`${what}At`]];
  return by && at ? { by, at: at.toString() } : null;
};

function stored(row: Row, lines: readonly StoredLine[]): StoredHandOver {
  const { id, direction, year, no, deskId, agencyId, divisionId, sectors, state, version } = row;
  return {
    slip: {
      id,
      direction,
      year,
      no,
      deskId,
      agencyId,
      divisionId,
      sectors,
      state,
      version,
      lines: lines.map(plain),
      prepared: signed(row, 'prepared')!,
      handedOver: signed(row, 'handedOver'),
      accepted: signed(row, 'accepted'),
      withdrawn: signed(row, 'withdrawn'),
    },
    head: { count: row.logCount, mac: row.logMac },
    remarks: new Map(lines.flatMap((line) => (line.remark === null ? [] : [[line.no, line.remark]]))),
  };
}

function plain({ papers, remark, remarkSalt, ...line }: StoredLine): HandOverLine {
  const said = remark === null ? null : commitment(remarkSalt!, remark);
  return { ...line, papers: JSON.parse(papers) as HandOverLine['papers'], remark: said };
}

/** Takes the row's lock: acts on one slip come one after the other. */
export async function lockHandOver(tx: Tx, id: Id): Promise<StoredHandOver | undefined> {
  const [row] = await tx<Row[]>`
    select ${columns(tx)} from dossier.hand_over h where h.tenant_id = platform.tenant() and h.id = ${id} for update`;
  return row && stored(row, await linesOf(tx, id));
}

export async function findHandOver(tx: Tx, id: Id): Promise<StoredHandOver | undefined> {
  const [[row], lines] = await Promise.all([
    tx<Row[]>`select ${columns(tx)} from dossier.hand_over h where h.tenant_id = platform.tenant() and h.id = ${id}`,
    linesOf(tx, id),
  ]);
  return row && stored(row, lines);
}

const changing = (slip: HandOver, head: ChainHead) => ({
  division_id: slip.divisionId,
  sectors: slip.sectors,
  state: slip.state,
  handed_over_by: slip.handedOver?.by ?? null,
  handed_over_at: slip.handedOver?.at ?? null,
  accepted_by: slip.accepted?.by ?? null,
  accepted_at: slip.accepted?.at ?? null,
  withdrawn_by: slip.withdrawn?.by ?? null,
  withdrawn_at: slip.withdrawn?.at ?? null,
  version: slip.version,
  log_count: head.count,
  log_mac: head.mac,
});

type Cells = Record<string, string>;

export async function insertHandOver(tx: Tx, tenant: TenantId, slip: HandOver, head: ChainHead): Promise<void> {
  const { id, direction, year, no, prepared } = slip;
  const places = { giver_id: giverOf(slip), desk_id: slip.deskId, agency_id: slip.agencyId };
  const first = { tenant_id: tenant, id, direction, year, no, ...places, prepared_by: prepared.by, prepared_at: prepared.at };
  await tx`insert into dossier.hand_over ${tx({ ...first, ...changing(slip, head) } as unknown as Cells)}`;
  await insertLines(tx, tenant, slip);
}

/** Writes what an act changed; the caller holds the row's lock. The lines' answers have a way of their own. */
export async function updateHandOver(tx: Tx, slip: HandOver, head: ChainHead): Promise<void> {
  await tx`
    update dossier.hand_over set ${tx(changing(slip, head) as unknown as Cells)}
    where tenant_id = platform.tenant() and id = ${slip.id}`;
  if (!isOpen(slip.state)) {
    await tx`
      update dossier.hand_over_line set is_open = false where tenant_id = platform.tenant() and hand_over_id = ${slip.id}`;
  }
}

/** The next number of a unit in a year, from 1. The counter's row stays locked until the transaction ends. */
export async function nextHandOverNumber(tx: Tx, tenant: TenantId, unitId: Id, year: number): Promise<number> {
  const [row] = await tx<{ last: number }[]>`
    insert into dossier.hand_over_counter as c (tenant_id, unit_id, year, last) values (${tenant}, ${unitId}, ${year}, 1)
    on conflict (tenant_id, unit_id, year) do update set last = c.last + 1
    returning last`;
  return row!.last;
}

/** Id and chain head of every slip, for the verification of the log. */
export async function* handOverHeads(tx: Tx): AsyncIterable<{ id: Id; head: ChainHead }> {
  const rows = tx<{ id: Id; log_count: number; log_mac: Uint8Array }[]>`
    select id, log_count, log_mac from dossier.hand_over where tenant_id = platform.tenant() order by id`.cursor(500);
  for await (const batch of rows) {
    for (const row of batch) yield { id: row.id, head: { count: row.log_count, mac: row.log_mac } };
  }
}
