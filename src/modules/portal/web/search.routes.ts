import type { FastifyInstance } from 'fastify';
import { h } from 'preact';
import { browseProcedures, countCatalogue, listProcedures, type ProcedureLine } from '#modules/catalogue';
import { sectorWords, unitNames } from '#modules/organisation';
import { inTenantReadOnly, type TenantId } from '#platform/database';
import type { Id } from '#platform/ids';
import { localDate } from '#platform/time';
import type { PortalDeps } from '../deps.ts';
import { listAsked, type ListAsked } from './list-filter.ts';
import type { Listed } from './procedure-list.tsx';
import { ruleSetOn } from './rule-set.ts';
import { SearchPage } from './search.tsx';

/** Procedures that are shown when nothing was found. */
const INSTEAD = 5;

/** `GET /thu-tuc`: every procedure in force, by words and by filters. The address is the view. */
export function searchRoutes(app: FastifyInstance, deps: PortalDeps): void {
  app.get<{ Querystring: Record<string, unknown> }>('/thu-tuc', async (request, reply) => {
    const { lang, t, tenant } = request.ctx;
    const rules = ruleSetOn(deps.ruleSets, localDate(deps.world.now()));
    const levels = rules?.serviceLevels ?? [];
    const asked = listAsked(
      request.query,
      levels.map((level) => level.id),
    );
    const { page, figures, agencies, instead } = await readList(deps, tenant, asked, rules?.id ?? null);
    const listed = (line: ProcedureLine & { level?: string | null }): Listed => ({
      code: line.code,
      name: lang === 'vi' ? line.name : line.nameEn,
      summary: lang === 'vi' ? line.summary : line.summaryEn,
      sector: t(sectorWords(line.sector)),
      level: levels.find((level) => level.id === line.level)?.name[lang] ?? null,
      numbered: /^\d/.test(line.code),
    });
    const { total, offered, counts } = page;
    const words = { levels: new Map(levels.map(({ id, name }) => [id, name[lang]])), agencies };
    const lists = { found: page.lines.map(listed), instead: instead.map(listed) };
    return reply.page(h(SearchPage, { asked, total, offered, counts, figures, words, ...lists }));
  });
}

async function readList({ sql, world }: PortalDeps, tenant: TenantId, asked: ListAsked, ruleSet: string | null) {
  const on = localDate(world.now());
  return inTenantReadOnly(sql, tenant, async (tx) => {
    const view = { on, ruleSet };
    const [page, figures] = await Promise.all([browseProcedures(tx, view, asked, asked.page), countCatalogue(tx, view)]);
    const ids = [...page.counts.agencyId.keys(), ...(asked.agencyId ? [asked.agencyId] : [])] as Id[];
    const [names, instead] = await Promise.all([
      unitNames(tx, ids, on),
      page.total === 0 && asked.text ? listProcedures(tx, on, INSTEAD) : [],
    ]);
    return { page, figures, instead, agencies: new Map([...names].map(([id, { name }]): [string, string] => [id, name])) };
  });
}
