import { expect, test } from 'vitest';
import { inTenant } from '#platform/database';
import { newId, type Id } from '#platform/ids';
import { docx, jpeg, pdf, png } from '../testing/samples.ts';
import { stage } from '../testing/stage.ts';
import { loosePages, movePage, turnPage, type PagesOf } from './loose-pages.ts';

const { db, draft, receive } = await stage();
const within = <T>(work: Parameters<typeof inTenant<T>>[2]) => inTenant(db.web, db.tenant, work);

async function lying(): Promise<{ pages: PagesOf; ids: Id[] }> {
  const owner = draft();
  const ids: Id[] = [];
  for (const bytes of [jpeg(), png(), await pdf(2), docx()]) {
    const done = await receive(bytes, { owner });
    if (!done.ok) throw new Error(done.refusal.reason);
    ids.push(done.value.id);
  }
  await receive(png(), { owner, componentKey: 'other' });
  return { pages: { owner, componentKey: 'ban-thao' }, ids };
}

const order = async (pages: PagesOf) => (await within((tx) => loosePages(tx, pages))).map(({ upload, turn }) => [upload.id, turn]);

test('pages lie in the order of their coming, without Word files, other papers, and what is bound already', async () => {
  const { pages, ids } = await lying();
  expect(await order(pages)).toEqual([
    [ids[0], 0],
    [ids[1], 0],
    [ids[2], 0],
  ]);
  expect(await order({ ...pages, except: [ids[1]!] })).toEqual([
    [ids[0], 0],
    [ids[2], 0],
  ]);
});

test('a page is moved and turned; what is asked for twice happens once', async () => {
  const { pages, ids } = await lying();
  for (let twice = 0; twice < 2; twice++) {
    await within((tx) => movePage(tx, pages, ids[2]!, 1));
    await within((tx) => turnPage(tx, pages, ids[0]!, 270));
  }
  expect(await order(pages)).toEqual([
    [ids[2], 0],
    [ids[0], 270],
    [ids[1], 0],
  ]);
});

test('a page that comes later lies last, though others were moved', async () => {
  const { pages, ids } = await lying();
  await within((tx) => movePage(tx, pages, ids[0]!, 3));
  const late = await receive(png(3, 3), { owner: pages.owner });
  expect((await order(pages)).map(([id]) => id)).toEqual([ids[1], ids[2], ids[0], late.ok && late.value.id]);
});

test('nothing happens beyond the ends, to a page that is not there, or by another owner', async () => {
  const { pages, ids } = await lying();
  const before = await order(pages);
  await within(async (tx) => {
    await movePage(tx, pages, ids[0]!, 0);
    await movePage(tx, pages, ids[0]!, 4);
    await movePage(tx, pages, newId(), 1);
    await turnPage(tx, pages, newId(), 90);
    await turnPage(tx, { ...pages, owner: draft() }, ids[0]!, 90);
  });
  expect(await order(pages)).toEqual(before);
});
