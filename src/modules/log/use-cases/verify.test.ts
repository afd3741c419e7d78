import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { inTenantReadOnly, type Tx } from '#platform/database';
import { newId, type Id } from '#platform/ids';
import { freshDatabase } from '#platform/testing';
import { realWorld } from '#platform/time';
import { chainRows } from '../sql/entry.ts';
import { sequenceRows } from '../sql/sealed.ts';
import { emptyChain, verify, type SubjectHeads } from '../index.ts';
import { chainKeys, makeScratch, sealKeys } from '../testing/scratch.ts';
import { provinces } from '../testing/province.ts';
import { closeDays } from './close-days.ts';

const db = await freshDatabase();
beforeAll(() => makeScratch(db.owner));
const freshProvince = await provinces(db);

const sha256 = (...parts: Uint8Array[]) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

describe('a log that nobody touched', () => {
  test('verifies, and so does one that is being written', async () => {
    const province = await freshProvince();
    expect(await province.verify()).toEqual({ ok: true, chains: 3, entries: 12, sealedTo: 12, faults: [] });
    await province.write(2, 1);
    expect(await province.verify()).toEqual({ ok: true, chains: 5, entries: 14, sealedTo: 12, faults: [] });
  });

  test('verifies beside subjects that have no entry yet', async () => {
    const province = await freshProvince();
    await province.write(5, 0);
    expect(await province.verify()).toEqual({ ok: true, chains: 3, entries: 12, sealedTo: 12, faults: [] });
  });

  test('cannot be verified against heads that come in no order, and says so', async () => {
    const { tenant } = await freshProvince();
    const heads: SubjectHeads['heads'] = async function* (tx) {
      const rows = tx<{ id: Id }[]>`select id from scratch.subject order by id desc`;
      for await (const batch of rows.cursor(2)) for (const { id } of batch) yield { id, head: emptyChain };
    };
    const deps = { sql: db.owner, chainKeys, sealKeys, anchors: '/nowhere' };
    await expect(verify({ ...deps, subjects: [{ kind: 'dossier', heads }] }, [tenant])).rejects.toThrow(/ascending/);
  });

  test('is read whole, whatever the size of the pages', async () => {
    const { tenant } = await freshProvince();
    const positions = async (rows: AsyncIterable<{ position: number | null }>) => {
      const found = [];
      for await (const row of rows) found.push(row.position);
      return found;
    };
    const numbers = (page: number) =>
      inTenantReadOnly(db.owner, tenant, async (tx) => ({
        chains: await positions(chainRows(tx, tenant, 'dossier', page)),
        sequence: await positions(sequenceRows(tx, tenant, page)),
      }));
    const whole = await numbers(100);
    expect([whole.chains.length, whole.sequence.length]).toEqual([12, 12]);
    for (const page of [1, 3, 5, 12]) expect(await numbers(page)).toEqual(whole);
  });

  test('verifies with the roots of its days', async () => {
    const province = await freshProvince();
    const tomorrow = realWorld.now().add({ hours: 24 * 40 });
    await closeDays({ sql: db.worker, world: { ...realWorld, now: () => tomorrow } }, province.tenant);
    expect((await province.verify()).faults).toEqual([]);
    await province.tamper((tx) => tx`update log.day_root set root = sha256('x') where day = (select max(day) from log.day_root)`);
    expect((await province.verify()).faults).toEqual([{ kind: 'cut', subject: `sequence/${province.tenant}`, position: 12 }]);
  });
});

