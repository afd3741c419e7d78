import type { FastifyInstance } from 'fastify';
import { h } from 'preact';
import { lifeEventKey, occasionsOf, type LifeEvent, type ProcedureLine } from '#modules/catalogue';
import { inTenantReadOnly } from '#platform/database';
import type { Lang } from '#platform/i18n';
import { localDate } from '#platform/time';
import type { IconName } from '#platform/ui';
import type { PortalDeps } from '../deps.ts';
import { todayOf } from '../domain/today.ts';
import { HomePage } from './home.tsx';
import { listAddress, listAsked } from './list-filter.ts';

/** Most procedures that are named for one occasion, and most that are offered as short cuts. */
const NAMED = 4;

const icons: Record<LifeEvent, IconName> = {
  printPublishPress: 'book',
  holdEvent: 'calendar',
  broadcasting: 'monitor',
  internetPost: 'wifi',
  openBusiness: 'shop',
  changeRenew: 'pen',
  itProject: 'list',
};

/** `GET /`: the ways to a procedure. */
export function homeRoutes(app: FastifyInstance, deps: PortalDeps): void {
  app.get('/', async (request, reply) => {
    const now = deps.world.now();
    const { t, lang, tenant } = request.ctx;
    const found = await inTenantReadOnly(deps.sql, tenant, (tx) => occasionsOf(tx, localDate(now), NAMED));
    const choice = (one: ProcedureLine) => ({ code: one.code, name: shortName(one, lang) });
    const occasions = found.map(({ event, count, procedures }) => ({
      title: t(lifeEventKey(event)),
      icon: icons[event],
      procedures: procedures.map(choice),
      all: { count, address: listAddress(listAsked({}, []), { event }) },
    }));
    const popular = distinct(found.flatMap(({ procedures }) => procedures.slice(0, 1)))
      .slice(0, NAMED)
      .map(choice);
    return reply.page(h(HomePage, { today: todayOf(deps.calendar, now), occasions, popular }));
  });
}

const distinct = (lines: readonly ProcedureLine[]): ProcedureLine[] =>
  lines.filter(({ code }, i) => lines.findIndex((other) => other.code === code) === i);

/** What people call it, where that is known: official names are long. */
function shortName(line: ProcedureLine, lang: Lang): string {
  const common = lang === 'vi' ? line.commonName : line.commonNameEn;
  if (common) return common.slice(0, 1).toLocaleUpperCase('vi') + common.slice(1);
  return lang === 'vi' ? line.name : line.nameEn;
}
