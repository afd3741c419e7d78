import type { Scope } from '#modules/identity';
import type { Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Instant } from '#platform/time';
import type { HandOverDirection, HandOverState } from '../domain/hand-over.ts';
import { givenBy, takenBy } from '../domain/hand-over-rights.ts';

/** One row of a list of slips. */
export interface HandOverRow {
  slipId: Id;
  no: number;
  year: number;
  direction: HandOverDirection;
  state: HandOverState;
  deskId: Id;
  agencyId: Id;
  lines: number;
  preparedBy: Id;
  preparedAt: Instant;
  handedOverBy: Id | null;
  handedOverAt: Instant | null;
  acceptedBy: Id | null;
  acceptedAt: Instant | null;
}

export interface HandOverRights {
  give: readonly Scope[];
  take: readonly Scope[];
}

const places = { receivingPoint: 'desk_id', agency: 'agency_id', division: 'division_id' } as const;
type Placed = Scope & { at: keyof typeof places };
const placed = (scopes: readonly Scope[]): Placed[] => scopes.filter((scope): scope is Placed => scope.at in places);

/** Slips at the places of these rights that go the way that the rights are for. */
function atPlaces(tx: Tx, scopes: readonly Placed[], way: (at: string) => HandOverDirection) {
  const any = scopes.map(
    ({ at, unitId }, n) => tx`${n === 0 ? tx`` : tx`or`} h.direction = ${way(at)} and h.${tx(places[at])} = ${unitId}`,
  );
  return scopes.length === 0 ? tx`false` : tx`(${any})`;
}

/** The same rights for every sector of the slip: what `mayGive` and `mayTake` ask of one slip. */
function coversAll(tx: Tx, scopes: readonly Placed[], way: (at: string) => HandOverDirection) {
  if (scopes.length === 0) return tx`false`;
  const any = scopes.map(
    ({ at, unitId, sector }, n) => tx`${n === 0 ? tx`` : tx`or`} h.direction = ${way(at)} and h.${tx(places[at])} = ${unitId}
      ${sector === null ? tx`` : tx`and s.sector = ${sector}`}`,
  );
  return tx`not exists (select from unnest(h.sectors) as s (sector) where not coalesce(${any}, false))`;
}

const given = (tx: Tx, { give }: HandOverRights) => tx`${atPlaces(tx, placed(give), givenBy)} and ${coversAll(tx, placed(give), givenBy)}`;
const taken = (tx: Tx, { take }: HandOverRights) => tx`${atPlaces(tx, placed(take), takenBy)} and ${coversAll(tx, placed(take), takenBy)}`;

const columns = (tx: Tx) => tx`
  h.id as "slipId", h.no, h.year, h.direction, h.state, h.desk_id as "deskId", h.agency_id as "agencyId",
  (select count(*) from dossier.hand_over_line l where l.tenant_id = platform.tenant() and l.hand_over_id = h.id) as lines,
  h.prepared_by as "preparedBy", h.prepared_at as "preparedAt", h.handed_over_by as "handedOverBy",
  h.handed_over_at as "handedOverAt", h.accepted_by as "acceptedBy", h.accepted_at as "acceptedAt"`;

export const openLists = ['prepared', 'given', 'toAccept'] as const;
/** `prepared`: mine or my colleagues', not handed over yet. `given`: handed over, not accepted. `toAccept`: wait for us. */
export type OpenList = (typeof openLists)[number];

const inList = (tx: Tx, list: OpenList, rights: HandOverRights) =>
  list === 'toAccept'
    ? tx`h.state = 'handedOver' and ${taken(tx, rights)}`
    : tx`h.state = ${list === 'given' ? 'handedOver' : 'prepared'} and ${given(tx, rights)}`;

/** Open slips of one list, oldest first, behind `after`. */
export const openHandOvers = (tx: Tx, ask: { list: OpenList; rights: HandOverRights; after?: Id | undefined; limit: number }) =>
  tx<HandOverRow[]>`
    select ${columns(tx)} from dossier.hand_over h
    where h.tenant_id = platform.tenant() and h.state in ('prepared', 'handedOver') and ${inList(tx, ask.list, ask.rights)}
      ${ask.after ? tx`and h.id > ${ask.after}` : tx``}
    order by h.id limit ${ask.limit}`;

/** How many slips wait for us, counted up to `cap`. */
export async function countToAccept(tx: Tx, rights: HandOverRights, cap: number): Promise<number> {
  const [row] = await tx<{ n: number }[]>`
    select count(*) as n from (
      select from dossier.hand_over h
      where h.tenant_id = platform.tenant() and h.state in ('prepared', 'handedOver') and ${inList(tx, 'toAccept', rights)}
      limit ${cap}) as counted`;
  return row!.n;
}

/** Slips of either side accepted from `since` on, newest first, behind `after`. */
export const doneHandOvers = (
  tx: Tx,
  ask: { rights: HandOverRights; since: Instant; after?: { at: Instant; id: Id } | undefined; limit: number },
) =>
  tx<HandOverRow[]>`
    select ${columns(tx)} from dossier.hand_over h
    where h.tenant_id = platform.tenant() and h.accepted_at is not null and h.accepted_at >= ${ask.since}
      and (${given(tx, ask.rights)} or ${taken(tx, ask.rights)})
      ${ask.after ? tx`and (h.accepted_at, h.id) < (${ask.after.at}, ${ask.after.id})` : tx``}
    order by h.accepted_at desc, h.id desc limit ${ask.limit}`;
