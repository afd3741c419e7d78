import type { FastifyReply, FastifyRequest } from 'fastify';
import { isId, type Id } from '#platform/ids';

/** Days that a browser keeps the key to a draft, from the last time it was saved. */
export const DRAFT_DAYS = 30;

/** Most drafts of one browser; more would outgrow what a request's head may hold. */
export const MOST_DRAFTS = 10;
const PREFIX = 'mc_draft_';

export interface DraftKey {
  id: Id;
  token: string;
}

// The end of an id is random; its beginning is the time, which two drafts of one minute share.
const nameOf = (id: Id): string => `${PREFIX}${id.slice(-8)}`;

function keyIn(value: string | undefined): DraftKey | undefined {
  const [id, token] = (value ?? '').split('.');
  return isId(id) && token && /^[\w-]{20,100}$/.test(token) ? { id, token } : undefined;
}

/** The token that this browser holds for a draft; undefined when it holds none, or when the id is no id. */
export function tokenFor(request: FastifyRequest, id: string): string | undefined {
  const key = isId(id) ? keyIn(request.cookies[nameOf(id)]) : undefined;
  return key?.id === id ? key.token : undefined;
}

/** Every draft that this browser holds a key to, newest first. */
export function draftKeys(request: FastifyRequest): DraftKey[] {
  const keys = Object.entries(request.cookies).flatMap(([name, value]) => (name.startsWith(PREFIX) ? (keyIn(value) ?? []) : []));
  return keys.sort((a, b) => (a.id < b.id ? 1 : -1));
}

/**
 * Gives the browser the key, or keeps it for another 30 days; the oldest keys beyond `MOST_DRAFTS` go. Only the pages under
 * `/nop` ever see them.
 */
export function keepDraft(reply: FastifyReply, { id, token }: DraftKey, secure: boolean): void {
  const path = `${reply.request.ctx.base}/nop`;
  const others = draftKeys(reply.request).filter((key) => key.id !== id);
  for (const old of others.slice(MOST_DRAFTS - 1)) reply.clearCookie(nameOf(old.id), { path });
  reply.setCookie(nameOf(id), `${id}.${token}`, {
    path,
    httpOnly: true,
    sameSite: 'lax',
    secure,
    maxAge: DRAFT_DAYS * 86_400,
  });
}
