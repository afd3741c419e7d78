import type { FastifyInstance } from 'fastify';
import { localPath } from './local-path.ts';
import { seeOther } from './reply.ts';

const year = 31_536_000;
const sizes = ['normal', 'large', 'larger'];
const contrasts = ['normal', 'high'];

/** `GET /giao-dien?text=…&contrast=…&back=/…`: how this browser wants to see the pages; works without script. */
export function preferences(app: FastifyInstance): void {
  app.get<{ Querystring: Record<string, unknown> }>('/giao-dien', async (request, reply) => {
    const { text, contrast, back } = request.query;
    const cookie = { path: request.ctx.base || '/', sameSite: 'lax' as const, httpOnly: true, maxAge: year };
    if (typeof text === 'string' && sizes.includes(text)) reply.setCookie('mc_text', text, cookie);
    if (typeof contrast === 'string' && contrasts.includes(contrast)) reply.setCookie('mc_contrast', contrast, cookie);
    return seeOther(reply, localPath(back));
  });
}
