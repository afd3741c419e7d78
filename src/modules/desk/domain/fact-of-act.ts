import type { FactKind } from '#modules/dossier';
import type { Act } from '#modules/workflow';

/** The fact that each act writes into the log. */
export const factOfAct: Record<Act, FactKind> = {
  accept: 'dossier.accepted',
  assign: 'dossier.assigned',
  take: 'dossier.taken',
  propose: 'dossier.proposed',
  initial: 'dossier.initialled',
  sign: 'dossier.signed',
  sendBack: 'dossier.sentBack',
  number: 'dossier.numbered',
  return: 'dossier.returned',
};
