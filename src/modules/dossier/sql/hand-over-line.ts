import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import { canonicalJson } from '#platform/text';
import type { Instant } from '#platform/time';
import type { HandOver, HandOverAnswer, HandOverDirection, HandOverLine, HandOverState } from '../domain/hand-over.ts';

/** A line as its row has it: the receiver's words themselves, with their salt. */
export type StoredLine = Omit<HandOverLine, 'papers' | 'remark'> & { papers: string; remark: string | null; remarkSalt: Uint8Array | null };

export const linesOf = (tx: Tx, handOverId: Id): Promise<StoredLine[]> =>
  tx<StoredLine[]>`
    select no, dossier_id as "dossierId", division_id as "divisionId", sector, what, papers, result_number as "resultNumber",
      answer, remark, remark_salt as "remarkSalt"
    from dossier.hand_over_line where tenant_id = platform.tenant() and hand_over_id = ${handOverId} order by no`;

export async function insertLines(tx: Tx, tenant: TenantId, { id, lines }: HandOver): Promise<void> {
  const rows = lines.map(({ no, dossierId, divisionId, sector, what, papers, resultNumber }) => ({
    tenant_id: tenant,
    hand_over_id: id,
    no,
    dossier_id: dossierId,
    division_id: divisionId,
    sector,
    what,
    papers: canonicalJson(papers),
    result_number: resultNumber,
    is_open: true,
  }));
  await tx`insert into dossier.hand_over_line ${tx(rows as unknown as Record<string, string>[])}`;
}

/** The lines of a slip that is not handed over yet, written anew. */
export async function replaceLines(tx: Tx, tenant: TenantId, slip: HandOver): Promise<void> {
  await tx`delete from dossier.hand_over_line where tenant_id = platform.tenant() and hand_over_id = ${slip.id}`;
  await insertLines(tx, tenant, slip);
}

export interface AnsweredLine {
  no: number;
  answer: HandOverAnswer;
  remark: string | null;
  remarkSalt: Uint8Array | null;
}

/** What the receiver said about the lines; also ends them being open. */
export async function answerLines(tx: Tx, handOverId: Id, answered: readonly AnsweredLine[]): Promise<void> {
  await Promise.all(
    answered.map(
      ({ no, answer, remark, remarkSalt }) => tx`
        update dossier.hand_over_line set answer = ${answer}, remark = ${remark}, remark_salt = ${remarkSalt}, is_open = false
        where tenant_id = platform.tenant() and hand_over_id = ${handOverId} and no = ${no}`,
    ),
  );
}

/** What the dossiers of a slip are called, by their ids. */
export async function dossiersOn(
  tx: Tx,
  handOverId: Id,
): Promise<Map<Id, { code: string; procedureVersionId: Id; applicantName: string }>> {
  const rows = await tx<{ id: Id; code: string; procedureVersionId: Id; applicantName: string }[]>`
    select d.id, d.code, d.procedure_version_id as "procedureVersionId", p.applicant_name as "applicantName"
    from dossier.hand_over_line l
    join dossier.dossier d on d.tenant_id = platform.tenant() and d.id = l.dossier_id
    join dossier.personal p on p.tenant_id = platform.tenant() and p.dossier_id = l.dossier_id
    where l.tenant_id = platform.tenant() and l.hand_over_id = ${handOverId}`;
  return new Map(rows.map(({ id, ...about }) => [id, about]));
}

/** One journey of a dossier's paper, with both times. */
export interface HandOverOfDossier {
  slipId: Id;
  no: number;
  year: number;
  direction: HandOverDirection;
  state: HandOverState;
  giverId: Id;
  receiverId: Id;
  what: 'papers' | 'result';
  handedOverBy: Id | null;
  handedOverAt: Instant | null;
  acceptedBy: Id | null;
  acceptedAt: Instant | null;
  answer: HandOverAnswer | null;
  remark: string | null;
}

/** Every slip that the paper of a dossier went with, oldest first, the withdrawn ones left out. */
export const handOversOf = (tx: Tx, dossierId: Id): Promise<HandOverOfDossier[]> =>
  tx<HandOverOfDossier[]>`
    select h.id as "slipId", h.no, h.year, h.direction, h.state, h.giver_id as "giverId",
      case h.direction when 'toAgency' then h.agency_id else h.desk_id end as "receiverId", l.what,
      h.handed_over_by as "handedOverBy", h.handed_over_at as "handedOverAt", h.accepted_by as "acceptedBy",
      h.accepted_at as "acceptedAt", l.answer, l.remark
    from dossier.hand_over_line l
    join dossier.hand_over h on h.tenant_id = l.tenant_id and h.id = l.hand_over_id
    where l.tenant_id = platform.tenant() and l.dossier_id = ${dossierId} and h.state <> 'withdrawn'
    order by h.prepared_at, h.id limit 100`;
