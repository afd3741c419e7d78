import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadRuleSets } from '#modules/rules';
import { history } from '#modules/log';
import { inTenant } from '#platform/database';
import { freshDatabase } from '#platform/testing';
import { Temporal } from '#platform/time';
import { stepOf, workflowVersion } from '#modules/workflow';
import { feesDue, findProcedure, listProcedures, procedureVersion, subjectHeads, unconfirmedAt } from './index.ts';
import { file, openCatalogue, smallFolder, today } from './testing/province.ts';

const db = await freshDatabase();
const { read, load, publish } = await openCatalogue(db);
const folder = await smallFolder();
const next = (n: number, more: object) => ({ ...file, version: file.version + n, ...more });
const withLimit = (timeLimit: string | null) => [{ ...file.cases[0]!, timeLimit }];
const heads = async () => {
  const all: number[] = [];
  await read(async (tx) => {
    for await (const { head } of subjectHeads[0]!.heads(tx)) all.push(head.count);
  });
  return all;
};

beforeAll(() => load(folder));

describe('the catalogue of a province', () => {
  test('has the licence for a non-commercial publication with its limit, papers and fees', async () => {
    const found = await read((tx) => findProcedure(tx, '1.003868', today));
    expect(found).toMatchObject({
      number: file.version,
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
    const national = await loadRuleSets(join(import.meta.dirname, '../../../data/nation/rules'));
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

describe('publishing', () => {
  const loaded = { tenant: db.other };

  test('twice is one version with one entry in the log', async () => {
    await load(folder, loaded.tenant);
    await load(folder, loaded.tenant);
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
    expect(await publish(next(1, { validFrom: '2026-12-01', cases: withLimit('7wd') }), loaded.tenant)).toMatchObject({
      ok: true,
    });
    const limitOn = async (day: string) =>
      (await read((tx) => findProcedure(tx, '1.003868', Temporal.PlainDate.from(day)), loaded.tenant))?.body.cases[0]?.timeLimit;
    expect([await limitOn('2026-11-30'), await limitOn('2026-12-01')]).toEqual(['10wd', '7wd']);
    expect((await read((tx) => procedureVersion(tx, before.id), loaded.tenant))?.body.cases[0]?.timeLimit).toBe('10wd');
    expect(await publish(next(2, { validFrom: '2026-11-01' }), loaded.tenant)).toMatchObject({
      ok: false,
      refusal: { reason: 'catalogue.fault.notNext' },
    });
  });

  test('a version that ends leaves nothing in force after it', async () => {
    expect(await publish(next(2, { validFrom: '2027-01-01', validTo: '2027-01-31' }), loaded.tenant)).toMatchObject({
      ok: true,
    });
    const on = (day: string) => read((tx) => findProcedure(tx, '1.003868', Temporal.PlainDate.from(day)), loaded.tenant);
    expect([(await on('2027-01-31'))?.number, (await on('2027-02-01'))?.number]).toEqual([file.version + 2, undefined]);
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
