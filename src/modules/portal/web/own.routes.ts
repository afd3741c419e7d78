import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { withdrawOnline } from '#modules/dossier';
import { formOf, seeOther, statusOf, versionOf, writeKeyOf } from '#platform/http';
import type { PortalDeps } from '../deps.ts';
import { canWithdraw } from '../domain/own-acts.ts';
import type { DraftParams } from './application.ts';
import { ofOwn, type Own } from './own.ts';
import { places } from './places.ts';
import { WithdrawPage } from './withdraw.tsx';

/** What an applicant does himself to a dossier that was sent: withdrawing it is asked on a page of its own, then done. */
export function ownRoutes(app: FastifyInstance, deps: PortalDeps): void {
  app.get<DraftParams>(
    '/nop/ho-so/:draft/rut',
    ofOwn(deps, async (own, _request, reply) =>
      canWithdraw(own.dossier) ? reply.page(h(WithdrawPage, { own })) : seeOther(reply, places.sent(own.draftId)),
    ),
  );

  app.post<DraftParams>(
    '/nop/ho-so/:draft/rut',
    ofOwn(deps, (own, request, reply) => withdraw(deps, own, request, reply)),
  );
}

async function withdraw(deps: PortalDeps, own: Own, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { t, tenant } = request.ctx;
  const { dossier, draftId, token } = own;
  const form = formOf(request.body);
  const key = writeKeyOf(form);
  const input = { dossierId: dossier.id, version: versionOf(form), draftId, token };
  const done = key.ok ? await withdrawOnline(deps, tenant, { ...input, key: key.value }) : key;
  if (done.ok) return seeOther(reply, places.sent(draftId));
  const { refusal } = done;
  // It ended meanwhile, or was withdrawn by the same press before: its page says what holds.
  if (refusal.name === 'WrongState' || !canWithdraw(dossier)) return seeOther(reply, places.sent(draftId));
  const error = t(refusal.reason ?? `refusal.${refusal.name}`, refusal.values);
  return reply.page(h(WithdrawPage, { own, error }), { status: statusOf(refusal) });
}
