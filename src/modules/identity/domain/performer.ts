import type { ActorRef } from '#modules/log';
import { refOf, type Actor } from './actor.ts';
import { may } from './may.ts';
import type { Action } from './rights.ts';

/**
 * Who performs an act that is on no place or sector: an officer, or the installation itself (`installer` of
 * `#modules/organisation`). It is also what the acts of the organisation take as their steward.
 */
export interface Performer {
  ref: ActorRef;
  may(action: Action): boolean;
}

export const performerOf = (actor: Actor): Performer => ({
  ref: refOf(actor),
  may: (action) => may(actor, action, {}),
});
