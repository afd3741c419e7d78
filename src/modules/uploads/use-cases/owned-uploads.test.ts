import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { inTenant } from '#platform/database';
import { newId } from '#platform/ids';
import type { StoredUpload } from '../domain/upload.ts';
import { pdf, png, streamOf } from '../testing/samples.ts';
import { stage } from '../testing/stage.ts';
import { openUpload } from './open-upload.ts';
import { adoptUploads, findUpload, listUploads, removeUpload } from './owned-uploads.ts';

const { db, deps, draft, receive, rows } = await stage();
const within = <T>(work: Parameters<typeof inTenant<T>>[2], tenant = db.tenant) => inTenant(db.web, tenant, work);

async function received(bytes: Buffer, owner = draft(), componentKey = 'ban-thao'): Promise<StoredUpload> {
  const done = await receive(bytes, { owner, componentKey });
  if (!done.ok) throw new Error(done.refusal.reason);
  return done.value;
}

describe('giving a file out', () => {
  test('gives the bytes that came', async () => {
    const bytes = await pdf(3);
    const upload = await received(bytes);
    const opened = await within((tx) => openUpload(deps, tx, upload.id));
    expect(opened?.upload).toEqual(upload);
    expect((await buffer(opened!.stream)).equals(bytes)).toBe(true);
  });

  test('gives nothing to another province, nothing that is not clean, nothing that is not there', async () => {
    const upload = await received(png());
    const refused = draft();
    await receive(Buffer.from('no'), { owner: refused });
    const [row] = await rows(refused);
    expect(await within((tx) => openUpload(deps, tx, upload.id), db.other)).toBeNull();
    expect(await within((tx) => openUpload(deps, tx, row!.id))).toBeNull();
    expect(await within((tx) => openUpload(deps, tx, newId()))).toBeNull();
  });

  test('breaks off before the end when the stored bytes are no longer those that came', async () => {
    const bytes = await pdf();
    const upload = await received(bytes);
    const changed = { ...deps.files, get: async () => streamOf(Buffer.concat([bytes.subarray(0, -1), Buffer.from('?')]), 200) };
    const opened = await within((tx) => openUpload({ files: changed }, tx, upload.id));
    let given = 0;
    const reading = async () => {
      for await (const part of opened!.stream) given += part.length;
    };
    await expect(reading()).rejects.toThrow(/have changed/);
    expect(given).toBeLessThan(bytes.length);
  });
});

describe('the files of an owner', () => {
  test('come in the order in which they came', async () => {
    const owner = draft();
    const all = [await received(png(), owner, 'b'), await received(await pdf(), owner, 'a')];
    expect(await within((tx) => listUploads(tx, owner))).toEqual(all);
    expect(await within((tx) => findUpload(tx, all[1]!.id))).toEqual(all[1]);
  });

  test('go over from the draft to the dossier, without those that were refused', async () => {
    const [from, to] = [draft(), { kind: 'dossier', id: newId() }];
    const kept = await received(png(), from);
    await receive(Buffer.from('no'), { owner: from });
    expect(await within((tx) => adoptUploads(tx, from, to))).toEqual([{ ...kept, owner: to }]);
    expect(await within((tx) => listUploads(tx, from))).toEqual([]);
    expect(await within((tx) => listUploads(tx, to))).toHaveLength(1);
  });

  test('are taken away by their owner alone, and once', async () => {
    const owner = draft();
    const upload = await received(png(), owner);
    const remove = (by: typeof owner, tenant = db.tenant) => within((tx) => removeUpload(tx, by, upload.id), tenant);
    expect(await remove(draft())).toBe(false);
    expect(await remove({ kind: 'dossier', id: owner.id })).toBe(false);
    expect(await remove(owner, db.other)).toBe(false);
    expect(await remove(owner)).toBe(true);
    expect(await remove(owner)).toBe(false);
    expect(await within((tx) => openUpload(deps, tx, upload.id))).toBeNull();
    expect(await within((tx) => findUpload(tx, upload.id))).toBeUndefined();
  });
});
