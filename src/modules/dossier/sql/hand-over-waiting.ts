import type { Scope } from '#modules/identity';
import type { Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Instant } from '#platform/time';
import type { HandOverDirection } from '../domain/hand-over.ts';
import { givenBy } from '../domain/hand-over-rights.ts';
import type { Channel } from '../domain/dossier.ts';

/** A dossier whose paper waits to be handed over. */
export interface WaitingPaper {
  dossierId: Id;
  code: string;
  direction: HandOverDirection;
  deskId: Id;
  agencyId: Id;
  divisionId: Id;
  procedureVersionId: Id;
  applicantName: string;
  channel: Channel;
  ruleSet: string;
  receivedAt: Instant | null;
  resultNumber: string | null;
}

export interface WaitingQuery {
  /** Rights to hand over: only what one of them covers is read. */
  scopes: readonly Scope[];
  /** Between this desk and this agency only. */
  way?: { direction: HandOverDirection; deskId: Id; agencyId: Id } | undefined;
  limit: number;
}

/** As the partial indexes of `0016_hand_over.sql` say it. */
const isWaiting = (tx: Tx, direction: HandOverDirection) =>
  direction === 'toAgency'
    ? tx`d.channel <> 'online' and d.papers_at is null and d.received_at is not null and d.issued_at is null and d.step is not null`
    : tx`d.channel <> 'online' and d.returned_at is null
        and (d.issued_at is not null and (d.papers_at is null or d.papers_at = 'agency') or d.step is null and d.papers_at = 'agency')`;

const places = { receivingPoint: 'receiving_point_id', agency: 'agency_id', division: 'division_id' } as const;

function branch(tx: Tx, { at, unitId, sector }: Scope, { way, limit }: WaitingQuery) {
  const direction = givenBy(at);
  const place = tx`d.${tx(places[at as keyof typeof places])} = ${unitId}`;
  const order = direction === 'toAgency' ? tx`d.received_at, d.id` : tx`d.urgency, d.id`;
  return tx`(
    select d.id, ${direction} as direction, ${direction === 'toAgency' ? tx`d.received_at` : tx`d.urgency`} as since
    from dossier.dossier d
    where d.tenant_id = platform.tenant() and ${place} and ${isWaiting(tx, direction)}
      ${sector === null ? tx`` : tx`and d.sector = ${sector}`}
      ${way ? tx`and d.receiving_point_id = ${way.deskId} and d.agency_id = ${way.agencyId}` : tx``}
    order by ${order} limit ${limit})`;
}

/** What waits for somebody with these rights, oldest first, each once: a branch for each right, so that each walks its index. */
export async function waitingPapers(tx: Tx, ask: WaitingQuery): Promise<WaitingPaper[]> {
  const scopes = ask.scopes.filter(({ at }) => at in places && (!ask.way || givenBy(at) === ask.way.direction));
  if (scopes.length === 0) return [];
  const branches = scopes.map((scope, n) => tx`${n === 0 ? tx`` : tx`union`} ${branch(tx, scope, ask)}`);
  return tx<WaitingPaper[]>`
    with hit as (select id, direction, since from (${branches}) as one order by since, id limit ${ask.limit})
    select d.id as "dossierId", d.code, hit.direction, d.receiving_point_id as "deskId", d.agency_id as "agencyId",
      d.division_id as "divisionId", d.procedure_version_id as "procedureVersionId", p.applicant_name as "applicantName",
      d.channel, d.rule_set as "ruleSet", d.received_at as "receivedAt", d.result_number as "resultNumber"
    from hit
    join dossier.dossier d on d.tenant_id = platform.tenant() and d.id = hit.id
    join dossier.personal p on p.tenant_id = platform.tenant() and p.dossier_id = hit.id
    order by hit.since, hit.id`;
}
