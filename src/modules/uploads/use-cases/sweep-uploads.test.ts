import { Readable } from 'node:stream';
import { beforeEach, describe, expect, test } from 'vitest';
import { inTenant } from '#platform/database';
import { pdf, png } from '../testing/samples.ts';
import { stage } from '../testing/stage.ts';
import { removeUpload } from './owned-uploads.ts';
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
    expect(await sweep()).toEqual({ unfinished: 1, erased: 1 });
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
    expect(await sweep()).toEqual({ unfinished: 0, erased: 1 });
    expect(before.filter((name) => name === gone.value.id)).toHaveLength(1);
    expect(await files()).toEqual(before.filter((name) => name !== gone.value.id));
  });

  test('finishes what a fault of the store left, at the next time when not at this one', async () => {
    const owner = draft();
    const stuck = { ...deps.files, delete: () => Promise.reject(new Error('read-only')) };
    await receive(Buffer.from('no'), { owner }, { files: stuck });
    expect(await rows(owner)).toMatchObject([{ state: 'refused', erased: false }]);
    expect(await sweep({ files: stuck })).toEqual({ unfinished: 0, erased: 0 });
    expect(await sweep()).toEqual({ unfinished: 0, erased: 1 });
    expect(await sweep()).toEqual({ unfinished: 0, erased: 0 });
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
    expect(await sweep()).toEqual({ unfinished: 450, erased: 450 });
  });
});
