import { may, type Action, type Actor, type Facts } from '#modules/identity';
import type { HandOver, HandOverDirection } from './hand-over.ts';

type Sides = Pick<HandOver, 'direction' | 'deskId' | 'agencyId' | 'divisionId' | 'sectors'>;

/** May this officer give what stands on the slip: prepare it, hand it over, take it back? */
export const mayGive = (actor: Actor, slip: Sides): boolean =>
  mayAll(actor, 'handOver.prepare', slip.sectors, sideOf(slip, slip.direction === 'toAgency'));

/** May he accept it? */
export const mayTake = (actor: Actor, slip: Sides): boolean =>
  mayAll(actor, 'handOver.accept', slip.sectors, sideOf(slip, slip.direction === 'toDesk'));

/** Both sides see a slip; nobody else does. */
export const maySee = (actor: Actor, slip: Sides): boolean => mayGive(actor, slip) || mayTake(actor, slip);

/** Only the places of one side are told, so that a right at the other side says nothing. */
const sideOf = ({ deskId, agencyId, divisionId }: Sides, isDesk: boolean): Facts =>
  isDesk ? { receivingPointId: deskId } : { agencyId, divisionId };

const mayAll = (actor: Actor, action: Action, sectors: readonly string[], facts: Facts): boolean =>
  sectors.every((sector) => may(actor, action, { ...facts, sector }));

/** Which places of a list of rights belong to the side that gives, and to the one that takes. */
export const isDeskSide = (at: string): boolean => at === 'receivingPoint';
export const givenBy = (at: string): HandOverDirection => (isDeskSide(at) ? 'toAgency' : 'toDesk');
export const takenBy = (at: string): HandOverDirection => (isDeskSide(at) ? 'toDesk' : 'toAgency');
