import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadRuleSets } from '#modules/rules';
import { ChainKeys, history } from '#modules/log';
import { inTenant, inTenantReadOnly, type TenantId } from '#platform/database';
import { freshDatabase } from '#platform/testing';
import { stagedWorld, Temporal } from '#platform/time';
import { stepOf, workflowVersion } from '#modules/workflow';
import {
  feesDue,
  findProcedure,
  importProcedure,
  listProcedures,
  loadDemoCatalogue,
  procedureVersion,
  searchProcedures,
  subjectHeads,
  unconfirmedAt,
  type ProcedureBody,
} from './index.ts';

const data = join(import.meta.dirname, '../../../data');
const folder = join(data, 'catalogue/ca-mau');
const file = JSON.parse(await readFile(join(folder, '1.003868.json'), 'utf8')) as ProcedureBody;
const db = await freshDatabase();
const deps = { sql: db.web, world: stagedWorld('2026-11-22T01:00:00Z'), keys: new ChainKeys(new Uint8Array(32).fill(7)) };
const actor = { kind: 'system', id: 'test' } as const;
const today = Temporal.PlainDate.from('2026-11-22');

const withLimit = (timeLimit: string | null) => [{ ...file.cases[0]!, timeLimit }];
const load = (tenant: TenantId) => loadDemoCatalogue(deps, { tenant, folder, agencyIdOf: () => null });
const read = <T>(work: Parameters<typeof inTenantReadOnly<T>>[2], tenant = db.tenant) => inTenantReadOnly(db.web, tenant, work);
const publish = (body: unknown, tenant = db.tenant) => importProcedure(deps, { tenant, actor, file: body, agencyId: null });
const search = async (text: string, tenant = db.tenant) => {
  const { offered, procedures } = await read((tx) => searchProcedures(tx, text, { limit: 10, on: today }), tenant);
  return { offered, codes: procedures.map((procedure) => procedure.code) };
};
const heads = async () => {
  const all: number[] = [];
  await read(async (tx) => {
    for await (const { head } of subjectHeads[0]!.heads(tx)) all.push(head.count);
  });
  return all;
};

beforeAll(() => load(db.tenant));

describe('the catalogue of a province', () => {
  test('has the licence for a non-commercial publication with its limit, papers and fees', async () => {
    const found = await read((tx) => findProcedure(tx, '1.003868', today));
    expect(found).toMatchObject({
      number: 2,
      code: '1.003868',
      body: { cases: [{ timeLimit: '10wd' }], invalidNotice: '2wd', eligibleApplicants: ['organisation'] },
    });
    expect(found?.body).toEqual(file);
    expect(feesDue(found!.body, { documentKind: 'print', pages: 128 }).map((due) => due.amount)).toEqual([1_920_000]);
    expect(feesDue(found!.body, { documentKind: 'audioVisual', minutes: 3, pages: 9 }).map((due) => due.amount)).toEqual([81_000]);
    expect(feesDue(found!.body, { documentKind: 'print', pages: null })).toEqual([]);
    expect(unconfirmedAt(found!.body, 'conditions')?.vi).toMatch(/chờ xác nhận/);
  });

  test('joins a version with the workflow that it was published with', async () => {
    const { workflowVersionId } = (await read((tx) => findProcedure(tx, '1.003868', today)))!;
    const workflow = await read((tx) => workflowVersion(tx, workflowVersionId));
    expect(stepOf(workflow!.body, 'appraise').publicName.vi).toBe('Thẩm định nội dung');
  });

  test('names service levels that the rule sets know', async () => {
    const national = await loadRuleSets(join(data, 'nation/rules'));
    for (const [id, level] of Object.entries(file.serviceLevels)) {
      expect(national.ruleSet(id).serviceLevels.map((one) => one.id)).toContain(level);
    }
  });

  test('lists what is in force, and only in its own province', async () => {
    expect((await read((tx) => listProcedures(tx, today))).map((one) => [one.code, one.sector, one.cases[0]?.timeLimit])).toEqual([
      ['1.003868', 'publishing', '10wd'],
    ]);
    expect(await read((tx) => listProcedures(tx, Temporal.PlainDate.from('2025-06-30')))).toEqual([]);
    expect(await read((tx) => listProcedures(tx, today), db.other)).toEqual([]);
    expect(await db.web`select * from catalogue.v_procedure_version`).toEqual([]);
  });
});

