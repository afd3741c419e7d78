import type { FastifyInstance } from 'fastify';
import { h } from 'preact';
import {
  lifeEvents,
  listProcedures,
  procedureVersion,
  searchProcedures,
  type ProcedureLine,
  type ProcedureVersion,
} from '#modules/catalogue';
import { inTenantReadOnly, type Tx } from '#platform/database';
import type { Lang } from '#platform/i18n';
import { localDate } from '#platform/time';
import type { IconName } from '#platform/ui';
import type { PortalDeps } from '../deps.ts';
import { todayOf } from '../domain/today.ts';
import { HomePage, type Occasion } from './home.tsx';
import type { Listed } from './procedure-list.tsx';
import { SearchPage } from './search.tsx';

/** Most procedures that are offered as short cuts, and that one search shows. */
const POPULAR = 4;
const FOUND = 50;
const LONGEST_QUERY = 200;

const icons: Record<(typeof lifeEvents)[number], IconName> = {
  printPublishPress: 'book',
  holdEvent: 'calendar',
  broadcasting: 'monitor',
  internetPost: 'wifi',
  openBusiness: 'shop',
  changeRenew: 'pen',
  itProject: 'list',
};

/** `GET /` and `GET /thu-tuc?q=`: the ways to a procedure. */
export function homeRoutes(app: FastifyInstance, deps: PortalDeps): void {
  app.get('/', async (request, reply) => {
    const now = deps.world.now();
    const { t, lang, tenant } = request.ctx;
    const versions = await inTenantReadOnly(deps.sql, tenant, async (tx) => whole(tx, await listProcedures(tx, localDate(now))));
    const choice = ({ code, body }: ProcedureVersion) => ({ code, name: body.name[lang] });
    const occasions = lifeEvents.flatMap((event): Occasion[] => {
      const procedures = versions.filter(({ body }) => body.lifeEvents.includes(event)).map(choice);
      return procedures.length > 0 ? [{ title: t(`portal.event.${event}`), icon: icons[event], procedures }] : [];
    });
    const popular = versions.slice(0, POPULAR).map(({ code, body }) => ({ code, name: shortName(body, lang) }));
    return reply.page(h(HomePage, { today: todayOf(deps.calendar, now), occasions, popular }));
  });

  app.get<{ Querystring: { q?: unknown } }>('/thu-tuc', async (request, reply) => {
    const today = localDate(deps.world.now());
    const { lang, tenant } = request.ctx;
    const query = cleanQuery(request.query.q);
    const listed = ({ code, body }: ProcedureVersion): Listed => ({
      code,
      name: body.name[lang],
      summary: body.summary[lang],
      sector: body.sector.name[lang],
    });
    const { offered, found, popular } = await inTenantReadOnly(deps.sql, tenant, async (tx) => {
      const all = query ? [] : await listProcedures(tx, today);
      const search = query ? await searchProcedures(tx, query, { limit: FOUND, on: today }) : { offered: false, procedures: all };
      const nothing = query !== '' && search.procedures.length === 0;
      const some = nothing ? (await listProcedures(tx, today)).slice(0, 10) : [];
      return { offered: search.offered, found: await whole(tx, search.procedures), popular: await whole(tx, some) };
    });
    return reply.page(h(SearchPage, { query, offered, found: found.map(listed), popular: popular.map(listed) }));
  });
}

/** What people call it, where that is known: official names are long. */
function shortName({ name, commonNames }: ProcedureVersion['body'], lang: Lang): string {
  const [common] = commonNames[lang];
  return common ? common.slice(0, 1).toLocaleUpperCase('vi') + common.slice(1) : name[lang];
}

const cleanQuery = (asked: unknown): string =>
  typeof asked === 'string'
    ? asked.replaceAll('\u0000', ' ').toWellFormed().normalize('NFC').replace(/\s+/gu, ' ').trim().slice(0, LONGEST_QUERY)
    : '';

async function whole(tx: Tx, lines: readonly ProcedureLine[]): Promise<ProcedureVersion[]> {
  const found = await Promise.all(lines.map((line) => procedureVersion(tx, line.versionId)));
  return found.filter((one) => one !== undefined);
}
