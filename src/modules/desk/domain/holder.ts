import type { Id } from '#platform/ids';

/** Who has to act: an officer by name, or anybody with the role in a unit. */
export interface Holder {
  kind: 'me' | 'officer' | 'unit';
  name: string;
}

/** What people and units are called. */
export interface Names {
  officers: ReadonlyMap<Id, { name: string; position: string }>;
  units: ReadonlyMap<Id, { name: string; shortName: string }>;
}

/** A name that is not known is shown as a dash: nothing that holds a dossier may make its page fail. */
const unknown = '\u2013';

export const officerName = (names: Names, id: Id | null): string => (id !== null && names.officers.get(id)?.name) || unknown;

export function holderOf(names: Names, me: Id, { officerId, unitId }: { officerId: Id | null; unitId: Id }): Holder {
  if (officerId === me) return { kind: 'me', name: officerName(names, me) };
  if (officerId !== null) return { kind: 'officer', name: officerName(names, officerId) };
  const unit = names.units.get(unitId);
  return { kind: 'unit', name: unit?.shortName || unit?.name || unknown };
}
