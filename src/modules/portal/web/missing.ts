import type { FastifyReply } from 'fastify';
import { h } from 'preact';
import { NoProcedurePage } from './no-procedure.tsx';

/** There is no procedure of that code in force. */
export const missing = (reply: FastifyReply): FastifyReply => reply.page(h(NoProcedurePage, {}), { status: 404 });
