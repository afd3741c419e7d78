import { describe, expect, test } from 'vitest';
import { accept } from '#modules/dossier';
import { inTenant } from '#platform/database';
import { newId } from '#platform/ids';
import { Citizen, textOf } from '../testing/citizen.ts';
import { openCounter } from '../testing/counter.ts';
import { send } from '../testing/filing.ts';

const counter = await openCounter('2026-11-20T15:00:00+07:00');
const { app, db, deps } = counter;
const { code } = await send(counter);
let address = 0;
/** From an address of its own: attempts are counted by address. */
const ask = (values: Record<string, string>) => new Citizen(app, `203.0.113.${++address}`).post('/tra-cuu', values);
const { world } = deps;

describe('looking a dossier up', () => {
  test('the code alone opens the degree of completion, and nothing else', async () => {
    const { statusCode, body } = await ask({ code, digits: '' });
    expect(statusCode).toBe(200);
    const words = textOf(body);
    expect(words).toContain('Mức độ hoàn thành: 1 trên 5');
    expect(words).not.toMatch(/20\/11\/2026|Trung tâm Phục vụ|Sở Văn hóa/);
  });

  test('with the digits it is a timeline without names and papers', async () => {
    const words = textOf((await ask({ code, digits: '0417' })).body);
    expect(words).toContain('Bạn nộp hồ sơ');
    expect(words).toContain('Đang ở bước này Tiếp nhận hồ sơ');
    expect(words).toContain('Thời hạn giải quyết tính từ khi được tiếp nhận');
    expect(words).not.toMatch(/Nguyễn V\. A\.|Trường THCS|Bản thảo\.pdf|Phòng/);
  });

  test('wrong digits and an unknown code are one answer, and what was typed stays', async () => {
    const wrong = await ask({ code, digits: '9999' });
    const unknown = await ask({ code: 'H12.02-20261120-9999999', digits: '9999' });
    expect([wrong.statusCode, unknown.statusCode]).toEqual([422, 422]);
    const told = (body: string) => textOf(body).replaceAll(/H12\S+/g, '');
    expect(told(wrong.body)).toBe(told(unknown.body));
    expect(wrong.body).toContain('value="9999"');
    expect(wrong.body).toContain(`value="${code}"`);
  });

  test.each([
    [{ code: '', digits: '1234' }, 'f-code'],
    [{ code: 'xin chào', digits: '1234' }, 'f-code'],
    [{ code: '\u0000', digits: '' }, 'f-code'],
    [{ code: 'H12.02-20261120-0000001', digits: '12' }, 'f-digits'],
    [{}, 'f-code'],
  ])('%j is refused beside its field', async (values, id) => {
    const { statusCode, body } = await ask(values as Record<string, string>);
    expect(statusCode).toBe(422);
    expect(body).toContain(`href="#${id}"`);
  });

  test('too many tries are told to wait', async () => {
    const guesser = new Citizen(app, '198.51.100.1');
    const statuses: number[] = [];
    for (let n = 0; n < 12; n++)
      statuses.push((await guesser.post('/tra-cuu', { code: 'H12.02-20261120-0000077', digits: String(1000 + n) })).statusCode);
    expect(statuses.slice(0, 10)).toEqual(Array(10).fill(422));
    const last = await guesser.post('/tra-cuu', { code: 'H12.02-20261120-0000077', digits: '2000' });
    expect(last.statusCode).toBe(429);
    expect(textOf(last.body)).toContain('Hãy đợi 10 phút');
  });

  test('the digits stand in no address: a look-up by address shows the empty form', async () => {
    const { body } = await new Citizen(app).get(`/tra-cuu?code=${code}&digits=0417`);
    expect(body).not.toContain('value="0417"');
    expect(textOf(body)).not.toContain('Bạn nộp hồ sơ');
  });
});

describe('after acceptance', () => {
  test('it says the due date, why that date, and what is left; when late, it apologises', async () => {
    world.setTime('2026-11-23T08:12:00+07:00');
    const [row] = await inTenant(db.web, db.tenant, (tx) => tx<{ id: string }[]>`select id from dossier.dossier where code = ${code}`);
    const accepted = await accept(deps, db.tenant, await counter.officer('desk-1'), { key: newId(), dossierId: row!.id, version: 1 });
    expect(accepted.ok).toBe(true);

    world.setTime('2026-11-29T09:00:00+07:00');
    const words = textOf((await ask({ code, digits: '0417' })).body);
    expect(words).toContain('thứ Hai 07/12/2026, 17:00');
    expect(words).toContain('còn 6 ngày');
    expect(words).toContain('Hôm nay là ngày nghỉ, đồng hồ ngày làm việc không chạy.');
    expect(words).toMatch(/Vì sao ngày này\?.*08:12 tiếp nhận; ngày nhận không tính.*bằng thời hạn của thủ tục 10/);
    expect(words).toContain('Đang ở bước này Phân công người thụ lý');

    world.setTime('2026-12-09T09:00:00+07:00');
    const late = textOf((await ask({ code, digits: '0417' })).body);
    expect(late).toContain('Quá hạn 2 ngày');
    expect(late).toContain('chúng tôi xin lỗi');
    expect(late).toContain('Đang ở bước này, quá hạn');
  });
});
