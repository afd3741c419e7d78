import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { beforeEach, describe, expect, test } from 'vitest';
import { inTenant } from '#platform/database';
import { jpeg, pdf, png } from '../testing/samples.ts';
import { stage } from '../testing/stage.ts';
import { openUpload } from './open-upload.ts';
import { dismissUpload, pendingUploads, removeUpload } from './owned-uploads.ts';
import { sweepUploads } from './sweep-uploads.ts';

const { db, deps, draft, files, receive, rows, world } = await stage();
const sweep = (changed: Partial<typeof deps> = {}) =>
  sweepUploads({ ...deps, sql: db.worker, ...changed }, db.tenant, world.now().subtract({ hours: 1 }));
const mute = { name: 'mute', scan: () => Promise.reject(new Error('no answer')) };

beforeEach(async () => {
  world.advance({ hours: 2 });
  await sweep();
});

describe('the sweeper', () => {
  test('refuses what was never judged and erases it, but lets the young be', async () => {
    const [old, young] = [draft(), draft()];
    await receive(png(), { owner: old }, { scanner: mute });
    world.advance({ hours: 2 });
    await receive(png(), { owner: young }, { scanner: mute });
    expect(await sweep()).toEqual({ judged: 0, unfinished: 1, erased: 1 });
    expect(await rows(old)).toMatchObject([{ state: 'refused', refusal: 'uploads.interrupted', erased: true }]);
    expect(await rows(young)).toMatchObject([{ state: 'quarantined', erased: false }]);
    expect(await files()).toHaveLength(1);
  });

  test('erases what was removed, and leaves what is clean', async () => {
    const owner = draft();
    const [gone, kept] = [await receive(png(), { owner }), await receive(await pdf(), { owner })];
    if (!gone.ok || !kept.ok) throw new Error('not received');
    await inTenant(db.web, db.tenant, (tx) => removeUpload(tx, owner, gone.value.id));
    const before = await files();
    expect(await sweep()).toEqual({ judged: 0, unfinished: 0, erased: 1 });
    expect(before.filter((name) => name === gone.value.id)).toHaveLength(1);
    expect(await files()).toEqual(before.filter((name) => name !== gone.value.id));
  });

  test('finishes what a fault of the store left, at the next time when not at this one', async () => {
    const owner = draft();
    const stuck = { ...deps.files, delete: () => Promise.reject(new Error('read-only')) };
    await receive(Buffer.from('no'), { owner }, { files: stuck });
    expect(await rows(owner)).toMatchObject([{ state: 'refused', erased: false }]);
    expect(await sweep({ files: stuck })).toEqual({ judged: 0, unfinished: 0, erased: 0 });
    expect(await sweep()).toEqual({ judged: 0, unfinished: 0, erased: 1 });
    expect(await sweep()).toEqual({ judged: 0, unfinished: 0, erased: 0 });
  });

  test('that comes in the middle of a slow upload wins: nothing of it becomes clean', async () => {
    const [owner, bytes] = [draft(), png()];
    const slow = async function* () {
      yield bytes.subarray(0, 20);
      world.advance({ hours: 3 });
      await sweep();
      yield bytes.subarray(20);
    };
    const done = await receive(bytes, { owner, stream: Readable.from(slow(), { objectMode: false }) });
    expect(done.ok).toBe(false);
    expect(await rows(owner)).toMatchObject([{ state: 'refused', erased: true }]);
    expect((await files()).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('that comes between the last byte and the judgement wins too', async () => {
    const owner = draft();
    const late = {
      name: 'late',
      scan: async (stream: Readable) => {
        stream.destroy();
        world.advance({ hours: 3 });
        await sweep();
        return 'clean' as const;
      },
    };
    expect(await receive(png(), { owner }, { scanner: late })).toMatchObject({ refusal: { reason: 'uploads.interrupted' } });
    expect(await rows(owner)).toMatchObject([{ state: 'refused', erased: true }]);
  });

  test('goes through more than one batch', async () => {
    const owner = draft();
    await inTenant(db.web, db.tenant, async (tx) => {
      for (let n = 0; n < 450; n++) {
        await tx`
          insert into uploads.upload (tenant_id, id, owner_kind, owner_id, component_key, object_key, name, state, received_at)
          values (${db.tenant}, ${world.newId()}, 'draft', ${owner.id}, 'x', ${`1/2026/01/${world.newId()}`}, 'x', 'receiving',
            ${world.now().subtract({ hours: 5 })})`;
      }
    });
    expect(await sweep()).toEqual({ judged: 0, unfinished: 450, erased: 450 });
  });
});

describe('a file for which no scanner answers', () => {
  const clean = { name: 'clamd', scan: async (stream: Readable) => (stream.destroy(), 'clean' as const) };
  const finds = { name: 'clamd', scan: async (stream: Readable) => (stream.destroy(), { found: 'Eicar-Test' }) };
  const pending = (owner: ReturnType<typeof draft>) => inTenant(db.web, db.tenant, (tx) => pendingUploads(tx, owner));
  const waiting = async (owner = draft()) => {
    const sent = await receive(png(), { owner, name: 'Ảnh.pdf', mayWait: true }, { scanner: mute });
    expect(sent).toMatchObject({ refusal: { name: 'Unavailable', reason: 'uploads.waiting' } });
    return owner;
  };

  test('waits in quarantine, seen by its owner and given to nobody', async () => {
    const owner = await waiting();
    expect(await pending(owner)).toMatchObject([{ state: 'waiting', reason: null, name: 'Ảnh.png', pages: 1 }]);
    expect(await pending(draft())).toEqual([]);
    const [row] = await rows(owner);
    expect(row).toMatchObject({ state: 'quarantined', erased: false });
    expect(await inTenant(db.web, db.tenant, (tx) => openUpload(deps, tx, row!.id))).toBeNull();
  });

  test('goes on waiting while the scanner is away, however often the sweeper comes', async () => {
    const owner = await waiting();
    world.advance({ hours: 2 });
    for (let n = 0; n < 3; n++) {
      world.advance({ minutes: 5 });
      expect(await sweep({ scanner: mute })).toEqual({ judged: 0, unfinished: 0, erased: 0 });
    }
    expect(await pending(owner)).toMatchObject([{ state: 'waiting' }]);
  });

  test('becomes clean once the scanner is back', async () => {
    const owner = await waiting();
    world.advance({ minutes: 5 });
    expect(await sweep({ scanner: clean })).toEqual({ judged: 1, unfinished: 0, erased: 0 });
    expect(await pending(owner)).toEqual([]);
    expect(await rows(owner)).toMatchObject([{ state: 'clean', scan: 'clean', scanner: 'clamd', name: 'Ảnh.png' }]);
  });

  test('is refused once the scanner finds something, and its owner is told until he has taken note', async () => {
    const owner = await waiting();
    world.advance({ minutes: 5 });
    expect(await sweep({ scanner: finds })).toMatchObject({ judged: 1 });
    const [told] = await pending(owner);
    expect(told).toMatchObject({ state: 'refused', reason: 'uploads.infected' });
    expect(await rows(owner)).toMatchObject([{ state: 'refused', scan: 'infected', finding: 'Eicar-Test', erased: true }]);
    const noted = (by: typeof owner) => inTenant(db.web, db.tenant, (tx) => dismissUpload(tx, by, told!.id));
    expect([await noted(draft()), await noted(owner), await noted(owner)]).toEqual([false, true, false]);
    expect(await pending(owner)).toEqual([]);
    expect(await rows(owner)).toMatchObject([{ state: 'refused', refusal: 'uploads.infected' }]);
  });

  test('can be taken away while it waits, and its bytes go', async () => {
    const owner = await waiting();
    const [one] = await pending(owner);
    await inTenant(db.web, db.tenant, (tx) => dismissUpload(tx, owner, one!.id));
    world.advance({ minutes: 5 });
    expect(await sweep({ scanner: clean })).toEqual({ judged: 0, unfinished: 0, erased: 1 });
    expect(await rows(owner)).toMatchObject([{ state: 'removed', erased: true }]);
  });

  test('is refused after a week, in words', async () => {
    const owner = await waiting();
    world.advance({ hours: 7 * 24 + 1 });
    expect(await sweep({ scanner: mute })).toMatchObject({ judged: 0, erased: 1 });
    expect(await pending(owner)).toMatchObject([{ state: 'refused', reason: 'uploads.waitedTooLong' }]);
  });

  test('does not keep others waiting over which the scanner does not stumble', async () => {
    const stuck = await Promise.all([1, 2, 3, 4].map(() => waiting()));
    const choosy = {
      name: 'clamd',
      scan: async (stream: Readable) => {
        if ((await buffer(stream)).length === png().length) throw new Error('size limit exceeded');
        return 'clean' as const;
      },
    };
    world.advance({ minutes: 5 });
    const other = draft();
    await receive(jpeg(), { owner: other, mayWait: true }, { scanner: mute });
    for (let n = 0; n < 3; n++) {
      world.advance({ minutes: 5 });
      await sweep({ scanner: choosy });
    }
    expect(await rows(other)).toMatchObject([{ state: 'clean' }]);
    for (const owner of stuck) expect(await rows(owner)).toMatchObject([{ state: 'quarantined' }]);
  });

  test('keeps its bytes when another sweeper, asking at the same time, has found it clean first', async () => {
    const owner = await waiting();
    const late = {
      name: 'clamd',
      scan: async (stream: Readable) => {
        stream.destroy();
        world.advance({ minutes: 5 });
        await sweep({ scanner: clean });
        return { found: 'Eicar-Test' };
      },
    };
    world.advance({ minutes: 5 });
    await sweep({ scanner: late });
    const [row] = await rows(owner);
    expect(row).toMatchObject({ state: 'clean', erased: false });
    expect(await files()).toContain(row!.id);
  });
});
