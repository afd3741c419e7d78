import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Id } from '#platform/ids';
import { freshDatabase } from '#platform/testing';
import {
  browseProcedures,
  countCatalogue,
  facets,
  onlineServices,
  PAGE,
  procedureBody,
  referenceOf,
  type ProcedureFilter,
} from './index.ts';
import { openCatalogue, today, wholeCatalogue } from './testing/province.ts';

const db = await freshDatabase();
const { read, load } = await openCatalogue(db);
const files = (await readdir(wholeCatalogue)).filter((name) => name.endsWith('.json'));
const bodies = await Promise.all(
  files.map(async (name) => procedureBody.parse(JSON.parse(await readFile(join(wholeCatalogue, name), 'utf8')))),
);
const view = { on: today, ruleSet: '2026' };
const all: ProcedureFilter = { text: '', sector: null, level: null, agencyId: null, rank: null, event: null, published: null };
const browse = (filter: Partial<ProcedureFilter>, page = 0, tenant = db.tenant) =>
  read((tx) => browseProcedures(tx, view, { ...all, ...filter }, page), tenant);
const tally = (values: string[]) => Object.fromEntries([...new Set(values)].map((one) => [one, values.filter((it) => it === one).length]));

beforeAll(() => load(wholeCatalogue));

describe('the public list', () => {
  test('gives every procedure once, a page at a time, by name', async () => {
    const pages = [await browse({}), await browse({}, 1), await browse({}, 2)];
    expect(pages.map(({ lines }) => lines.length)).toEqual([PAGE, bodies.length - PAGE, 0]);
    expect(pages.map(({ total }) => total)).toEqual([bodies.length, bodies.length, bodies.length]);
    const codes = pages.flatMap(({ lines }) => lines.map((one) => one.code));
    expect([...codes].sort()).toEqual(bodies.map(referenceOf).sort());
  });

  test('counts beside each filter are those of the data', async () => {
    const { counts } = await browse({});
    expect(Object.fromEntries(counts.sector)).toEqual(tally(bodies.map(({ sector }) => sector.key)));
    expect(Object.fromEntries(counts.level)).toEqual(tally(bodies.map(({ serviceLevels }) => serviceLevels['2026']!)));
    expect(Object.fromEntries(counts.event)).toEqual(tally(bodies.flatMap(({ lifeEvents }) => lifeEvents)));
    expect(Object.fromEntries(counts.rank)).toEqual(
      tally(bodies.map(({ agencyCode }) => (agencyCode.startsWith('H12') ? 'province' : 'commune'))),
    );
    expect(Object.fromEntries(counts.published)).toEqual({ no: bodies.length });
    expect([...counts.agencyId.values()].sort()).toEqual(Object.values(tally(bodies.map(({ agencyCode }) => agencyCode))).sort());
  });

  test('a count is how many its filter leaves, whatever else is chosen', async () => {
    for (const chosen of [{}, { sector: 'press' }, { text: 'giay phep' }, { event: 'internetPost', level: 'full' }] as const) {
      const { counts } = await browse(chosen);
      for (const facet of facets) {
        for (const [value, count] of counts[facet]) {
          const narrowed = await browse({ ...chosen, [facet]: value as Id });
          expect([facet, value, narrowed.total]).toEqual([facet, value, count]);
        }
      }
    }
  });

  test('by words it is best first, and says so when it only offers', async () => {
    expect(await browse({ text: 'hop bao' })).toMatchObject({ offered: false, lines: [{ code: 'press-conference-domestic' }, {}] });
    expect(await browse({ text: 'hop bao', sector: 'post' })).toMatchObject({ total: 0, lines: [] });
    expect(await browse({ text: 'giay phep buu chnh' })).toMatchObject({ offered: true });
    expect(await browse({ text: '\u0000' })).toMatchObject({ total: bodies.length });
  });

  test('without a rule set there are no levels; another province has its own list', async () => {
    const page = await read((tx) => browseProcedures(tx, { on: today, ruleSet: null }, all, 0));
    expect([page.total, page.counts.level.size, page.lines[0]!.level]).toEqual([bodies.length, 0, null]);
    expect(await browse({}, 0, db.other)).toMatchObject({ total: 0, lines: [] });
  });
});

test('procedures and online services are counted apart: a service is a case that can be filed online', async () => {
  const counts = await read((tx) => countCatalogue(tx, view));
  const services = bodies.map((body) => onlineServices(body, body.serviceLevels['2026'] ?? null).length);
  expect(counts).toEqual({
    procedures: 26,
    posted: 0,
    electronic: 0,
    published: 0,
    onlineProcedures: services.filter((n) => n > 0).length,
    onlineServices: services.reduce((sum, n) => sum + n, 0),
  });
  expect(counts.onlineServices).toBeGreaterThan(counts.onlineProcedures);
  const none = await read((tx) => countCatalogue(tx, { ...view, ruleSet: null }));
  expect(none).toMatchObject({ procedures: 26, onlineServices: 0 });
});
