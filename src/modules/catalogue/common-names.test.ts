import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { fold } from '#platform/text';
import { freshDatabase } from '#platform/testing';
import { procedureBody, referenceOf } from './index.ts';
import { openCatalogue, wholeCatalogue } from './testing/province.ts';

const db = await freshDatabase();
const { load, search } = await openCatalogue(db);
const files = (await readdir(wholeCatalogue)).filter((name) => name.endsWith('.json'));
const bodies = await Promise.all(
  files.map(async (name) => procedureBody.parse(JSON.parse(await readFile(join(wholeCatalogue, name), 'utf8')))),
);

beforeAll(() => load(wholeCatalogue));

test.each(['hop bao', 'cap phep hop bao', 'HỌP BÁO', 'họp'])('"%s" finds the domestic press conference first', async (text) => {
  expect((await search(text)).codes[0]).toBe('press-conference-domestic');
});

test.each(bodies.map((body) => [body.name.vi, body] as const))(
  '%s is found first by at least two of its common names, typed without accents',
  async (_name, body) => {
    const firsts = await Promise.all(body.commonNames.vi.map(async (name) => (await search(fold(name))).codes[0]));
    expect(firsts.filter((code) => code === referenceOf(body)).length, firsts.join(', ')).toBeGreaterThanOrEqual(2);
  },
);

test('the province has the 26 procedures that it should have', () => expect(bodies).toHaveLength(26));