describe('as the owner of the database, behind the back of the product,', () => {
  test('a byte altered is found', async () => {
    const province = await freshProvince();
    await province.tamper(
      (tx) => tx`
      update log.entry set body = replace(body, '"n":4', '"n":5') where subject_id = ${province.ids[1]!} and chain_no = 2`,
    );
    expect((await province.verify()).faults).toEqual([{ kind: 'altered', subject: `dossier/${province.ids[1]}`, position: 5 }]);
  });

  test.each([
    ['kind', `kind = 'scratch.denied'`],
    ['time', `recorded_at = recorded_at + interval '1 microsecond'`],
    ['link', `prev_mac = sha256('x')`],
  ])('an altered %s beside the text is found', async (_, change) => {
    const province = await freshProvince();
    await province.tamper((tx) => tx.unsafe(`update log.entry set ${change} where subject_id = $1 and chain_no = 3`, [province.ids[0]!]));
    expect((await province.verify()).faults).toEqual([{ kind: 'altered', subject: `dossier/${province.ids[0]}`, position: 7 }]);
  });

  test('an altered head of a subject is found', async () => {
    const province = await freshProvince();
    await province.tamper((tx) => tx`update scratch.subject set log_mac = sha256('x') where id = ${province.ids[0]!}`);
    expect((await province.verify()).faults).toEqual([{ kind: 'altered', subject: `dossier/${province.ids[0]}`, position: 10 }]);
  });

  test('an entry inserted is found, with and without the row of the subject set to it', async () => {
    for (const withRow of [false, true]) {
      const province = await freshProvince();
      await province.tamper(async (tx) => {
        await copyLast(tx, province.ids[2]!);
        if (withRow) await tx`update scratch.subject set log_count = 5, log_mac = sha256('x') where id = ${province.ids[2]!}`;
      });
      expect((await province.verify()).faults).toEqual([{ kind: 'inserted', subject: `dossier/${province.ids[2]}`, position: null }]);
    }
  });

  test('an entry inserted into the queue is found, and never sealed', async () => {
    const province = await freshProvince();
    await province.tamper(async (tx) => {
      const entryId = await copyLast(tx, province.ids[2]!);
      await tx`insert into log.pending (tenant_id, entry_id) values (${province.tenant}, ${entryId})`;
    });
    await expect(province.settle()).rejects.toThrow(/mac that no key of ours made/);
    expect((await province.verify()).faults).toEqual([{ kind: 'inserted', subject: `dossier/${province.ids[2]}`, position: null }]);
  });

  test('a sealed row inserted at the end is found', async () => {
    const province = await freshProvince();
    await province.tamper(async (tx) => {
      const entryId = await copyLast(tx, province.ids[2]!);
      await tx`insert into log.sealed select tenant_id, 13, entry_id, mac, sha256('x'), now() from log.entry where entry_id = ${entryId}`;
    });
    const [fault] = (await province.verify()).faults;
    expect(fault).toEqual({ kind: 'inserted', subject: `dossier/${province.ids[2]}`, position: 13 });
  });

  test('a genuine entry that the row of its subject does not count is found', async () => {
    const province = await freshProvince();
    await province.tamper(
      (tx) => tx`
      update scratch.subject s set log_count = 3, log_mac = e.mac from log.entry e
      where s.id = ${province.ids[0]!} and e.subject_id = s.id and e.chain_no = 3`,
    );
    expect((await province.verify()).faults).toEqual([{ kind: 'inserted', subject: `dossier/${province.ids[0]}`, position: 10 }]);
  });

  test('a tail cut from both chains, with everything set back to match, is found', async () => {
    const province = await freshProvince();
    await province.tamper((tx) => cutTail(tx, 9));
    const fault = { kind: 'cut', subject: `sequence/${province.tenant}`, position: 10 };
    expect(await province.verify()).toEqual({ ok: false, chains: 3, entries: 9, sealedTo: 9, faults: [fault] });
  });

  test('a tail cut and grown again by the product itself is found', async () => {
    const province = await freshProvince();
    await province.tamper((tx) => cutTail(tx, 9));
    await province.write(1, 5);
    await province.settle();
    expect((await province.verify()).faults).toEqual([{ kind: 'cut', subject: `sequence/${province.tenant}`, position: 12 }]);
  });

  test('a tail cut from a chain alone is found', async () => {
    const province = await freshProvince();
    const [id] = await province.write(1, 3);
    await province.tamper(async (tx) => {
      await tx`delete from log.pending where seq = (select max(seq) from log.pending)`;
      await tx`delete from log.entry where subject_id = ${id!} and chain_no = 3`;
    });
    expect((await province.verify()).faults).toEqual([{ kind: 'cut', subject: `dossier/${id}`, position: null }]);
  });

  test('a whole subject removed is found', async () => {
    const province = await freshProvince();
    await province.tamper(async (tx) => {
      const gone = province.ids[1]!;
      await tx`delete from log.sealed where entry_id in (select entry_id from log.entry where subject_id = ${gone})`;
      await tx`delete from log.entry where subject_id = ${gone}`;
      await tx`delete from scratch.subject where id = ${gone}`;
    });
    const { faults, chains } = await province.verify();
    expect(chains).toBe(2);
    expect(faults).toEqual([2, 5, 8, 11].map((position) => ({ kind: 'removed', subject: `sequence/${province.tenant}`, position })));
  });

  test('the row of a subject removed is found', async () => {
    const province = await freshProvince();
    await province.tamper((tx) => tx`delete from scratch.subject where id = ${province.ids[1]!}`);
    expect((await province.verify()).faults).toEqual([{ kind: 'removed', subject: `dossier/${province.ids[1]}`, position: 11 }]);
  });

  test('all entries of a subject removed are found by its row', async () => {
    const province = await freshProvince();
    const [id] = await province.write(1, 2);
    await province.tamper(async (tx) => {
      await tx`delete from log.pending`;
      await tx`delete from log.entry where subject_id = ${id!}`;
    });
    expect((await province.verify()).faults).toEqual([{ kind: 'cut', subject: `dossier/${id}`, position: null }]);
  });

  test('a chain recomputed with a hash that needs no key is found, once', async () => {
    const province = await freshProvince();
    await province.tamper((tx) => recomputeChain(tx, province.ids[0]!));
    expect((await province.verify()).faults).toEqual([{ kind: 'forged', subject: `dossier/${province.ids[0]}`, position: 4 }]);
  });

  test('both chains recomputed with a hash that needs no key are found, once', async () => {
    const province = await freshProvince();
    await province.tamper(async (tx) => {
      await recomputeChain(tx, province.ids[0]!);
      await recomputeSequence(tx);
    });
    const [first, ...more] = (await province.verify()).faults;
    expect(first).toEqual({ kind: 'forged', subject: `dossier/${province.ids[0]}`, position: 4 });
    expect(more).toEqual([]);
  });

  test('two attacks are two faults', async () => {
    const province = await freshProvince();
    await province.tamper(
      (tx) => tx`
      update log.entry set body = body || ' ' where chain_no = 2 and subject_id = any(${province.ids.slice(0, 2)}::uuid[])`,
    );
    expect((await province.verify()).faults.map((fault) => [fault.kind, fault.position]).sort()).toEqual([
      ['altered', 4],
      ['altered', 5],
    ]);
  });

  test('a sealed entry whose row was removed is found in its chain and in the sequence', async () => {
    const province = await freshProvince();
    await province.tamper(async (tx) => {
      await tx`alter table log.sealed drop constraint sealed_entry`;
      await tx`delete from log.entry where subject_id = ${province.ids[0]!} and chain_no = 2`;
    });
    expect((await province.verify()).faults).toEqual([
      { kind: 'removed', subject: `sequence/${province.tenant}`, position: 4 },
      { kind: 'removed', subject: `dossier/${province.ids[0]}`, position: null },
    ]);
  });

  test('an entry moved to a kind of subject that nobody keeps is found', async () => {
    const province = await freshProvince();
    await province.tamper(
      (tx) => tx`update log.entry set subject_kind = 'calendar' where chain_no = 4 and subject_id = ${province.ids[0]!}`,
    );
    const subjects = (await province.verify()).faults.map((fault) => `${fault.kind} ${fault.subject}`);
    expect(subjects).toContain(`cut dossier/${province.ids[0]}`);
    expect(subjects).toContain(`altered calendar/${province.ids[0]}`);
  });
});