describe('the search', () => {
  const found = { offered: false, codes: ['1.003868'] };

  test.each([
    'xin in tài liệu',
    'XIN IN TAI LIEU',
    'giay phep xuat ban',
    'in so tay',
    'xuat ban tai lieu khong kinh doanh',
    '1.003868',
    '003868',
    'tài liệu, xuất-bản!',
    'khong kinh doa',
    'print leaflets',
  ])('finds it by "%s"', async (text) => {
    expect(await search(text)).toEqual(found);
  });

  test('offers it when something is misspelt, and says that it is an offer', async () => {
    expect(await search('giay phep xuat bam tai lieu')).toEqual({ offered: true, codes: ['1.003868'] });
  });

  test('finds nothing by other words, by none, by signs or by what a query language would read', async () => {
    for (const text of ['khai sinh', '', '   ', "' | !:*&()", 'zz:* | qq', '\u0000', '\ud800', '%', 'x'.repeat(5_000)]) {
      expect(await search(text)).toEqual({ offered: false, codes: [] });
    }
  });

  test('blind to đ too, on both sides', async () => {
    const twin = {
      ...file,
      key: 'printing-house',
      code: '2.000001',
      name: { vi: 'Đăng ký hoạt động cơ sở in', en: 'Registration' },
      commonNames: { vi: ['đăng ký xưởng in'], en: [] },
    };
    expect(await publish(twin)).toMatchObject({ ok: true });
    expect((await search('dang ky xuong')).codes).toEqual(['2.000001']);
    expect((await search('ĐĂNG KÝ XƯỞNG')).codes).toEqual(['2.000001']);
  });

  test('puts what people call it before what merely mentions it, however often', async () => {
    const named = { ...file, key: 'handbook-named', code: '2.000002', commonNames: { vi: ['cẩm nang'], en: [] } };
    const mentioned = { ...file, key: 'handbook-mentioned', code: '2.000003', summary: { vi: 'cẩm nang, cẩm nang, cẩm nang', en: 'x' } };
    for (const body of [mentioned, named]) expect(await publish(body)).toMatchObject({ ok: true });
    expect((await search('cam nang')).codes).toEqual(['2.000002', '2.000003']);
  });

  test('answers no row without a tenant, and none to another province', async () => {
    expect(await db.web`select * from catalogue.search_procedures('tai lieu', 10)`).toHaveLength(0);
    expect(await search('tai lieu', db.other)).toEqual({ offered: false, codes: [] });
  });
});

describe('publishing', () => {
  const loaded = { tenant: db.other };

  test('twice is one version with one entry in the log', async () => {
    await load(loaded.tenant);
    await load(loaded.tenant);
    const again = await publish(file);
    expect(again).toMatchObject({ ok: true, value: { published: false } });
    const { procedureId } = (await read((tx) => findProcedure(tx, '1.003868', today)))!;
    const entries = await read((tx) => history(tx, { kind: 'procedure', id: procedureId }));
    expect(entries).toHaveLength(1);
    expect(await heads()).toContain(1);
  });

  test('a published version is not changed, neither by an import nor by any role', async () => {
    expect(await publish({ ...file, cases: withLimit('9wd') })).toMatchObject({
      ok: false,
      refusal: { name: 'WrongState', reason: 'catalogue.fault.published' },
    });
    for (const role of [db.web, db.worker]) {
      await expect(inTenant(role, db.tenant, (tx) => tx`update catalogue.procedure_version set number = 7`)).rejects.toThrow(
        /permission denied/,
      );
    }
  });

  test('the next version rules from its first day; a dossier keeps the one before', async () => {
    const before = (await read((tx) => findProcedure(tx, '1.003868', today), loaded.tenant))!;
    expect(await publish({ ...file, version: 3, validFrom: '2026-12-01', cases: withLimit('7wd') }, loaded.tenant)).toMatchObject({
      ok: true,
    });
    const limitOn = async (day: string) =>
      (await read((tx) => findProcedure(tx, '1.003868', Temporal.PlainDate.from(day)), loaded.tenant))?.body.cases[0]?.timeLimit;
    expect([await limitOn('2026-11-30'), await limitOn('2026-12-01')]).toEqual(['10wd', '7wd']);
    expect((await read((tx) => procedureVersion(tx, before.id), loaded.tenant))?.body.cases[0]?.timeLimit).toBe('10wd');
    expect(await publish({ ...file, version: 4, validFrom: '2026-11-01' }, loaded.tenant)).toMatchObject({
      ok: false,
      refusal: { reason: 'catalogue.fault.notNext' },
    });
  });

  test('a version that ends leaves nothing in force after it', async () => {
    expect(await publish({ ...file, version: 4, validFrom: '2027-01-01', validTo: '2027-01-31' }, loaded.tenant)).toMatchObject({
      ok: true,
    });
    const on = (day: string) => read((tx) => findProcedure(tx, '1.003868', Temporal.PlainDate.from(day)), loaded.tenant);
    expect([(await on('2027-01-31'))?.number, (await on('2027-02-01'))?.number]).toEqual([4, undefined]);
    expect(await read((tx) => listProcedures(tx, Temporal.PlainDate.from('2027-02-01')), loaded.tenant)).toEqual([]);
  });

  test.each([
    ['badFile', { ...file, cases: withLimit('10 days') }],
    ['noForm', { ...file, version: 9, form: { key: 'nowhere', version: 1 } }],
    ['noWorkflow', { ...file, version: 9, workflow: { key: 'nowhere', version: 1 } }],
    ['disagrees', { ...file, version: 9, fees: [{ ...file.fees[0], quantityField: 'sheets' }] }],
  ])('a file with a fault is refused whole: %s', async (name, body) => {
    const count = await heads();
    expect(await publish(body)).toMatchObject({ ok: false, refusal: { name: 'Invalid', reason: `catalogue.fault.${name}` } });
    expect(await heads()).toEqual(count);
  });
});

test('a demo file with a fault is named when it is loaded', async () => {
  const home = await mkdtemp(join(tmpdir(), 'catalogue-'));
  afterAll(() => rm(home, { recursive: true }));
  await cp(folder, home, { recursive: true });
  await writeFile(join(home, '1.003868.json'), JSON.stringify({ ...file, name: { vi: 'x', en: 'x' } }));
  const loading = loadDemoCatalogue(deps, { tenant: db.tenant, folder: home, agencyIdOf: () => null });
  await expect(loading).rejects.toThrow(/1\.003868\.json is refused: .*published/);
});
