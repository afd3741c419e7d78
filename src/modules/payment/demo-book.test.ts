import { expect, test } from 'vitest';
import { freshDatabase } from '#platform/testing';
import { booksOf, loadDemoBook, officesOf } from './index.ts';
import { openTill } from './testing/till.ts';

const db = await freshDatabase();

test('the demo’s centre has a receipt book marked as a sample, once however often it is loaded, and one more next year', async () => {
  const till = await openTill(db);
  const load = () => loadDemoBook(till.deps, { tenant: till.tenant, slug: 'ca-mau' });
  await load();
  await load();
  const books = () => till.run((tx) => booksOf(tx, till.officeId));
  expect(await books()).toMatchObject([{ symbol: 'MAU-26', year: 2026, first: 1, last: 5_000, next: 1, demo: true }]);
  till.deps.world.setTime('2027-01-04T08:00:00+07:00');
  await load();
  expect((await books()).map(({ symbol }) => symbol)).toEqual(['MAU-27', 'MAU-26']);
  expect(await till.run((tx) => officesOf(tx, till.officer('desk-2')))).toEqual([till.officeId]);
  expect(await till.run((tx) => officesOf(tx, till.officer('monitor-1')))).toEqual([till.officeId]);
  expect(await till.run((tx) => officesOf(tx, till.officer('specialist-1')))).toEqual([]);
  // A day names who paid: whoever only opens books sees the books.
  expect(await till.run((tx) => officesOf(tx, till.officer('admin-1')))).toEqual([]);
  expect(await till.run((tx) => officesOf(tx, till.officer('admin-1'), ['payment.openBook']))).toEqual([till.officeId]);
});
