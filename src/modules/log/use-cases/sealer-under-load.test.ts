import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { inTenant, inTenantReadOnly, type TenantId, type Tx } from '#platform/database';
import { newId, type Id } from '#platform/ids';
import { freshDatabase } from '#platform/testing';
import { realWorld } from '#platform/time';
import { runFollowers, runSealer, verify, type Follower } from '../index.ts';
import { compare, load, type Told } from '../testing/load.ts';
import { addSubject, chainKeys, freshFolder, makeScratch, note, scratchHeads, sealKeys } from '../testing/scratch.ts';

const db = await freshDatabase();
const anchors = await freshFolder();
const tenants = [db.tenant, db.other];
const subjects = tenants.flatMap((tenant) => [1, 2].map(() => ({ tenant, id: newId() })));

beforeAll(async () => {
  await makeScratch(db.owner);
  await db.owner.begin((tx) =>
    tx.unsafe(`
      create table scratch.told (
        tenant_id integer not null, n bigint generated always as identity,
        entry_id uuid not null, subject_id uuid not null, chain_no integer not null, primary key (tenant_id, n));
      call platform.fence('scratch.told', 'select', 'select, insert');
      create table scratch.unrelated (tenant_id integer primary key);
      call platform.fence('scratch.unrelated', 'select', 'select, insert');
      -- The negative control's: a plain identity column on the entries themselves.
      alter table log.entry add column id bigint generated always as identity;`),
  );
  for (const { tenant, id } of subjects) await inTenant(db.web, tenant, (tx) => addSubject(tx, tenant, id));
});

/** Writes down what it is told, in its own transaction with the cursor. */
const scribe: Follower = {
  name: 'scribe',
  async handle(tx, tenant, facts) {
    for (const { entryId, subject, chainNo } of facts) {
      await tx`insert into scratch.told (tenant_id, entry_id, subject_id, chain_no) values (${tenant}, ${entryId}, ${subject.id}, ${chainNo})`;
    }
  },
};

/** The control: reads entries whose id is greater than the last it saw, again and again. */
class NaiveFollower {
  readonly told: Told[] = [];
  #cursor = 0;
  readonly #tenant: TenantId;
  constructor(tenant: TenantId) {
    this.#tenant = tenant;
  }

  async read(): Promise<void> {
    const rows = await inTenantReadOnly(
      db.worker,
      this.#tenant,
      (tx) => tx<(Told & { id: number })[]>`
      select id, entry_id as "entryId", subject_id as "subjectId", chain_no as "chainNo" from log.entry
      where id > ${this.#cursor} order by id`,
    );
    this.told.push(...rows);
    this.#cursor = rows.at(-1)?.id ?? this.#cursor;
  }

  async run(signal: AbortSignal): Promise<void> {
    for (; !signal.aborted; await wait(10)) await this.read();
    await this.read();
  }
}

const written = (tx: Tx) => tx<Told[]>`select entry_id as "entryId", subject_id as "subjectId", chain_no as "chainNo" from log.entry`;
const told = (tx: Tx) => tx<Told[]>`
  select entry_id as "entryId", subject_id as "subjectId", chain_no as "chainNo" from scratch.told order by n`;
const inSequence = (tx: Tx) => tx<(Told & { position: number })[]>`
  select s.position, s.entry_id as "entryId", e.subject_id as "subjectId", e.chain_no as "chainNo"
  from log.sealed s join log.entry e using (tenant_id, entry_id) order by s.position`;
const read = <T>(tenant: TenantId, query: (tx: Tx) => Promise<T>) => inTenantReadOnly(db.worker, tenant, query);

/** Somebody else's write that stays open: on it a cursor over transaction numbers would stall. */
const unrelatedWrite = (ms: number) =>
  inTenant(db.worker, db.tenant, async (tx) => {
    await tx`insert into scratch.unrelated (tenant_id) values (${db.tenant})`;
    await wait(ms);
  });

