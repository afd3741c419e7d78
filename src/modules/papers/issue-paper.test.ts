import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ChainKeys, SealKeys, history, verify, type Verdict } from '#modules/log';
import { inTenant } from '#platform/database';
import { folderStore, type FileStore } from '#platform/files';
import { newId, newSalt, type Id } from '#platform/ids';
import { freshDatabase } from '#platform/testing';
import { stagedWorld } from '#platform/time';
import { issuePaper, paperByToken, printedToken, subjectHeads, typedToken, type CheckToken } from './index.ts';
import { wordsOf } from './testing/read-pdf.ts';
import { sampleSlip } from './testing/sample-slip.ts';
import { printedBase } from './sql/province.ts';
import { digestOf, storeOnce } from './use-cases/stored-bytes.ts';

const db = await freshDatabase();
const root = await mkdtemp(join(tmpdir(), 'motcua-papers-'));
afterAll(() => rm(root, { recursive: true, force: true }));
const world = { ...stagedWorld('2026-11-23T02:12:00Z'), newId, newSalt };
const keys = new ChainKeys(new Uint8Array(32).fill(7));
const deps = { sql: db.web, world, keys, files: folderStore(root) };

const slipOf = (id: Id, basis = 'entry-2', edition = 1, receiver = 'Trần Thị Đ. Ễ.') => ({
  kind: 'acceptanceSlip' as const,
  subject: { kind: 'dossier', id },
  basis,
  edition,
  told: { code: 'H12.02-20261123-0000001' },
  actor: { kind: 'officer' as const, id: newId() },
  data: (token: CheckToken) => sampleSlip({ receiver, edition, check: { ...sampleSlip().check, printed: printedToken(token) } }),
});

const issue = async (...slip: Parameters<typeof slipOf>) => {
  const issued = await issuePaper(deps, db.tenant, slipOf(...slip));
  if (!issued.ok) throw new Error(JSON.stringify(issued.refusal));
  return issued.value;
};
const byToken = (token: CheckToken, tenant = db.tenant) => inTenant(db.web, tenant, (tx) => paperByToken(tx, token));
const stored = async () => (await readdir(root, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());

describe('a paper that is given out', () => {
  test('is the same to the byte whenever it is asked for, also when names have changed since', async () => {
    const id = newId();
    const first = await issue(id);
    world.advance({ hours: 720 });
    const again = await issue(id, 'entry-2', 1, 'Another Name');
    expect(again.bytes.equals(first.bytes)).toBe(true);
    expect(again.paper).toMatchObject({ id: first.paper.id, token: first.paper.token, sha256: digestOf(first.bytes) });
  });

  test('is one, also for many who ask at the same moment', async () => {
    const id = newId();
    const before = (await stored()).length;
    const all = await Promise.all(Array.from({ length: 6 }, () => issue(id)));
    expect(new Set(all.map(({ paper }) => `${paper.id} ${paper.sha256}`)).size).toBe(1);
    for (const { bytes, paper } of all) expect(digestOf(bytes)).toBe(paper.sha256);
    expect(await stored()).toHaveLength(before + 1);
  });

  test('is found by its token, in its own province only, and says whether a later one replaced it', async () => {
    const id = newId();
    const { paper } = await issue(id);
    expect(await byToken(paper.token)).toMatchObject({
      replaced: false,
      paper: { sha256: paper.sha256, told: { code: 'H12.02-20261123-0000001' } },
    });
    expect(await byToken(paper.token, db.other)).toBeUndefined();
    const later = await issue(id, 'entry-9', 2);
    expect(later.paper.token).not.toBe(paper.token);
    expect(await byToken(paper.token)).toMatchObject({ replaced: true });
    expect(await byToken(later.paper.token)).toMatchObject({ replaced: false });
    expect(await byToken(typedToken('0'.repeat(26))!)).toBeUndefined();
  });

  test('stands on the log, once, with its digest', async () => {
    const { paper } = await issue(newId());
    const entries = await inTenant(db.web, db.tenant, async (tx) => {
      const [row] = await tx<{ id: Id }[]>`select papers.seal(p) as id from papers.paper p where p.id = ${paper.id}`;
      return history(tx, { kind: 'paper', id: row!.id });
    });
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ kind: 'paper.issued', data: { paperId: paper.id, sha256: paper.sha256, bytes: paper.bytes } });
  });

  test('is carried on with where a process died between storing and noting', async () => {
    const order = slipOf(newId());
    const dying: FileStore = {
      ...deps.files,
      async put(key, stream) {
        await deps.files.put(key, stream);
        throw new Error('killed');
      },
    };
    await expect(issuePaper({ ...deps, files: dying }, db.tenant, order)).rejects.toThrow('killed');
    const files = (await stored()).length;
    const again = await issue(order.subject.id, 'entry-2', 1, 'Another Name');
    expect(await stored()).toHaveLength(files);
    expect(await wordsOf(again.bytes)).toContain('Trần Thị Đ. Ễ.');
    expect((await byToken(again.paper.token))?.paper.sha256).toBe(digestOf(again.bytes));
  });

  test('is not given out when its bytes are gone or others', async () => {
    const id = newId();
    const { paper } = await issue(id);
    const [file] = (await stored()).filter((entry) => entry.name === paper.id);
    const path = join(file!.parentPath, file!.name);
    const bytes = await readFile(path);
    bytes[200] = bytes[200]! ^ 1;
    await writeFile(path, bytes);
    expect(await issuePaper(deps, db.tenant, slipOf(id))).toMatchObject({ refusal: { name: 'Unavailable', reason: 'papers.damaged' } });
    await rm(path);
    expect(await issuePaper(deps, db.tenant, slipOf(id))).toMatchObject({ refusal: { name: 'Unavailable' } });
  });
});