test('faults of one province do not show in another', async () => {
  const [hurt, sound] = [await freshProvince(), await freshProvince()];
  await hurt.tamper((tx) => tx`update log.entry set body = body || ' '`);
  expect((await hurt.verify()).ok).toBe(false);
  expect((await sound.verify()).ok).toBe(true);
});

/** Puts a copy of the subject's last entry behind it. */
async function copyLast(tx: Tx, subject: Id): Promise<Id> {
  const entryId = newId();
  await tx`
    insert into log.entry
    select tenant_id, ${entryId}, subject_kind, subject_id, chain_no + 1, kind, body, mac, sha256(mac), recorded_at
    from log.entry where subject_id = ${subject} order by chain_no desc limit 1`;
  return entryId;
}

/** Sets both chains, their heads and the subjects' rows back to a position. */
async function cutTail(tx: Tx, position: number): Promise<void> {
  await tx`create temporary table gone on commit drop as select entry_id from log.sealed where position > ${position}`;
  await tx`delete from log.sealed where position > ${position}`;
  await tx`delete from log.entry where entry_id in (select entry_id from gone)`;
  await tx`update log.seal_head h set position = s.position, seal = s.seal from log.sealed s where s.position = ${position}`;
  await tx`
    update scratch.subject s set log_count = e.chain_no, log_mac = e.mac from log.entry e
    where e.subject_id = s.id and e.chain_no = (select max(chain_no) from log.entry l where l.subject_id = s.id)`;
}

/** Rewrites what happened from the second entry on, with SHA-256 for the macs, and the subject's row to match. */
async function recomputeChain(tx: Tx, subject: Id): Promise<void> {
  const rows = await tx<{ entryId: Id; body: string; mac: Uint8Array }[]>`
    select entry_id as "entryId", body, mac from log.entry where subject_id = ${subject} order by chain_no`;
  let prev = rows[0]!.mac;
  for (const { entryId, body } of rows.slice(1)) {
    const changed = body.replace('"n":', '"n":1');
    const mac = sha256(prev, Buffer.from(changed));
    await tx`update log.entry set body = ${changed}, prev_mac = ${prev}, mac = ${mac} where entry_id = ${entryId}`;
    prev = mac;
  }
  await tx`update scratch.subject set log_mac = ${prev} where id = ${subject}`;
}

/** Takes the entries' macs over into the sequence, with SHA-256 for the seals, and sets its head to match. */
async function recomputeSequence(tx: Tx): Promise<void> {
  const rows = await tx<{ position: number; mac: Uint8Array; seal: Uint8Array; same: boolean }[]>`
    select s.position, e.mac, s.seal, e.mac = s.entry_mac as same from log.sealed s join log.entry e using (entry_id) order by position`;
  const from = rows.findIndex((row) => !row.same);
  let prev = rows[from - 1]!.seal;
  for (const { position, mac } of rows.slice(from)) {
    prev = sha256(prev, mac);
    await tx`update log.sealed set entry_mac = ${mac}, seal = ${prev} where position = ${position}`;
  }
  await tx`update log.seal_head set seal = ${prev}`;
}
