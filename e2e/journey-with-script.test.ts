import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { formats } from '#platform/i18n';
import { digits, fileDossier } from './support/filing.ts';
import { Pointer } from './support/hand.ts';
import { inTheHouse } from './support/house.ts';
import { beginAct, finishAct, logIn, openCase, propose, specialistName, type Officer } from './support/officers.ts';
import { paperFile, type PaperFile } from './support/papers.ts';

inTheHouse('a licence, from the form to the result', (house) => {
  const hands = new Map<Officer, Pointer>();
  let citizen: Pointer;
  let code: string;
  let manuscript: PaperFile;

  /** The officer at his inbox, in a browser of his own. */
  async function at(who: Officer): Promise<Pointer> {
    const known = hands.get(who);
    if (known) return (void (await known.page.goto('/lam-viec')), known);
    const hand = new Pointer(await house.visitor());
    hands.set(who, hand);
    await logIn(house, hand, who);
    return hand;
  }

  /** The officer on the dossier's page, opened from his inbox. */
  async function withCase(who: Officer): Promise<Pointer> {
    const hand = await at(who);
    await openCase(hand, code);
    return hand;
  }

  test('a citizen searches without accents, answers, uploads and sends', async () => {
    citizen = new Pointer(await house.visitor());
    manuscript = await paperFile('Bản thảo sổ tay.pdf', 3);
    code = await fileDossier(citizen, manuscript);
    expect(code).toMatch(/^H12\.02-\d{8}-\d{7}$/);
    console.log(`the filing took ${citizen.acts} interactions`);
    expect(citizen.acts).toBeLessThanOrEqual(40);
  });

  test('the receipt proves the file: name, pages, size and SHA-256', async () => {
    const files = citizen.page.getByRole('listitem').filter({ hasText: manuscript.name });
    const said = (await files.innerText()).replace(/\s+/g, ' ');
    expect(said).toContain('3 trang');
    expect(said).toContain(formats.bytes(manuscript.bytes).replace(/\s+/g, ' '));
    expect(said).toContain(manuscript.sha256);
  });

  describe('in the office', () => {
    test('the desk accepts it', async () => {
      await finishAct(await withCase('desk'), 'Tiếp nhận');
    });

    test('the head assigns it', async () => {
      const head = await withCase('head');
      await beginAct(head, 'Phân công');
      await head.choose(head.page.getByRole('radio', { name: specialistName }));
      await finishAct(head, 'Phân công');
    });

    test('the specialist proposes, with a note and a draft', async () => {
      await propose(await withCase('specialist'), 'Đủ thành phần, đề nghị cấp phép.', await paperFile('Dự thảo giấy phép.pdf', 1));
    });

    test('the head puts his initials on the draft', async () => {
      await approve('head', 'Ký nháy, trình ký');
    });

    test('the leader sends it back once, with the reason', async () => {
      const leader = await withCase('leader');
      await beginAct(leader, 'Trả lại để làm lại');
      await leader.fill(leader.page.getByLabel('Cần làm lại điều gì'), 'Ghi rõ số bản in.');
      await finishAct(leader, 'Trả lại để làm lại');
    });

    test('the specialist reads it and proposes again, with a new draft', async () => {
      const specialist = await withCase('specialist');
      expect(await specialist.page.getByRole('main').innerText()).toContain('Ghi rõ số bản in.');
      await propose(specialist, 'Đã ghi rõ số bản in.', await paperFile('Dự thảo giấy phép 2.pdf', 1));
    });

    test('it goes through the head and is signed', async () => {
      await approve('head', 'Ký nháy, trình ký');
      await approve('leader', 'Ký ban hành');
    });

    test('the clerk numbers it and attaches the result', async () => {
      const clerk = await withCase('clerk');
      await beginAct(clerk, 'Cho số, phát hành');
      await clerk.fill(clerk.page.getByLabel('Số, ký hiệu văn bản'), '99/GP-SVHTTDL');
      await clerk.give(clerk.page.getByLabel('Kết quả đã ký'), (await paperFile('Giấy phép 99.pdf', 1)).path);
      await finishAct(clerk, 'Cho số, phát hành');
    });

    test('the desk returns it', async () => {
      const desk = await withCase('desk');
      await beginAct(desk, 'Trả kết quả');
      await desk.choose(desk.page.getByRole('radio', { name: 'Trả tại quầy' }));
      await desk.choose(desk.page.getByLabel('Người nộp nhận'));
      await desk.fill(desk.page.getByLabel('Người nhận'), 'Nguyễn V. A., thẻ căn cước');
      await finishAct(desk, 'Trả kết quả');
      await expect.poll(() => text(desk.page)).toContain('Đã trả kết quả');
    });
  });

  test('the citizen sees every step and the return, with code and four digits', async () => {
    const { page } = citizen;
    await citizen.press(page.getByRole('main').getByRole('link', { name: 'Tra cứu hồ sơ' }));
    await citizen.fill(page.getByLabel('Mã hồ sơ'), code);
    await citizen.fill(page.getByLabel('4 số cuối điện thoại'), digits);
    await citizen.press(page.getByRole('main').getByRole('button', { name: 'Xem hồ sơ' }));
    await page.getByRole('heading', { name: 'Hồ sơ đang ở đâu' }).waitFor();
    const said = await text(page);
    for (const step of ['Bạn nộp hồ sơ', 'Tiếp nhận hồ sơ', 'Thẩm định nội dung', 'Ký giấy phép', 'Phát hành kết quả', 'Trả kết quả']) {
      expect(said).toContain(step);
    }
    expect(said).toContain('kết quả đã trả');
    for (const secret of ['N. T.', 'Nguyễn V. A.', specialistName, manuscript.name]) expect(said).not.toContain(secret);
  });

  test('everybody who had to be told was told', async () => {
    const { page } = citizen;
    const messages = async () => {
      await page.goto('/the-gioi-ngoai?to=0900000417');
      return (await page.getByRole('article').allInnerTexts()).filter((message) => message.includes(code)).length;
    };
    await expect.poll(messages, { timeout: 15_000 }).toBe(4); // filed, accepted, result there, returned
  });

  async function approve(who: Officer, words: string): Promise<void> {
    const hand = await withCase(who);
    await beginAct(hand, words);
    await finishAct(hand, words);
  }

  const text = async (page: Page): Promise<string> => (await page.getByRole('main').innerText()).replace(/\s+/g, ' ');
});
