import type { Readable } from 'node:stream';
import { beforeEach, describe, expect, test } from 'vitest';
import { noScanner, sweepUploads } from '#modules/uploads';
import { Citizen, textOf } from '../testing/citizen.ts';
import { openCounter } from '../testing/counter.ts';
import { begin, fill } from '../testing/filing.ts';
import { pdf } from '../testing/samples.ts';

const { app, db, deps } = await openCounter();
const scanner = (scan: (stream: Readable) => Promise<'clean' | { found: string }>) => ({ name: 'clamd', scan });
const away = scanner(() => Promise.reject(new Error('connect ECONNREFUSED')));
const answers = (answer: 'clean' | { found: string }) => scanner(async (stream) => (stream.destroy(), answer));

let citizen: Citizen;
beforeEach(() => {
  citizen = new Citizen(app);
  deps.scanner = away;
});

/** The worker comes by, some minutes later. */
async function sweep(scanner: typeof away) {
  deps.world.advance({ minutes: 5 });
  await sweepUploads({ sql: db.worker, world: deps.world, files: deps.files, scanner }, db.tenant, deps.world.now().subtract({ hours: 1 }));
}

describe('a paper that comes while the virus scanner is away', () => {
  let paper: string;
  let draft: string;
  const said = async () => textOf((await citizen.get(paper)).body);
  beforeEach(async () => {
    draft = await begin(citizen);
    paper = `${draft}/giay-to/manuscript`;
    const sent = await citizen.upload(paper, [{ name: 'Bản thảo.pdf', bytes: await pdf(3) }]);
    if (sent.headers.location !== paper) throw new Error(`not taken: ${sent.statusCode}`);
  });

  test('is shown as waiting, with the words that it need not be sent again, and is given to nobody', async () => {
    const { body } = await citizen.get(paper);
    expect(textOf(body)).toContain('Tệp đang chờ kiểm tra vi-rút');
    expect(textOf(body)).toContain('Bạn không cần gửi lại');
    expect(textOf(body)).toMatch(/Bản thảo\.pdf 3 trang · [^·]+ · đang kiểm tra/);
    expect(body).not.toMatch(/\/tep\//);
    const id = /bo=([0-9a-f-]{36})/.exec(body)![1]!;
    expect((await citizen.get(`${draft}/tep/${id}`)).statusCode).toBe(404);
  });

  test('is an ordinary file once the scanner is back', async () => {
    await sweep(answers('clean'));
    expect(await said()).not.toContain('chờ kiểm tra vi-rút');
    expect(await said()).toMatch(/Bản thảo\.pdf 3 trang · [^·]+ · mã kiểm/);
  });

  test('says so when the scanner, once back, finds a virus; the notice goes when it was read', async () => {
    await sweep(answers({ found: 'Eicar-Test' }));
    const { body } = await citizen.get(paper);
    expect(textOf(body)).toContain('Bản thảo.pdf Trong tệp có vi-rút nên chúng tôi không nhận');
    const id = /bo=([0-9a-f-]{36})/.exec(body)![1]!;
    expect(textOf((await citizen.get(`${paper}?bo=${id}`)).body)).toContain('Trong tệp có vi-rút');
    await citizen.post(paper, { remove: id });
    expect(await said()).not.toContain('vi-rút');
  });

  test('can be taken away', async () => {
    const id = /bo=([0-9a-f-]{36})/.exec((await citizen.get(paper)).body)![1]!;
    await citizen.post(paper, { remove: id });
    expect(await said()).not.toContain('Bản thảo.pdf');
  });
});

test('nothing is sent while a file waits, and the page says which', async () => {
  deps.scanner = noScanner;
  const draft = await fill(citizen);
  deps.scanner = away;
  await citizen.upload(`${draft}/giay-to/manuscript`, [{ name: 'Thêm.pdf', bytes: await pdf(1) }]);
  const page = await citizen.get(`${draft}/kiem-tra`);
  expect(page.body).not.toContain('name="declared"');
  expect(textOf(page.body)).toContain('Có tệp đang chờ kiểm tra vi-rút');
  const sent = await citizen.post(`${draft}/kiem-tra`, { declared: 'yes' });
  expect(sent.statusCode).toBe(503);
  expect(textOf(sent.body)).toContain('Có tệp đang chờ kiểm tra vi-rút');
  await sweep(answers('clean'));
  expect((await citizen.post(`${draft}/kiem-tra`, { declared: 'yes' })).headers.location).toBe(`${draft}/da-nop`);
});
