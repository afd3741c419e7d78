import { describe, expect, test } from 'vitest';
import { inTenant } from '#platform/database';
import { Citizen, textOf } from '../testing/citizen.ts';
import { openCounter } from '../testing/counter.ts';

const { app, db, deps } = await openCounter('2026-11-22T09:12:00+07:00');
const citizen = new Citizen(app);
const said = async (url: string) => textOf((await citizen.get(url)).body);

describe('the home page', () => {
  test('says that it is Sunday and when the counters open', async () => {
    expect(await said('/')).toContain('Chủ Nhật 22/11/2026 Nộp trực tuyến lúc nào cũng được. Quầy một cửa mở lại 07:30 thứ Hai 23/11/2026');
  });

  test('leads nowhere that does not answer', async () => {
    const { body } = await citizen.get('/');
    const links = [...body.matchAll(/href="(\/[^"#]*)"/g)].map(([, href]) => href!.replaceAll('&amp;', '&'));
    const elsewhere = /^\/(assets|dang-nhap)/;
    for (const link of new Set(links)) {
      if (!elsewhere.test(link)) expect([link, (await citizen.get(link)).statusCode]).toEqual([link, expect.toBeOneOf([200, 303])]);
    }
  });

  test('is English for who asks', async () => {
    expect(await said('/?lang=en')).toContain('Internet, post');
    expect(await said('/?lang=vi')).toContain('Bạn cần làm thủ tục gì?');
  });

  test('of a province without procedures still stands', async () => {
    expect((await citizen.get('/t/other/')).statusCode).toBe(200);
    expect(await said('/t/other/thu-tuc')).toContain('Có 0 thủ tục');
  });
});

describe('the search', () => {
  test.each(['Xuất bản tài liệu', 'XUAT BAN TAI LIEU', 'xin in tai lieu', '1.003868', 'tờ rơi'])(
    '%j finds the procedure',
    async (query) => {
      expect(await said(`/thu-tuc?q=${encodeURIComponent(query)}`)).toContain('Cấp giấy phép xuất bản tài liệu không kinh doanh');
    },
  );

  test('that finds nothing says what was searched for, and what there is', async () => {
    const words = await said('/thu-tuc?q=khai+sinh');
    expect(words).toContain('Không tìm thấy thủ tục nào với “khai sinh”');
    expect(words).toMatch(/Một số thủ tục khác Cấp giấy/);
  });

  test('with a slip of the finger offers what is spelt alike', async () => {
    expect(await said('/thu-tuc?q=xuat+ban+tai+lieuu')).toContain('Có phải bạn tìm');
  });

  test.each(['%00', '%ED%A0%80', "';drop", '<script>', 'a'.repeat(5_000), '%25%27%26%7C%21'])('answers %s', async (query) => {
    const { statusCode, body } = await citizen.get(`/thu-tuc?q=${query}`);
    expect(statusCode).toBe(200);
    expect(body).not.toContain('<script>');
  });

  test('asked for twice, or for nothing, shows all', async () => {
    for (const query of ['q=a&q=b', 'q=', 'q=+++', '']) expect(await said(`/thu-tuc?${query}`)).toContain('Có 26 thủ tục');
  });
});

describe('the procedure page', () => {
  test('says what to bring, how long, how much, who decides and who receives', async () => {
    const words = await said('/thu-tuc/1.003868');
    for (const part of [
      '10 ngày làm việc',
      'bạn được báo trong 2 ngày làm việc',
      'Nộp hôm nay, chậm nhất có kết quả thứ Hai 07/12/2026',
      'Bản dịch tiếng Việt Khi tài liệu viết bằng tiếng nước ngoài. Không phải hồ sơ nào cũng cần',
      '15.000 đ mỗi trang',
      'Sở Văn hóa, Thể thao và Du lịch',
      'Trung tâm Phục vụ hành chính công',
      'Toàn trình',
      'Nghị định 138/2025/NĐ-CP, Mẫu 05',
      'Chờ xác nhận',
    ]) {
      expect(words).toContain(part);
    }
  });

  test('counts from today while the counter is open', async () => {
    deps.world.setTime('2026-11-23T09:12:00+07:00');
    expect(await said('/thu-tuc/1.003868')).toContain('Nộp và được tiếp nhận hôm nay, chậm nhất có kết quả thứ Hai 07/12/2026');
    deps.world.setTime('2026-11-22T09:12:00+07:00');
  });

  test('three clicks lead from home to the first question, of every procedure that can be filed', async () => {
    const { body } = await citizen.get('/');
    const procedures = new Set([...body.matchAll(/href="(\/thu-tuc\/[^"]+)"/g)].map(([, href]) => href!));
    expect(procedures.size).toBeGreaterThan(10);
    for (const procedure of procedures) {
      const page = (await citizen.get(procedure)).body;
      const [, begin, link] = /<form[^>]*action="(\/nop\/[^"]+)"|<a href="(\/nop\/[^"]+)"/.exec(page) ?? [];
      if (link) expect((await citizen.get(link)).body).toContain('name="case"');
      if (begin) expect((await new Citizen(app).post(begin)).headers.location).toMatch(/^\/nop\/ho-so\//);
      if (!begin && !link) expect(textOf(page)).toContain('nên thủ tục này chưa nhận hồ sơ');
    }
  });

  test.each(['9.999999', 'nonsense', '%00', '1.003868%00', "'", '..%2f..'])('of a code that is none (%s) is a clear 404', async (code) => {
    for (const url of [`/thu-tuc/${code}`, `/nop/${code}`]) {
      const { statusCode } = await citizen.get(url);
      expect(statusCode).toBe(404);
    }
    expect((await citizen.post(`/nop/${code}`)).statusCode).toBe(404);
  });
});

describe('the public log', () => {
  test('is explained, and says so where nothing was published yet', async () => {
    expect(await said('/t/other/minh-bach/nhat-ky')).toContain('Chưa có mã gốc nào');
  });

  test('shows the roots of its days, newest first', async () => {
    const root = Buffer.alloc(32, 0xab);
    await inTenant(
      db.owner,
      db.tenant,
      (tx) => tx`
      insert into log.day_root (tenant_id, day, position, root)
      values (${db.tenant}, '2026-11-19', 1200, ${root}), (${db.tenant}, '2026-11-20', 1417, ${root})`,
    );
    const words = await said('/minh-bach/nhat-ky');
    expect(words).toMatch(/20\/11\/2026 1\.417 (ab){32} 19\/11\/2026 1\.200/);
  });
});
