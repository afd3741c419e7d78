import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { Citizen, textOf } from './testing/citizen.ts';
import { openCounter } from './testing/counter.ts';
import { codeIn } from './testing/filing.ts';
import { answers, pdf } from './testing/samples.ts';

const counter = await openCounter();
const { app } = counter;

test('a citizen without script goes from the home page to the receipt, and tracks the dossier', async () => {
  const citizen = new Citizen(app);
  const pages: string[] = [];
  const seen = (body: string) => (pages.push(body), textOf(body));

  expect(seen((await citizen.get('/')).body)).toContain('In, xuất bản, báo chí');
  expect(seen((await citizen.get('/thu-tuc?q=xin+in+tai+lieu')).body)).toContain('Có 1 thủ tục khớp với “xin in tai lieu”');
  expect(seen((await citizen.get('/thu-tuc/1.003868')).body)).toContain('Bắt đầu nộp');

  const begun = await citizen.post('/nop/1.003868');
  const draft = begun.headers.location!;
  expect(draft).toMatch(/^\/nop\/ho-so\/[0-9a-f-]{36}$/);
  expect(seen((await citizen.get(draft)).body)).toContain('Đã xong 0 trên 7 việc');

  let next = `${draft}/muc/applicant`;
  for (const [section, values] of Object.entries(answers)) {
    expect(next).toBe(`${draft}/muc/${section}`);
    expect((await citizen.get(next)).statusCode).toBe(200);
    const saved = await citizen.post(next, values);
    expect(saved.statusCode).toBe(303);
    next = saved.headers.location!;
  }
  expect(next).toBe(draft);

  const uploaded = await citizen.upload(`${draft}/giay-to/manuscript`, [{ name: 'Bản thảo.pdf', bytes: await pdf(3) }]);
  expect(seen((await citizen.follow(uploaded)).body)).toMatch(/Bản thảo\.pdf 3 trang · [\d.,]+ (B|KB) · mã kiểm/);
  expect(seen((await citizen.get(draft)).body)).toContain('Đã xong 6 trên 7 việc');

  const check = seen((await citizen.get(`${draft}/kiem-tra`)).body);
  expect(check).toContain('Sổ tay nuôi tôm – lúa');
  expect(check).toContain('1.920.000 đ');
  const sent = await citizen.post(`${draft}/kiem-tra`, { declared: 'yes' });
  expect(sent.headers.location).toBe(`${draft}/da-nop`);

  const receipt = await citizen.get(sent.headers.location!);
  const code = codeIn(receipt.body);
  expect(code).toMatch(/^H12[\w.]*-20261123-\d{7}$/);
  expect(seen(receipt.body)).toMatch(/SHA-256/);
  expect(receipt.body).toMatch(/<code[^>]*>[0-9a-f]{64}<\/code>/);
  expect(textOf(receipt.body)).toContain('Nếu được tiếp nhận hôm nay, chậm nhất có kết quả thứ Hai 07/12/2026');

  const tracked = await new Citizen(app).post('/tra-cuu', { code: code.toLowerCase(), digits: '0417' });
  expect(tracked.statusCode).toBe(200);
  expect(seen(tracked.body)).toContain('Đang ở bước này Tiếp nhận hồ sơ');

  for (const page of pages) expect(gzipSync(page).length).toBeLessThan(12_000);
});
