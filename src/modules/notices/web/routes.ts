import type { FastifyInstance } from 'fastify';
import { h } from 'preact';
import { arrivals, type Arrival, type ArrivalsAsked } from '#modules/notification';
import { inTenantReadOnly, type Sql } from '#platform/database';
import { isId } from '#platform/ids';
import { OutsideWorldPage } from './outside-world.tsx';

export interface OutsideDeps {
  sql: Sql;
  /** Where not, the page does not exist. */
  demo: boolean;
}

const PATH = '/the-gioi-ngoai';
const PAGE = 20;

/** `GET /the-gioi-ngoai` of a demo: what left the house. `?to=` one recipient's, `?before=` and `?after=` a message's id. */
export function routes(app: FastifyInstance, { sql, demo }: OutsideDeps): void {
  if (!demo) return;
  app.get(PATH, async (request, reply) => {
    const asked = askedIn(request.query as Record<string, unknown>);
    const found = await inTenantReadOnly(sql, request.ctx.tenant, (tx) => arrivals(tx, { ...asked, limit: PAGE + 1 }));
    const { recipient } = asked;
    return reply.page(h(OutsideWorldPage, { ...cut(asked, found), recipient }));
  });
}

type Asked = Pick<ArrivalsAsked, 'recipient' | 'side'>;

function askedIn({ to, before, after }: Record<string, unknown>): Asked {
  const readable = typeof to === 'string' && to !== '' && to.length <= 300 && to.isWellFormed() && !to.includes('\u0000');
  const recipient = readable ? to : null;
  if (isId(before)) return { recipient, side: { than: before, go: 'older' } };
  return { recipient, side: isId(after) ? { than: after, go: 'newer' } : null };
}

/** A page of what was found, with the addresses beside it. One more than a page was asked for, to know whether there is more. */
function cut({ recipient, side }: Asked, found: Arrival[]) {
  const more = found.length > PAGE;
  const newer = side?.go === 'newer';
  const shown = newer ? found.slice(-PAGE) : found.slice(0, PAGE);
  const beside = (name: 'before' | 'after', than: string) => addressOf({ ...(recipient !== null && { to: recipient }), [name]: than });
  const [first, last] = [shown[0], shown.at(-1)];
  return {
    shown,
    newer: first && (newer ? more : side !== null) ? beside('after', first.messageId) : undefined,
    older: last && (newer || more) ? beside('before', last.messageId) : undefined,
  };
}

const addressOf = (query: Record<string, string>): string => `${PATH}?${new URLSearchParams(query)}`;
