import { setTimeout as wait } from 'node:timers/promises';
import type { TenantId } from '#platform/database';
import { newId, type Id } from '#platform/ids';
import { refuse } from '#platform/results';
import type { TestDatabase } from '#platform/testing';
import { realWorld } from '#platform/time';
import { act } from '../index.ts';
import { chainKeys, note, officer } from './scratch.ts';

/** One fact as a follower was told of it. */
export interface Told {
  entryId: Id;
  subjectId: Id;
  chainNo: number;
}

/** How what a follower was told differs from what was written. */
export function compare(written: Told[], told: Told[]) {
  const times = new Map<Id, number>();
  const last = new Map<Id, number>();
  let disordered = 0;
  for (const { entryId, subjectId, chainNo } of told) {
    times.set(entryId, (times.get(entryId) ?? 0) + 1);
    if (chainNo <= (last.get(subjectId) ?? 0)) disordered++;
    last.set(subjectId, Math.max(chainNo, last.get(subjectId) ?? 0));
  }
  return {
    lost: written.filter(({ entryId }) => !times.has(entryId)).length,
    doubled: [...times.values()].filter((n) => n > 1).length,
    disordered,
  };
}

const some = (ms: number) => wait(Math.random() * ms);

/**
 * Eight writers at once on few subjects: each act takes its idempotency key first and then the subject's lock, and holds
 * its transaction open for up to 200 ms. One in ten is refused at its end. Gives how many were done.
 */
export async function load(db: TestDatabase, subjects: { tenant: TenantId; id: Id }[], ms: number): Promise<number> {
  const until = performance.now() + ms;
  let done = 0;
  const writer = async () => {
    while (performance.now() < until) {
      const { tenant, id } = subjects[Math.floor(Math.random() * subjects.length)]!;
      if (Math.random() < 0.1) await refuseLate(db, tenant);
      const answer = await note(
        { sql: db.web, world: realWorld },
        { tenant, subject: id, key: newId() },
        { before: () => some(40), after: () => some(160) },
      );
      if (answer.ok) done++;
    }
  };
  await Promise.all(Array.from({ length: 8 }, writer));
  return done;
}

const refuseLate = (db: TestDatabase, tenant: TenantId) =>
  act(
    { sql: db.web, world: realWorld, keys: chainKeys },
    { tenant, actor: officer, key: newId(), name: 'scratch.no', input: null },
    async () => {
      await some(20);
      return refuse('WrongState');
    },
  );