async function untilAllIsTold(): Promise<void> {
  for (const tenant of tenants) {
    for (;;) {
      const [all, some] = [await read(tenant, written), await read(tenant, told)];
      if (some.length >= all.length) break;
      await wait(20);
    }
  }
}

describe('with eight writers, two subjects in each of two provinces, and long transactions', () => {
  test('every entry is sealed once and told once, in chain order; a plain id cursor beside it fails', async () => {
    const faults: unknown[] = [];
    const report = (fault: unknown) => void faults.push(fault);
    const running = new AbortController();
    const { signal } = running;
    const sealing = { sql: db.worker, world: realWorld, chainKeys, sealKeys, anchors, report };
    const naive = tenants.map((tenant) => new NaiveFollower(tenant));
    // The sealers come late, so that a queue has gathered in which order matters.
    const late = wait(1_000);
    const loops = [
      late.then(() => runSealer(sealing, { signal, pause: 5 })),
      late.then(() => runSealer(sealing, { signal, pause: 7 })),
      runFollowers({ sql: db.worker, report }, [scribe], { signal, pause: 5 }),
      runFollowers({ sql: db.worker, report }, [scribe], { signal, pause: 7 }),
      ...naive.map((follower) => follower.run(signal)),
    ];
    const [done] = await Promise.all([load(db, subjects, 5_200), unrelatedWrite(5_000)]);
    await untilAllIsTold();
    running.abort();
    await Promise.all(loops);

    expect(faults).toEqual([]);
    let entries = 0;
    let naiveFailures = 0;
    for (const [i, tenant] of tenants.entries()) {
      const all = await read(tenant, written);
      const sequence = await read(tenant, inSequence);
      entries += all.length;
      expect(sequence.map((row) => row.position)).toEqual(all.map((_, n) => n + 1));
      expect(compare(all, sequence)).toEqual({ lost: 0, doubled: 0, disordered: 0 });
      expect(compare(all, await read(tenant, told))).toEqual({ lost: 0, doubled: 0, disordered: 0 });
      const { lost, disordered } = compare(all, naive[i]!.told);
      naiveFailures += lost + disordered;
    }
    expect(entries).toBe(done);
    expect(entries).toBeGreaterThan(60);
    expect(naiveFailures).toBeGreaterThan(0);
    const verdict = await verify({ sql: db.owner, chainKeys, sealKeys, anchors, subjects: [scratchHeads] }, tenants);
    expect(verdict).toEqual({ ok: true, chains: 4, entries, sealedTo: entries, faults: [] });
  });

  test('the id cursor loses an entry for certain when two acts overlap, and the sealer does not', async () => {
    const [slow, quick] = subjects.slice(0, 2).map((subject) => subject.id) as [Id, Id];
    const naive = new NaiveFollower(db.tenant);
    await naive.read();
    const before = await read(db.tenant, written);
    const deps = { sql: db.web, world: realWorld };
    await note(
      deps,
      { tenant: db.tenant, subject: slow, key: newId() },
      {
        after: async () => {
          await note(deps, { tenant: db.tenant, subject: quick, key: newId() });
          await naive.read();
        },
      },
    );
    await naive.read();
    const all = await read(db.tenant, written);
    expect(all.length - before.length).toBe(2);
    expect(compare(all, naive.told).lost).toBe(1);
    const ending = new AbortController();
    const loops = [
      runSealer({ sql: db.worker, world: realWorld, chainKeys, sealKeys, anchors, report: () => {} }, { signal: ending.signal, pause: 5 }),
      runFollowers({ sql: db.worker, report: () => {} }, [scribe], { signal: ending.signal, pause: 5 }),
    ];
    await untilAllIsTold();
    ending.abort();
    await Promise.all(loops);
    expect(compare(all, await read(db.tenant, told))).toEqual({ lost: 0, doubled: 0, disordered: 0 });
  });
});
