import type { Role } from '#modules/organisation';
import type { Id } from '#platform/ids';

/** A role that an officer holds today at a unit; sector null: in all sectors. */
export interface Holding {
  role: Role;
  unitId: Id;
  sector: string | null;
  /** The unit is the province itself: what may be seen from there is every agency's. */
  wholeProvince?: boolean;
}

/** An officer who is logged in, with all that rights are judged by. */
export interface Actor {
  kind: 'officer';
  officerId: Id;
  accountId: Id;
  name: string;
  position: string;
  holdings: Holding[];
}

/** How the log names an actor: no personal data. */
export const refOf = (actor: Actor) => ({ kind: 'officer' as const, id: actor.officerId });
