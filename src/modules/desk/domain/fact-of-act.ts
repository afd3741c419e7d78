import type { CaseAct, FactKind } from '#modules/dossier';
import type { Act } from '#modules/workflow';

/** The fact that each act writes into the log. */
export const factOfAct: Record<Act | CaseAct, FactKind> = {
  accept: 'dossier.accepted',
  assign: 'dossier.assigned',
  take: 'dossier.taken',
  propose: 'dossier.proposed',
  initial: 'dossier.initialled',
  sign: 'dossier.signed',
  sendBack: 'dossier.sentBack',
  number: 'dossier.numbered',
  return: 'dossier.returned',
  deemAllowed: 'dossier.deemedAllowed',
  refuseAcceptance: 'dossier.refusedAcceptance',
  requestSupplement: 'dossier.supplementRequested',
  supplement: 'dossier.supplemented',
  requestPayment: 'dossier.paymentRequested',
  confirmPayment: 'dossier.paymentConfirmed',
  suspend: 'dossier.suspended',
  resume: 'dossier.resumed',
  terminate: 'dossier.terminated',
  withdraw: 'dossier.withdrawn',
  correct: 'dossier.corrected',
  cancel: 'dossier.cancelled',
  digitise: 'dossier.digitised',
  move: 'dossier.moved',
  pullBack: 'dossier.pulledBack',
  announceResult: 'dossier.resultAnnounced',
  confirmDelivery: 'dossier.deliveryConfirmed',
};
