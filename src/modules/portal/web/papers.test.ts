import { beforeEach, describe, expect, test } from 'vitest';
import { Citizen, textOf } from '../testing/citizen.ts';
import { openCounter } from '../testing/counter.ts';
import { begin, send } from '../testing/filing.ts';
import { pdf, png, program } from '../testing/samples.ts';

const counter = await openCounter();
const { app } = counter;
let citizen: Citizen;
let draft: string;
let paper: string;
beforeEach(async () => {
  citizen = new Citizen(app);
  draft = await begin(citizen);
  paper = `${draft}/giay-to/manuscript`;
});
const said = async () => textOf((await citizen.get(paper)).body);

describe('files of a paper', () => {
  test('are shown with name, size, pages and checksum', async () => {
    const answer = await citizen.upload(paper, [
      { name: 'Bản thảo.pdf', bytes: await pdf(3) },
      { name: 'Bìa.pdf', bytes: await pdf(1) },
    ]);
    expect(answer.headers.location).toBe(paper);
    expect(await said()).toMatch(/Bản thảo\.pdf 3 trang · [^·]+ · mã kiểm [0-9a-f]{4}….*Bìa\.pdf 1 trang/);
  });

  test('are taken though one among them is refused, and that one says why', async () => {
    const answer = await citizen.upload(paper, [
      { name: 'trước.pdf', bytes: await pdf(1) },
      { name: 'độc.pdf', bytes: program },
      { name: 'sau.png', bytes: png() },
      { name: 'rỗng.pdf', bytes: new Uint8Array() },
    ]);
    expect(answer.statusCode).toBe(422);
    const words = textOf(answer.body);
    expect(words).toContain('2 tệp chưa nhận được');
    expect(words).toMatch(/độc\.pdf .*Mục này nhận: JPG, PNG, PDF, DOCX/);
    expect(words).toContain('rỗng.pdf Tệp này rỗng');
    expect(await said()).toMatch(/trước\.pdf 1 trang.*sau\.png 1 trang/);
    expect(await said()).not.toContain('độc.pdf');
  });

  test('too large for their place do not keep the next one out', async () => {
    const large = new Uint8Array(50_000_001);
    const answer = await citizen.upload(paper, [
      { name: 'lớn.pdf', bytes: large },
      { name: 'nhỏ.png', bytes: png() },
    ]);
    expect(textOf(answer.body)).toContain('Tệp lớn hơn 50 MB');
    expect(await said()).toContain('nhỏ.png');
  });

  test('sent twice are kept once', async () => {
    const file = { name: 'Bìa.png', bytes: png() };
    await citizen.upload(paper, [file]);
    const again = await citizen.upload(paper, [file]);
    expect(again.statusCode).toBe(303);
    expect((await said()).match(/Bìa\.png \d trang/g)).toHaveLength(1);
  });

  test('more than a form may carry are refused in words, those before them are kept', async () => {
    const files = Array.from({ length: 22 }, (_, i) => ({ name: `${i}.png`, bytes: png(i) }));
    const answer = await citizen.upload(paper, files);
    expect([413, 422]).toContain(answer.statusCode);
    expect(textOf(answer.body)).toMatch(/Gửi quá nhiều tệp một lần|nhiều nhất 20 tệp/);
    expect(await said()).toContain('0.png');
  });

  test('are taken away after a question, without script', async () => {
    await citizen.upload(paper, [{ name: 'Bản thảo.pdf', bytes: await pdf(1) }]);
    const [, link] = /href="([^"]+\?bo=[^"]+)"/.exec((await citizen.get(paper)).body)!;
    const question = await citizen.get(link!);
    expect(textOf(question.body)).toContain('Bỏ tệp này?');
    expect(await said()).toContain('Bản thảo.pdf'); // asking does nothing
    const [, id] = /bo=([0-9a-f-]+)/.exec(link!)!;
    await citizen.post(paper, { remove: id! });
    expect(await said()).not.toContain('Bản thảo.pdf');
    expect((await citizen.get(link!)).headers.location).toBe(paper); // asked again for a file that is gone
    expect((await citizen.post(paper, { remove: 'nonsense' })).headers.location).toBe(paper);
  });

  test('open for their sender only, with headers that let nothing run', async () => {
    await citizen.upload(paper, [{ name: 'Bản thảo.pdf', bytes: await pdf(1) }]);
    const [, link] = /href="([^"]+\/tep\/[^"]+)"/.exec((await citizen.get(paper)).body)!;
    const file = await citizen.get(link!);
    expect(file.headers['content-type']).toBe('application/pdf');
    expect(file.headers['content-security-policy']).toContain('sandbox');
    expect(file.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await new Citizen(app).get(link!)).statusCode).toBe(404);
    const other = await begin(citizen);
    expect((await citizen.get(`${other}/tep/${link!.slice(-36)}`)).statusCode).toBe(404);
  });
});

describe('what is wrong with the form', () => {
  test('no file chosen is said', async () => {
    const answer = await citizen.upload(paper, [{ name: '', bytes: new Uint8Array() }]);
    expect(answer.statusCode).toBe(422);
    expect(textOf(answer.body)).toContain('Bạn chưa chọn tệp nào');
  });

  test.each(['unknown', 'application', 'translation', '%00'])(
    'a paper that the dossier does not ask for (%s) is a clear page',
    async (key) => {
      expect((await citizen.get(`${draft}/giay-to/${key}`)).statusCode).toBe(404);
      const answer = await citizen.upload(`${draft}/giay-to/${key}`, [{ name: 'a.pdf', bytes: await pdf(1) }]);
      expect(answer.statusCode).toBe(404);
    },
  );

  test('a body that breaks off, or is no form, is the sender’s fault', async () => {
    const address = await app.listen({ port: 0, host: '127.0.0.1' });
    const headers = {
      cookie: citizen
        .pairs()
        .map((pair) => pair.join('='))
        .join('; '),
      'content-type': 'multipart/form-data; boundary=x',
    };
    const file = '--x\r\ncontent-disposition: form-data; name="files"; filename="a.pdf"\r\n\r\n%PDF-1.7';
    for (const body of ['', '--x\r\n', file, 'nonsense']) {
      const { status } = await fetch(`${address}${paper}`, { method: 'POST', headers, body });
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
    }
    expect(await said()).not.toContain('a.pdf');
  });

  test('nothing can be added to a dossier that was sent', async () => {
    const sent = await send(counter, citizen);
    const answer = await citizen.upload(`${sent.draft}/giay-to/manuscript`, [{ name: 'a.pdf', bytes: await pdf(1) }]);
    expect(answer.headers.location).toBe(`${sent.draft}/da-nop?tep=muon`);
    expect(textOf((await citizen.follow(answer)).body)).toContain('Tệp vừa gửi không nằm trong hồ sơ');
  });
});
