import { expect, test } from 'vitest';
import { Temporal } from '#platform/time';
import { unitKinds, type UnitKind } from './roles.ts';
import { nameFaults, placeFaults } from './unit.ts';

const from = (text: string, kind: UnitKind) => ({ kind, validFrom: Temporal.PlainDate.from(text), validTo: null });

// Written out by hand: what may stand under what.
const below: Record<UnitKind, string> = {
  province: 'agency division serviceCentre oneStopUnit commune',
  agency: 'agency division serviceCentre oneStopUnit',
  division: '',
  serviceCentre: 'oneStopUnit',
  oneStopUnit: '',
  commune: 'division oneStopUnit',
};

test('each kind of unit stands only where the administration has it', () => {
  const may = (kind: UnitKind, parent: UnitKind) =>
    Object.keys(placeFaults(from('2025-07-01', kind), from('2025-07-01', parent))).length === 0;
  const found = unitKinds.map((parent) => [parent, unitKinds.filter((kind) => may(kind, parent)).join(' ')]);
  expect(Object.fromEntries(found)).toEqual(below);
});

test('only the province stands under nothing', () => {
  const roots = unitKinds.filter((kind) => Object.keys(placeFaults(from('2025-07-01', kind), null)).length === 0);
  expect(roots).toEqual(['province']);
});

test('a unit does not begin before the unit above it', () => {
  const faults = placeFaults(from('2025-06-30', 'agency'), from('2025-07-01', 'province'));
  expect(faults).toEqual({ validFrom: 'organisation.fault.outsideParent' });
});

test('a unit has a name and a short name', () => {
  expect(nameFaults({ name: ' ', shortName: '' })).toEqual({
    name: 'organisation.fault.noName',
    shortName: 'organisation.fault.noName',
  });
});