test('what a killed process left half written does not stand in the way', async () => {
  const { files } = deps;
  const key = `1/2026/11/${newId()}`;
  await files.put(
    key,
    (async function* () {
      yield Buffer.from('x');
    })(),
  );
  await files.delete(key);
  await writeFile(join(root, `${key}.part`), 'half');
  const bytes = await storeOnce(files, key, Buffer.from('whole'), { tries: 2, milliseconds: 5 });
  expect(String(bytes)).toBe('whole');
  expect(String(await readFile(join(root, key)))).toBe('whole');
});

describe('the verification of the log', () => {
  const sealKeys = new SealKeys(new Uint8Array(32).fill(9));
  const audit = async (): Promise<Verdict> => {
    const anchors = join(root, 'anchors');
    return verify({ sql: db.owner, chainKeys: keys, sealKeys, anchors, subjects: subjectHeads }, [db.tenant]);
  };
  const change = (work: (tx: typeof db.owner) => Promise<unknown>) =>
    db.owner.begin(async (tx) => {
      await tx`select set_config('motcua.tenant', ${String(db.tenant)}, true)`;
      await work(tx as unknown as typeof db.owner);
    });

  test('finds a row whose digest, token or telling was exchanged, and two rows that changed places', async () => {
    const { paper } = await issue(newId());
    const { paper: other } = await issue(newId());
    expect((await audit()).ok).toBe(true);
    const { sha256 } = paper;
    for (const [column, text] of Object.entries({
      sha256: '0'.repeat(64),
      told: '{"code":"X"}',
      token: '0'.repeat(26),
      object_key: other.id,
    })) {
      const [was] = await inTenant(db.owner, db.tenant, (tx) => tx`select ${tx(column)} as text from papers.paper where id = ${paper.id}`);
      await change((tx) => tx`update papers.paper set ${tx({ [column]: text })} where id = ${paper.id}`);
      const verdict = await audit();
      expect(verdict.ok, column).toBe(false);
      await change((tx) => tx`update papers.paper set ${tx({ [column]: was!.text as string })} where id = ${paper.id}`);
    }
    expect((await audit()).ok).toBe(true);
    await change((tx) => tx`update papers.paper set sha256 = ${other.sha256} where id = ${paper.id}`);
    await change((tx) => tx`update papers.paper set sha256 = ${sha256} where id = ${other.id}`);
    expect((await audit()).faults.length).toBeGreaterThan(0);
  });
});

describe('a token', () => {
  test('is read however it was typed, and nothing else is taken for one', async () => {
    const { paper } = await issue(newId());
    const printed = printedToken(paper.token);
    expect(printed).toMatch(/^(\w{5}-){4}\w{6}$/);
    for (const typed of [
      paper.token,
      printed,
      ` ${printed.toLowerCase()} `,
      printed.replaceAll('-', ' – ').replaceAll('0', 'o').replaceAll('1', 'l'),
    ])
      expect(typedToken(typed)).toBe(paper.token);
    for (const wrong of ['', 'x', '\u0000', printed.slice(1), `${printed}0`, 'U'.repeat(26), '0'.repeat(1_000)])
      expect(typedToken(wrong)).toBeUndefined();
  });
});

test('what is printed leads to the province at any host: the default one by the bare address, others by name', async () => {
  const base = (tenant: typeof db.tenant, slug: string) => inTenant(db.web, tenant, (tx) => printedBase(tx, slug));
  expect(await base(db.tenant, 'ca-mau')).toBe('');
  expect(await base(db.other, 'other')).toBe('/t/other');
});
