import { isClosed, type Dossier, type State } from './dossier.ts';

/** The stages that every dossier goes through which comes to a result. */
export const stages = ['submitted', 'accepted', 'processing', 'resolved', 'returned'] as const satisfies readonly State[];

/** How far a dossier is, in stages. `ended`: it ended without a result, and no stage is done or to come. */
export interface Degree {
  done: number;
  of: number;
  ended: boolean;
}

/**
 * Degree of completion, all that a look-up without the secret may tell (TT 01/2018 art. 16.2d). What is held up is as far as
 * it was; what is allowed by silence has nothing to be returned.
 */
export function degreeOf({ state, heldFrom, outcome }: Pick<Dossier, 'state' | 'heldFrom' | 'outcome'>): Degree {
  const of = stages.length;
  if (isClosed(state) && state !== 'returned') return { done: 0, of, ended: true };
  if (outcome === 'deemedAllowed') return { done: of, of, ended: false };
  const at = heldFrom ?? state;
  return { done: stages.findIndex((stage) => stage === at) + 1, of, ended: false };
}
