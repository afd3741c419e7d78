import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { freshDatabase } from '#platform/testing';
import { BadCatalogue, findProcedure, importCatalogue, listProcedures, type CatalogueFault } from './index.ts';
import { file, openCatalogue, smallFolder, today } from './testing/province.ts';

const db = await freshDatabase();
const { deps, read, load } = await openCatalogue(db);

type Loose = Record<string, unknown>;
const write = (folder: string, name: string, body: unknown) => writeFile(join(folder, name), JSON.stringify(body));
const change = async (folder: string, name: string, more: (body: Loose) => Loose) => {
  const path = join(folder, name);
  await writeFile(path, JSON.stringify(more(JSON.parse(await readFile(path, 'utf8')) as Loose)));
};
const faultsOf = async (folder: string, tenant = db.tenant): Promise<readonly CatalogueFault[]> => {
  const fault: unknown = await load(folder, tenant).catch((thrown: unknown) => thrown);
  if (!(fault instanceof BadCatalogue)) throw new Error(`not refused: ${String(fault)}`);
  return fault.faults;
};
const published = async (tenant = db.tenant) => (await read((tx) => listProcedures(tx, today), tenant)).map((one) => one.code);

describe('a folder of procedures', () => {
  test('is published in any province with its agencies, and the same again changes nothing', async () => {
    const folder = await smallFolder();
    for (const tenant of [db.tenant, db.other]) {
      expect(await load(folder, tenant)).toEqual({ procedures: 1, published: 1 });
      const before = await read((tx) => findProcedure(tx, '1.003868', today), tenant);
      expect(before).toMatchObject({ agencyId: expect.any(String), partnerAgencyId: null });
      expect(await load(folder, tenant)).toEqual({ procedures: 1, published: 0 });
      expect(await read((tx) => findProcedure(tx, '1.003868', today), tenant)).toEqual(before);
    }
  });

  test('with one bad procedure writes nothing of the good ones either', async () => {
    const folder = await smallFolder();
    await write(folder, 'good-one.json', { ...file, key: 'good-one', code: null });
    await write(folder, 'bad-one.json', { ...file, key: 'bad-one', code: null, agencyCode: 'H99.99' });
    expect(await faultsOf(folder)).toEqual([
      { file: 'bad-one.json', path: 'agencyCode', reason: 'catalogue.fault.noAgency', detail: 'H99.99' },
    ]);
    expect(await published()).toEqual(['1.003868']);
    await rm(join(folder, 'bad-one.json'));
    expect(await load(folder)).toEqual({ procedures: 2, published: 1 });
    expect(await published()).toEqual(['1.003868', 'good-one']);
  });

  test('is told of all its faults at once, each with its file and place', async () => {
    const folder = await smallFolder();
    const named = (key: string, more: object) => write(folder, `${key}.json`, { ...file, key, code: null, ...more });
    await named('no-limit-unit', { cases: [{ ...file.cases[0], timeLimit: '10 days' }] });
    await named('free-and-not', { noFee: true });
    await named('counted-back', { cases: [{ ...file.cases[0], timeLimit: '24hb' }] });
    await named('event-of-nothing', { event: { date: 'pages', time: 'nowhere', filedBefore: null } });
    await named('no-form', { form: { key: 'nowhere', version: 1 } });
    await named('same-again', { code: '1.003868' });
    await writeFile(join(folder, 'half.json'), '{ "key": ');
    const faults = (await faultsOf(folder)).map(({ file: name, path, reason }) => `${name} ${path} ${reason.split('.').pop()}`);
    expect(faults.sort()).toEqual([
      'counted-back.json  shape',
      'event-of-nothing.json  disagrees',
      'free-and-not.json  shape',
      'half.json  unreadable',
      'no-form.json form noForm',
      'no-limit-unit.json cases.0.timeLimit shape',
      'same-again.json  codeTaken',
      'same-again.json code twice',
    ]);
  });

  test('with a workflow whose norms exceed the smallest of the limits is refused, whichever procedure has that limit', async () => {
    const folder = await smallFolder();
    await write(folder, 'shorter.json', {
      ...file,
      key: 'shorter',
      code: null,
      cases: [...file.cases, { key: 'renewal', name: { vi: 'Cấp lại', en: 'Renewal' }, timeLimit: '7wd' }],
    });
    expect(await faultsOf(folder)).toMatchObject([
      { file: `workflows/${file.workflow.key}.json`, path: '', reason: 'workflow.fault.NormsExceedLimit', detail: '80h > 56h' },
    ]);
  });

  test('other content under a published number is refused, of procedures, forms and workflows', async () => {
    const folder = await smallFolder();
    await change(folder, '1.003868.json', (body) => ({ ...body, copies: { vi: '01 bộ', en: 'One set' } }));
    expect(await faultsOf(folder)).toMatchObject([{ file: '1.003868.json', reason: 'catalogue.fault.published' }]);
    await change(folder, `forms/${file.form.key}.json`, (body) => ({ ...body, officialForm: null }));
    await change(folder, `workflows/${file.workflow.key}.json`, (body) => ({ ...body, note: { vi: 'khác', en: 'other' } }));
    expect((await faultsOf(folder)).map((fault) => fault.reason)).toEqual(['forms.fault.published', 'workflow.fault.published']);
  });

  test('that is no such folder is a fault like others', async () => {
    expect((await faultsOf('/nowhere')).map(({ file: name, reason }) => [name, reason])).toEqual([
      ['.', 'catalogue.fault.unreadable'],
      ['forms', 'catalogue.fault.unreadable'],
      ['workflows', 'catalogue.fault.unreadable'],
    ]);
  });
});

describe('a procedure without a national code', () => {
  const coming = { ...file, key: 'coming-code', code: null, commonNames: { vi: ['thủ tục chưa có mã'], en: [] } };
  const inFolder = async (body: object) => {
    const folder = await smallFolder();
    await write(folder, 'coming-code.json', body);
    return folder;
  };

  test('is listed, found and addressed by its key; a code given later changes its name, not the procedure', async () => {
    await load(await inFolder(coming));
    const before = (await read((tx) => findProcedure(tx, 'coming-code', today)))!;
    expect(before).toMatchObject({ code: 'coming-code', body: { code: null } });
    await load(await inFolder({ ...coming, version: file.version + 1, code: '2.123456' }));
    for (const reference of ['2.123456', 'coming-code'])
      expect(await read((tx) => findProcedure(tx, reference, today))).toMatchObject({ procedureId: before.procedureId, code: '2.123456' });
  });

  test('takes no code that another procedure has', async () => {
    const folder = await inFolder({ ...coming, version: file.version + 2, code: '1.003868' });
    await rm(join(folder, '1.003868.json'));
    expect(await faultsOf(folder)).toMatchObject([{ file: 'coming-code.json', reason: 'catalogue.fault.codeTaken', detail: '1.003868' }]);
  });
});

test('progress is told a procedure at a time', async () => {
  const folder = await smallFolder();
  const told: string[] = [];
  await importCatalogue(deps, { tenant: db.tenant, folder, report: ({ done, total }) => told.push(`${done}/${total}`) });
  expect(told).toEqual(['1/1']);
});
