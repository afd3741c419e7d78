import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { actorOf, requireActor } from '#modules/identity';
import { officerNames, unitNames } from '#modules/organisation';
import { dailyList, officesOf, openObligations } from '#modules/payment';
import { inTenantReadOnly, type Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import { localDate, Temporal, type PlainDate } from '#platform/time';
import type { DeskDeps } from '../deps.ts';
import { dayCsv } from './payment-csv.ts';
import { DayPage, NoTillPage } from './payment-day.tsx';
import type { DayView } from './till-view.ts';

interface Asked {
  Querystring: { ngay?: unknown; noi?: unknown };
}
type Request = FastifyRequest<Asked>;

/** What an office collected on a day: `?ngay=` the day, `?noi=` the office; on the screen, on paper, as a table to keep. */
export function paymentDayRoutes(app: FastifyInstance, deps: DeskDeps): void {
  app.get<Asked>('/lam-viec/thu-phi', { preHandler: requireActor }, async (request, reply) => {
    const view = await readDay(deps, request);
    return view ? reply.page(h(DayPage, { view })) : none(reply);
  });
  app.get<Asked>('/lam-viec/thu-phi/bang-ke.csv', { preHandler: requireActor }, async (request, reply) => {
    const view = await readDay(deps, request);
    if (!view) return none(reply);
    const name = `thu-phi-${view.day.toString()}.csv`;
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${name}"`)
      .header('cache-control', 'private, no-store')
      .send(dayCsv(view, request.ctx.t));
  });
}

const none = (reply: FastifyReply) => reply.page(h(NoTillPage, {}), { status: 403 });

/** Null where the officer has no office whose money he may see. */
function readDay(deps: DeskDeps, request: Request): Promise<DayView | null> {
  const today = localDate(deps.world.now());
  const day = dayNamed(request.query.ngay) ?? today;
  return inTenantReadOnly(deps.sql, request.ctx.tenant, async (tx) => {
    const offices = await officesNamed(tx, request, today);
    const office = offices.find(({ id }) => id === request.query.noi) ?? offices[0];
    if (!office) return null;
    const [list, open] = await Promise.all([
      dailyList(tx, { officeId: office.id, day }),
      openObligations(tx, { officeId: office.id, limit: 20 }),
    ]);
    const people = [...list.receipts, ...list.voidedLater].flatMap(({ issuedBy, voided }) => (voided ? [issuedBy, voided.by] : [issuedBy]));
    const officers = await officerNames(tx, [...new Set([...people, ...list.refunds.map(({ refundedBy }) => refundedBy)])]);
    return { ...list, today, office: office.name, offices, officers, open: { rows: open.rows, isMore: open.next !== null } };
  });
}

/** The offices of an officer with their names, his own first: those whose days he may see, unless other rights are named. */
export async function officesNamed(
  tx: Tx,
  request: FastifyRequest,
  on: PlainDate,
  actions?: Parameters<typeof officesOf>[2],
): Promise<{ id: Id; name: string }[]> {
  const ids = await officesOf(tx, actorOf(request), actions);
  const names = await unitNames(tx, ids, on);
  return ids.map((id) => ({ id, name: names.get(id)?.name ?? '' }));
}

/** A day of an address: `2026-11-22`, as the day picker sends it. What is none gives none. */
function dayNamed(text: unknown): PlainDate | undefined {
  if (typeof text !== 'string' || !/^2\d{3}-\d{2}-\d{2}$/.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    return undefined;
  }
}
