import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { PlainDate } from '#platform/time';
import type { Sector } from '#modules/organisation';
import type { ProcedureCase } from '../domain/cases.ts';
import type { Channel, LifeEvent, ProcedureBody } from '../domain/procedure.ts';
import { inForce } from './in-force.ts';
import { askedText } from './search-text.ts';

/** Makes a procedure findable by the words of this version. */
export function writeFindable(tx: Tx, tenant: TenantId, procedureId: Id, body: ProcedureBody) {
  const called = [...body.commonNames.vi, ...body.commonNames.en];
  const common = called.join(' ');
  const names = [body.name.vi, body.name.en, ...called];
  const official = [body.name.vi, body.name.en, body.code ?? '', body.code?.split('.')[1] ?? ''].join(' ');
  const rest = [body.summary.vi, body.sector.name.vi, body.result.name.vi, body.summary.en].join(' ');
  return tx`
    insert into catalogue.findable (tenant_id, procedure_id, folded, phrases, words)
    values (${tenant}, ${procedureId}, platform.fold(${`${body.name.vi} ${common}`}),
      catalogue.phrases_of(${names}::text[]), catalogue.vector_of(${common}, 'A') || catalogue.vector_of(${official}, 'B') || catalogue.vector_of(${rest}, 'C'))
    on conflict (tenant_id, procedure_id) do update set folded = excluded.folded, phrases = excluded.phrases, words = excluded.words`;
}

/** A line of a list of procedures, of the version in force. */
export interface ProcedureLine {
  procedureId: Id;
  versionId: Id;
  code: string;
  name: string;
  nameEn: string;
  /** What people call it first of all. */
  commonName: string | null;
  commonNameEn: string | null;
  sector: Sector;
  summary: string;
  summaryEn: string;
  /** Ways to hand in a dossier. */
  channels: Channel[];
  lifeEvents: LifeEvent[];
  cases: ProcedureCase[];
  agencyId: Id | null;
  partnerAgencyId: Id | null;
}

/** The columns of a line, of a version called `c`. */
export const line = (tx: Tx) => tx`
  c.procedure_id as "procedureId", c.id as "versionId", c.code, c.name, c.name_en as "nameEn", c.common_name as "commonName",
  c.common_name_en as "commonNameEn", c.channels, c.summary,
  c.summary_en as "summaryEn", c.sector, c.life_events as "lifeEvents", c.cases, c.agency_id as "agencyId",
  c.partner_agency_id as "partnerAgencyId"`;

/** Procedures in force on that day, by name; all of them where no number is given. */
export const listProcedures = (tx: Tx, on: PlainDate, most: number | null = null): Promise<ProcedureLine[]> => tx<ProcedureLine[]>`
  select ${line(tx)} from ${inForce(tx, on)} c
  order by c.name collate "vi-x-icu", c.code limit ${most}::int`;

export interface ProcedureSearch {
  /** At most this many, up to 100. */
  limit: number;
  /** The day whose versions are searched. */
  on: PlainDate;
}

export interface FoundProcedures {
  /** Nothing has all the words; these are spelt alike. */
  offered: boolean;
  procedures: ProcedureLine[];
}

/** Procedures that have all the words of a text, blind to accents; common names count more. */
export async function searchProcedures(tx: Tx, text: string, { limit, on }: ProcedureSearch): Promise<FoundProcedures> {
  const rows = await tx<(ProcedureLine & { offered: boolean })[]>`
    select ${line(tx)}, s.offered from catalogue.search_procedures(${askedText(text)}, ${limit}) s
    join ${inForce(tx, on)} c on c.procedure_id = s.procedure_id
    order by s.rank desc, c.code`;
  return { offered: rows[0]?.offered ?? false, procedures: rows.map(({ offered: _offered, ...procedure }) => procedure) };
}
