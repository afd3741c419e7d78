import type { State } from './dossier.ts';

const order: State[] = ['submitted', 'accepted', 'processing', 'resolved', 'returned'];

/** Degree of completion, all that a look-up without the secret may tell (TT 01/2018 art. 16.2d): n of 5. */
export const degreeOf = (state: State): { done: number; of: number } => ({ done: order.indexOf(state) + 1, of: order.length });
