import type { FastifyReply } from 'fastify';
import type { JSX } from 'preact';
import type { Refusal, RefusalName } from '#platform/results';

export interface PageOptions {
  /** 200 unless said otherwise. */
  status?: number;
  /** May be kept by shared caches for this many seconds; without it nobody keeps the page. */
  publicFor?: number;
}

declare module 'fastify' {
  interface FastifyReply {
    /** Answers with a page, rendered in the request's context. Return it. */
    page(element: JSX.Element, options?: PageOptions): FastifyReply;
  }
}

const statuses: Record<RefusalName, number> = {
  NotFound: 404,
  NotYours: 403,
  WrongState: 409,
  Conflict: 409,
  Invalid: 422,
  TooMany: 429,
  Unavailable: 503,
};

/** The HTTP status in which a refusal is answered. */
export const statusOf = (refusal: Refusal): number => statuses[refusal.name];

/** After a successful post: go and get that page (303, RFC 9110 §15.4.4). `path` is without the tenant's base. */
export const seeOther = (reply: FastifyReply, path: string): FastifyReply =>
  reply
    .code(303)
    .header('location', fitForHeader(`${reply.request.ctx.base}${path}`))
    .send();

/** A header holds ASCII only: what a path says in other letters is percent-encoded. */
const fitForHeader = (path: string): string => path.toWellFormed().replace(/[^\x21-\x7e]/gu, encodeURIComponent);
