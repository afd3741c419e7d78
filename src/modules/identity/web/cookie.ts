import type { FastifyReply, FastifyRequest } from 'fastify';
import { ABSOLUTE } from '../domain/session-limits.ts';

const NAME = 'mc_session';

export const tokenOf = (request: FastifyRequest): string | undefined => request.cookies[NAME] || undefined;

/** Bound to the province's own part of the site, so that two provinces on one host keep their sessions apart. */
const place = (reply: FastifyReply) => ({ path: reply.request.ctx.base || '/' });

/** `secure`: the public address is https. Lax and not strict, so that links in mails open logged in. */
export function setToken(reply: FastifyReply, token: string, secure: boolean): void {
  reply.setCookie(NAME, token, {
    ...place(reply),
    httpOnly: true,
    sameSite: 'lax',
    secure,
    maxAge: ABSOLUTE.total('seconds'),
  });
}

export function clearToken(reply: FastifyReply): void {
  reply.clearCookie(NAME, place(reply));
}
