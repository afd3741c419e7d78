import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { freshDatabase } from '#platform/testing';
import { gateway, postRoom } from '../testing/post-room.ts';
import { runDelivery } from '../index.ts';

const db = await freshDatabase();
const { world, write, kept } = postRoom(db);

test('the loop serves every province, erases what is old, survives a fault and ends at the signal', async () => {
  const old = await write();
  world.advance({ hours: 24 * 91 });
  const [mine, other] = [await write(), await write({}, db.other)];
  const faults: unknown[] = [];
  let calls = 0;
  const sql = new Proxy(db.worker, {
    get: (target, name) => {
      if (name === 'begin' && ++calls === 1) return () => Promise.reject(new Error('away'));
      return Reflect.get(target, name) as unknown;
    },
  });
  const ending = new AbortController();
  const deps = { sql, world, carriers: [gateway()], report: (fault: unknown) => void faults.push(fault) };
  const running = runDelivery(deps, { signal: ending.signal, pause: 10 });
  while ((await kept(other, db.other)).state !== 'sent') await wait(10);
  ending.abort();
  await running;
  expect(faults).toMatchObject([{ message: 'away' }]);
  expect(await kept(mine)).toMatchObject({ state: 'waiting' }); // its province rests after the fault

  const again = new AbortController();
  const second = runDelivery({ ...deps, sql: db.worker }, { signal: again.signal, pause: 10 });
  while ((await kept(mine)).state !== 'sent') await wait(10);
  again.abort();
  await second;
  expect(await kept(old)).toMatchObject({ recipient: null, state: 'failed' });
});
