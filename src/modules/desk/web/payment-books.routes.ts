import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { actorOf, requireActor } from '#modules/identity';
import { booksOf, mayOpenBook, openReceiptBook } from '#modules/payment';
import { inTenantReadOnly } from '#platform/database';
import { formOf, seeOther, statusOf, writeKeyOf } from '#platform/http';
import { localDate } from '#platform/time';
import type { DeskDeps } from '../deps.ts';
import { BooksPage } from './payment-books.tsx';
import { NoTillPage } from './payment-day.tsx';
import { officesNamed } from './payment-day.routes.ts';
import { payPlaces } from './payment-places.ts';
import type { BooksView } from './till-view.ts';
import { errorsOf, sentIn, typedIn, wholeIn } from './payment-typed.ts';

interface Asked {
  Querystring: { noi?: unknown };
}
type Request = FastifyRequest<Asked>;

/** Receipt books of an office (`?noi=`), and opening one. */
export function paymentBookRoutes(app: FastifyInstance, deps: DeskDeps): void {
  const path = '/lam-viec/thu-phi/quyen-bien-lai';
  app.get<Asked>(path, { preHandler: requireActor }, async (request, reply) => show(reply, await readBooks(deps, request), 200));

  app.post<Asked>(path, { preHandler: requireActor }, async (request, reply) => {
    const view = await readBooks(deps, request);
    if (!view) return show(reply, view, 403);
    const form = formOf(request.body);
    const key = writeKeyOf(form);
    const number = (name: string) => wholeIn(sentIn(form, name)) ?? Number.NaN;
    const numbers = { year: number('year'), first: number('first'), last: number('last') };
    const input = { officeId: view.officeId, symbol: sentIn(form, 'symbol'), ...numbers };
    const result = key.ok ? await openReceiptBook(deps, request.ctx.tenant, actorOf(request), { key: key.value, ...input }) : key;
    if (result.ok) return seeOther(reply, payPlaces.books(view.officeId));
    const typed = Object.fromEntries(Object.keys(form).map((name) => [name, typedIn(form, name)]));
    return show(reply, { ...view, typed, errors: errorsOf(request.ctx.t, result.refusal) }, statusOf(result.refusal));
  });
}

const show = (reply: FastifyReply, view: BooksView | null, status: number) =>
  view ? reply.page(h(BooksPage, { view }), { status }) : reply.page(h(NoTillPage, {}), { status: 403 });

function readBooks(deps: DeskDeps, request: Request): Promise<BooksView | null> {
  const today = localDate(deps.world.now());
  return inTenantReadOnly(deps.sql, request.ctx.tenant, async (tx) => {
    const offices = await officesNamed(tx, request, today, ['payment.read', 'payment.openBook']);
    const office = offices.find(({ id }) => id === request.query.noi) ?? offices[0];
    if (!office) return null;
    const mayOpen = mayOpenBook(actorOf(request), office.id);
    return {
      officeId: office.id,
      office: office.name,
      year: today.year,
      books: await booksOf(tx, office.id),
      mayOpen,
      typed: {},
      errors: {},
    };
  });
}
