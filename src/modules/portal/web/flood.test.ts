import { Readable } from 'node:stream';
import { beforeEach, describe, expect, test } from 'vitest';
import { settleUpload } from '#modules/dossier';
import { findUpload, receiveUpload } from '#modules/uploads';
import { inTenant } from '#platform/database';
import type { Id } from '#platform/ids';
import { uploadDeps } from '../deps.ts';
import { Citizen, textOf } from '../testing/citizen.ts';
import { openCounter } from '../testing/counter.ts';
import { begin, fill, send } from '../testing/filing.ts';
import { pdf, png } from '../testing/samples.ts';

const counter = await openCounter();
const { app, db, deps } = counter;
let citizen: Citizen;
beforeEach(() => void (citizen = new Citizen(app)));
const namesOn = async (page: string) =>
  [...textOf((await citizen.get(page)).body).matchAll(/(\S+)\.(?:png|pdf) \d trang/g)].map(([, name]) => name);

describe('posts at the same moment', () => {
  test('leave no more files in a paper than it takes, and say so of the others', async () => {
    const paper = `${await begin(citizen)}/giay-to/manuscript`;
    const post = (_: unknown, i: number) => citizen.upload(paper, [{ name: `${i}.png`, bytes: png(i) }]);
    const posts = await Promise.all(Array.from({ length: 30 }, post));
    expect(await namesOn(paper)).toHaveLength(20);
    const refused = posts.filter((answer) => answer.statusCode === 422);
    expect(refused).toHaveLength(10);
    for (const answer of refused) expect(textOf(answer.body)).toContain('nhiều nhất 20 tệp');
  });

  test('with the same file keep it once', async () => {
    const paper = `${await begin(citizen)}/giay-to/manuscript`;
    const file = { name: 'ban-thao.pdf', bytes: await pdf(2) };
    const posts = await Promise.all([1, 2, 3].map(() => citizen.upload(paper, [file])));
    expect(await namesOn(paper)).toEqual(['ban-thao']);
    for (const answer of posts) expect(answer.statusCode).toBe(303);
  });

  test('of a file and of the dossier itself lose nothing in silence: it is in the receipt, or the page says that it is not', async () => {
    for (let round = 0; round < 3; round++) {
      const draft = await fill(citizen);
      const late = { name: `muon${round}.png`, bytes: png(100 + round) };
      const [upload] = await Promise.all([
        citizen.upload(`${draft}/giay-to/manuscript`, [late]),
        citizen.post(`${draft}/kiem-tra`, { declared: 'yes' }),
      ]);
      const kept = textOf((await citizen.get(`${draft}/da-nop`)).body).includes(late.name);
      const told = upload.statusCode === 303 ? textOf((await citizen.get(upload.headers.location!)).body) : textOf(upload.body);
      expect(told.includes('không nằm trong hồ sơ')).toBe(!kept);
    }
  });
});

test('a file that became fit between the listing and the handing over of the papers is taken away again, and its sender told', async () => {
  const { draft } = await send(counter, citizen);
  const [draftId, token] = citizen.pairs()[0]![1].split('.');
  const [paper] = await inTenant(
    db.owner,
    db.tenant,
    (tx) => tx<{ id: Id; dossier: Id }[]>`
    select upload_id as id, dossier_id as dossier from dossier.paper where tenant_id = ${db.tenant} order by added_at desc, upload_id desc limit 1`,
  );
  const settle = (uploadId: Id) => settleUpload(deps, db.tenant, { draftId: draftId!, token, uploadId, most: 20 });
  expect(await settle(paper!.id)).toEqual({ ok: true, value: 'kept' });
  const stray = await receiveUpload(uploadDeps(deps), {
    tenant: db.tenant,
    owner: { kind: 'dossier', id: paper!.dossier },
    componentKey: 'manuscript',
    name: 'a.png',
    declaredType: 'image/png',
    stream: Readable.from([png(7)]),
    accept: ['png'],
    maxBytes: 1_000,
  });
  if (!stray.ok) throw new Error('not received');
  expect(await settle(stray.value.id)).toMatchObject({ refusal: { name: 'WrongState' } });
  expect(await inTenant(db.web, db.tenant, (tx) => findUpload(tx, stray.value.id))).toBeUndefined();
  expect(draft).toContain(draftId);
});

describe('one address', () => {
  test('begins only so many drafts in ten minutes; the page says what to do, and other addresses go on', async () => {
    const begun = () => citizen.post('/nop/1.003868', { new: 'yes' });
    for (let n = 0; n < 60; n++) expect((await begun()).statusCode).toBe(303);
    const refused = await begun();
    expect(refused.statusCode).toBe(429);
    expect(textOf(refused.body)).toContain('Hãy thử lại sau 10 phút');
    expect(textOf(refused.body)).toContain('Làm tiếp'); // what was begun is still there
    await begin(new Citizen(app));
  });

  test('sends only so many files in ten minutes; those that were taken stay', async () => {
    const drafts = [];
    for (let n = 0; n < 6; n++) drafts.push(await begin(citizen));
    const files = Array.from({ length: 20 }, (_, i) => ({ name: `${i}.png`, bytes: png(i) }));
    for (const draft of drafts) await citizen.upload(`${draft}/giay-to/manuscript`, files);
    const last = await begin(citizen);
    const refused = await citizen.upload(`${last}/giay-to/manuscript`, files.slice(0, 2));
    expect(refused.statusCode).toBe(429);
    expect(textOf(refused.body)).toContain('Hãy gửi tiếp sau 10 phút');
    expect(await namesOn(`${drafts[5]}/giay-to/manuscript`)).toHaveLength(20);
  });
});

test('a browser keeps the keys of its ten newest drafts and loses the oldest', async () => {
  const drafts: string[] = [];
  for (let n = 0; n < 12; n++) drafts.push(await begin(citizen));
  expect(citizen.pairs()).toHaveLength(10);
  expect((await citizen.get(drafts[0]!)).statusCode).toBe(404);
  for (const kept of [drafts[2]!, drafts[11]!]) expect((await citizen.get(kept)).statusCode).toBe(200);
});
