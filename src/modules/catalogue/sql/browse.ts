import type { Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { PlainDate } from '#platform/time';
import type { LifeEvent } from '../domain/procedure.ts';
import { line, type ProcedureLine } from './findable.ts';
import { inForce } from './in-force.ts';
import { askedText } from './search-text.ts';

/** Where the deciding agency stands: everything above the communes is the province's. */
export type Rank = 'province' | 'commune';

/** What a list of procedures is narrowed by; null where it is not. */
export interface ProcedureFilter {
  text: string;
  sector: string | null;
  level: string | null;
  agencyId: Id | null;
  rank: Rank | null;
  event: LifeEvent | null;
  /** `yes`: posted on the notice board and published electronically; `no`: one of the two is missing. */
  published: 'yes' | 'no' | null;
}

/** By what can be counted and narrowed. */
export const facets = ['sector', 'level', 'agencyId', 'rank', 'event', 'published'] as const;
export type Facet = (typeof facets)[number];

export interface ProcedureView {
  on: PlainDate;
  /** Rule set in force, whose service levels count; null where there is none. */
  ruleSet: string | null;
}

/** A line of the list, with its service level by the rule set of that day. */
export type BrowsedLine = ProcedureLine & { level: string | null };

export interface BrowsedPage {
  /** Of all pages. */
  total: number;
  lines: BrowsedLine[];
  /** Nothing has all the words of the text; these are spelt alike. */
  offered: boolean;
  /** For each facet, how many procedures each value would leave, the other filters standing. */
  counts: Record<Facet, Map<string, number>>;
}

/** Procedures on one page of the list. */
export const PAGE = 20;

/** One page, from 0, of the procedures in force that a filter leaves: best first where words were asked, else by name. */
export async function browseProcedures(tx: Tx, view: ProcedureView, filter: ProcedureFilter, page: number): Promise<BrowsedPage> {
  const chosen = candidates(tx, view, filter.text);
  const where = conditions(tx, filter);
  const [lines, counted] = await Promise.all([
    tx<(BrowsedLine & { offered: boolean })[]>`
      select ${line(tx)}, c.level, c.offered from ${chosen} c where ${every(tx, Object.values(where))}
      order by c.rank_of_text desc, c.name collate "vi-x-icu", c.code limit ${PAGE} offset ${page * PAGE}`,
    tx<{ facet: Facet | 'all'; value: string | null; count: number }[]>`
      with chosen as materialized (select * from ${chosen} c)
      select 'all' as facet, null as value, count(*)::int from chosen c where ${every(tx, Object.values(where))}
      ${facets.map((facet) => countsOf(tx, facet, where))}`,
  ]);
  const counts = Object.fromEntries(facets.map((facet) => [facet, new Map<string, number>()])) as BrowsedPage['counts'];
  for (const { facet, value, count } of counted) if (facet !== 'all' && value !== null) counts[facet].set(value, count);
  const total = counted.find(({ facet }) => facet === 'all')!.count;
  return { total, lines: lines.map(({ offered: _offered, ...rest }) => rest), offered: lines[0]?.offered ?? false, counts };
}

function countsOf(tx: Tx, facet: Facet, where: Record<Facet, Fragment>) {
  const others = facets.filter((other) => other !== facet).map((other) => where[other]);
  return tx`
    union all select ${facet}, ${valueOf(tx, facet)} as value, count(*)::int from chosen c where ${every(tx, others)} group by 2`;
}

/** All in force that have the words, with what the facets ask of them. */
function candidates(tx: Tx, { on, ruleSet }: ProcedureView, text: string) {
  const asked = askedText(text);
  const found = asked ? tx`join catalogue.search_procedures(${asked}, 100) s on s.procedure_id = v.procedure_id` : tx``;
  return tx`
    (select v.*, ${asked ? tx`s.rank` : tx`0::real`} as rank_of_text, ${asked ? tx`s.offered` : tx`false`} as offered,
      v.service_levels ->> ${ruleSet}::text as level, case u.kind when 'commune' then 'commune' else 'province' end as agency_rank,
      (select count(*) = 2 from catalogue.publication p
        where p.tenant_id = v.tenant_id and p.procedure_id = v.procedure_id and p.since <= ${on}) as published
    from ${inForce(tx, on)} v ${found}
    left join organisation.v_unit u on u.tenant_id = v.tenant_id and u.id = v.agency_id)`;
}

function conditions(tx: Tx, { sector, level, agencyId, rank, event, published }: ProcedureFilter): Record<Facet, Fragment> {
  const none = tx`true`;
  return {
    sector: sector === null ? none : tx`c.sector = ${sector}`,
    level: level === null ? none : tx`c.level = ${level}`,
    agencyId: agencyId === null ? none : tx`c.agency_id = ${agencyId}`,
    rank: rank === null ? none : tx`c.agency_rank = ${rank}`,
    event: event === null ? none : tx`c.life_events ? ${event}`,
    published: published === null ? none : tx`c.published = ${published === 'yes'}`,
  };
}

type Fragment = ReturnType<typeof inForce>;

const every = (tx: Tx, all: readonly Fragment[]): Fragment => all.reduce((one, other) => tx`${one} and ${other}`, tx`true`);

/** A facet's value of a line; a life event is one of several. */
function valueOf(tx: Tx, facet: Facet) {
  return {
    sector: tx`c.sector`,
    level: tx`c.level`,
    agencyId: tx`c.agency_id::text`,
    rank: tx`c.agency_rank`,
    event: tx`jsonb_array_elements_text(c.life_events)`,
    published: tx`case when c.published then 'yes' else 'no' end`,
  }[facet];
}
