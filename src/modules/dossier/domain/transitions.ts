import type { Act } from '#modules/workflow';
import type { FactKind } from './facts.ts';
import type { State } from './dossier.ts';

interface Transition {
  /** States from which the act is possible, whatever the workflow says. */
  from: readonly State[];
  to: State;
  fact: FactKind;
  /** Whether the legal clock runs in the state that the act leads to. */
  clock: 'off' | 'running' | 'stopped';
}

/** What each act of officers does to the state. The step it leads to is the workflow's affair. */
export const transitions: Record<Act, Transition> = {
  accept: { from: ['submitted'], to: 'accepted', fact: 'dossier.accepted', clock: 'running' },
  assign: { from: ['accepted', 'processing'], to: 'processing', fact: 'dossier.assigned', clock: 'running' },
  take: { from: ['accepted', 'processing'], to: 'processing', fact: 'dossier.taken', clock: 'running' },
  propose: { from: ['processing'], to: 'processing', fact: 'dossier.proposed', clock: 'running' },
  initial: { from: ['processing'], to: 'processing', fact: 'dossier.initialled', clock: 'running' },
  sign: { from: ['processing'], to: 'processing', fact: 'dossier.signed', clock: 'running' },
  sendBack: { from: ['processing'], to: 'processing', fact: 'dossier.sentBack', clock: 'running' },
  number: { from: ['processing'], to: 'resolved', fact: 'dossier.numbered', clock: 'stopped' },
  return: { from: ['resolved'], to: 'returned', fact: 'dossier.returned', clock: 'stopped' },
};
