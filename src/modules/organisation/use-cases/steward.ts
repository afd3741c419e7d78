import type { ActorRef } from '#modules/log';

/** The rights that acts on the organisation ask for. */
export type StewardAction = 'organisation.manage' | 'rights.manage';

/**
 * Who wants to change the organisation, with the answer to "may they?".
 * The answer comes with the asker because rights are decided in `identity`, which stands above this module.
 */
export interface Steward {
  ref: ActorRef;
  may(action: StewardAction): boolean;
}

/** The installation itself, when it loads data. */
export const installer = { ref: { kind: 'system', id: 'installer' }, may: () => true } satisfies Steward;
