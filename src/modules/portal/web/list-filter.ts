import { lifeEvents, type Facet, type ProcedureFilter } from '#modules/catalogue';
import { sectors } from '#modules/organisation';
import { isId } from '#platform/ids';
import { places } from './places.ts';

/** A list of procedures as its address says it. */
export interface ListAsked extends ProcedureFilter {
  /** From 0. */
  page: number;
}

/** The names that filters have in addresses. */
const names: Record<Facet, string> = {
  sector: 'linh-vuc',
  level: 'muc',
  agencyId: 'co-quan',
  rank: 'cap',
  event: 'viec',
  published: 'cong-khai',
};

const LONGEST_QUERY = 200;
const LAST_PAGE = 500;

/** Reads a list's address; what is no value of a filter does not narrow it. `levels`: the service levels of today. */
export function listAsked(query: Readonly<Record<string, unknown>>, levels: readonly string[]): ListAsked {
  const one = <T extends string>(facet: Facet, known: readonly T[]): T | null =>
    known.find((value) => value === query[names[facet]]) ?? null;
  const agency = query[names.agencyId];
  const page = typeof query.trang === 'string' && /^\d{1,3}$/.test(query.trang) ? Number(query.trang) - 1 : 0;
  return {
    text: cleanQuery(query.q),
    sector: one('sector', sectors),
    level: one('level', levels),
    agencyId: isId(agency) ? agency : null,
    rank: one('rank', ['province', 'commune']),
    event: one('event', lifeEvents),
    published: one('published', ['yes', 'no']),
    page: Math.min(Math.max(page, 0), LAST_PAGE),
  };
}

/** The address of that list, changed in one thing; narrowing it leads to its first page. */
export function listAddress(asked: ListAsked, change: Partial<ListAsked> = {}): string {
  const wanted = { ...asked, page: 0, ...change };
  const query = new URLSearchParams();
  if (wanted.text) query.set('q', wanted.text);
  for (const [facet, name] of Object.entries(names) as [Facet, string][]) {
    const value = wanted[facet];
    if (value !== null) query.set(name, value);
  }
  if (wanted.page > 0) query.set('trang', String(wanted.page + 1));
  const text = query.toString();
  return text ? `${places.procedures}?${text}` : places.procedures;
}

/** Whether anything but words narrows the list. */
export const isNarrowed = (asked: ListAsked): boolean => (Object.keys(names) as Facet[]).some((facet) => asked[facet] !== null);

const cleanQuery = (asked: unknown): string =>
  typeof asked === 'string'
    ? asked.replaceAll('\u0000', ' ').toWellFormed().normalize('NFC').replace(/\s+/gu, ' ').trim().slice(0, LONGEST_QUERY)
    : '';
