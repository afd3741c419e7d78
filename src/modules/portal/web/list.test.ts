import { describe, expect, test } from 'vitest';
import { Citizen, textOf } from '../testing/citizen.ts';
import { openCounter } from '../testing/counter.ts';

const { app } = await openCounter();
const citizen = new Citizen(app);
const said = async (url: string) => textOf((await citizen.get(url)).body);

describe('the list of procedures', () => {
  test('goes on over its pages, and past the last one says how to come back', async () => {
    expect(await said('/thu-tuc')).toContain('1–20 trong 26 thủ tục');
    expect(await said('/thu-tuc?trang=2')).toContain('21–26 trong 26 thủ tục');
    expect((await citizen.get('/thu-tuc?trang=9')).body).toContain('href="/thu-tuc?trang=2"');
  });

  test('every choice leads to as many procedures as stand beside it', async () => {
    const { body } = await citizen.get('/thu-tuc');
    const chips = [...body.matchAll(/<a class="mc-chip" href="([^"]+)"[^>]*>([^<]+)<span class="mc-filters__count">(\d+)/g)];
    expect(chips.length).toBeGreaterThan(15);
    for (const [, href, label, count] of chips)
      expect([label, await said(href!.replaceAll('&amp;', '&'))]).toEqual([label, expect.stringContaining(`Có ${count} thủ tục`)]);
  });

  test('what is no value of a filter narrows nothing; filters that leave nothing can be taken off', async () => {
    for (const query of ['linh-vuc=nothing', 'co-quan=1', 'trang=x', 'muc=%00', 'viec=%ED%A0%80', 'cap[]=a'])
      expect(await said(`/thu-tuc?${query}`)).toContain('Có 26 thủ tục');
    const none = (await citizen.get('/thu-tuc?q=buu+chinh&linh-vuc=press')).body;
    expect(textOf(none)).toContain('Không có thủ tục nào như vậy');
    expect(none).toContain('href="/thu-tuc?q=buu+chinh"');
  });

  test('says how much of it is published, and leads to what is missing', async () => {
    const { body } = await citizen.get('/thu-tuc');
    expect(textOf(body)).toContain('0/26');
    expect(body).toContain('href="/thu-tuc?cong-khai=no"');
  });
});

describe('a procedure', () => {
  test('with several cases shows each with its limit, and asks which before one begins', async () => {
    expect(await said('/thu-tuc/postal-licence-reissue')).toContain('Khi giấy phép bị mất 7 ngày làm việc');
    const asked = await citizen.post('/nop/postal-licence-reissue', {});
    expect([asked.statusCode, textOf(asked.body)]).toEqual([422, expect.stringContaining('Chọn trường hợp của bạn')]);
    expect((await citizen.post('/nop/postal-licence-reissue', { case: 'nothing' })).statusCode).toBe(422);
    expect((await citizen.post('/nop/postal-licence-reissue', { case: 'lost' })).headers.location).toMatch(/^\/nop\/ho-so\//);
  });

  test('tells a fee of none from one that is not known, and names what nobody has confirmed', async () => {
    expect(await said('/thu-tuc/press-conference-domestic')).toContain('Phí Không');
    expect(await said('/thu-tuc/postal-licence')).toContain('Phí Chưa có thông tin');
    expect(await said('/thu-tuc/postal-licence')).toContain('chưa có mã trong nguồn');
  });

  test('without a limit has no button', async () => {
    expect((await citizen.get('/thu-tuc/picture-display')).body).not.toContain('/nop/picture-display');
  });

  test('has a sheet for the notice board with a QR code, every part, and the filled sample', async () => {
    const { body } = await citizen.get('/thu-tuc/1.003868/niem-yet');
    for (const part of ['Quyết định công bố', 'Thành phần, số lượng hồ sơ', 'Thời hạn giải quyết', 'Tiếp nhận phản ánh, kiến nghị', 'MẪU'])
      expect(textOf(body)).toContain(part);
    expect(body).toMatch(/<svg viewBox="0 0 \d+ \d+" role="img"/);
    expect(body).not.toContain('<script');
    expect((await citizen.get('/thu-tuc/nothing-here/niem-yet')).statusCode).toBe(404);
  });
});
