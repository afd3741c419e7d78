import { expect, test } from 'vitest';
import { roleFits, roles, unitKinds } from './roles.ts';

// Written out by hand: which role may be held at which kind of unit.
const table = [
  'deskOfficer @ serviceCentre oneStopUnit commune',
  'specialist @ division commune',
  'divisionHead @ division',
  'leader @ province agency commune',
  'recordsClerk @ province agency serviceCentre commune',
  'administrator @ province',
  'monitor @ province agency',
  'auditor @ province agency',
];

test('a role is held only at the kinds of units where it makes sense', () => {
  const fits = roles.map((role) => `${role} @ ${unitKinds.filter((kind) => roleFits(role, kind)).join(' ')}`);
  expect(fits).toEqual(table);
});
