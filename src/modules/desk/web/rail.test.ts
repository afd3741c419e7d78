import { expect, test } from 'vitest';
import { queues, type Queue } from '#modules/dossier';
import type { Actor, Holding } from '#modules/identity';
import type { Id } from '#platform/ids';
import { railOf } from './rail.ts';

const unitId = '01900000-0000-7000-8000-000000000001' as Id;
const counts = Object.fromEntries(queues.map((queue) => [queue, 0])) as Record<Queue, number>;

/** Where the rail of somebody with this role leads, beside the queues. */
const leadsTo = (role: Holding['role']) => {
  const me = { officerId: unitId, holdings: [{ role, unitId, sector: null, wholeProvince: true }] } as unknown as Actor;
  const groups = railOf(
    (key) => key,
    (path) => path,
    { me, counts, handOver: null },
  );
  return groups.flatMap(({ items }) => items.map(({ href }) => href)).filter((href) => !/^\/lam-viec(\/danh-sach\/.*)?$/.test(href));
};

test('the rail leads a desk officer to taking in and to money, an administrator to the procedures, and nobody to a closed door', () => {
  expect(leadsTo('deskOfficer')).toEqual(['/lam-viec/tiep-nhan', '/lam-viec/thu-phi']);
  expect(leadsTo('administrator')).toEqual(['/quan-tri/thu-tuc']);
  expect(leadsTo('leader')).toEqual(['/lam-viec/thu-phi']);
  expect(leadsTo('specialist')).toEqual([]);
});
