import type { Id } from '#platform/ids';
import { liesWithin, type Period } from './period.ts';
import type { UnitKind } from './roles.ts';

/** A unit as it was on a day: its name is the one in force on that day. */
export interface Unit extends Period {
  id: Id;
  kind: UnitKind;
  /** Text of the scheme named beside it (`QD20-2020`, `QCVN102-2016`, `QD19-2025`); never taken apart. */
  code: string | null;
  codeScheme: string | null;
  name: string;
  shortName: string;
  parentId: Id | null;
  /** Invented for a demonstration. */
  demo: boolean;
  version: number;
}

/** Field name → message key; empty when all is well. */
export type Faults = Record<string, string>;

const parents: Record<UnitKind, readonly UnitKind[]> = {
  province: [],
  agency: ['province', 'agency'],
  division: ['province', 'agency', 'commune'],
  serviceCentre: ['province', 'agency'],
  oneStopUnit: ['province', 'agency', 'commune', 'serviceCentre'],
  commune: ['province'],
};

type Placed = Period & Pick<Unit, 'kind'>;

/** What is wrong with putting this unit under that parent. */
export function placeFaults(unit: Placed, parent: Placed | null): Faults {
  const mayBeRoot = parents[unit.kind].length === 0;
  if (parent === null) return mayBeRoot ? {} : { parentId: 'organisation.fault.noParent' };
  if (!parents[unit.kind].includes(parent.kind)) return { parentId: 'organisation.fault.parentKind' };
  return liesWithin(unit, parent) ? {} : { validFrom: 'organisation.fault.outsideParent' };
}

/** What is wrong with the words of a unit. */
export function nameFaults(unit: Pick<Unit, 'name' | 'shortName'>): Faults {
  return {
    ...(unit.name.trim() === '' && { name: 'organisation.fault.noName' }),
    ...(unit.shortName.trim() === '' && { shortName: 'organisation.fault.noName' }),
  };
}
