import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { countKeys, type Counted } from './support/counted-keys.ts';
import { inTheHouse, type House } from './support/house.ts';
import { Keyboard } from './support/keyboard.ts';
import { logIn } from './support/officers.ts';
import { beginIntake, notePaper, scanCard, takeIn, typeForm, typeInto } from './support/taking-in.ts';

/** The numbers that the document promises: `| Tại quầy | 60 | 300 | 6 |` in the order of the counts. */
const proof = readFileSync(join(import.meta.dirname, '../docs/counter.md'), 'utf8');
function promised(row: string): Counted {
  const [, steering, letters, loads] = new RegExp(`^\\| ${row} \\| (\\d+) \\| (\\d+) \\| (\\d+) \\|`, 'm').exec(proof) ?? [];
  return { steering: Number(steering), letters: Number(letters), loads: Number(loads) };
}

const card = '096099000417|381000417|Nguyễn V. A.|05031999|Nam|Khóm 3, phường An Xuyên, tỉnh Cà Mau|01012022';

inTheHouse('taking in with the keyboard only', (house) => {
  describe('at the counter', () => {
    test('a dossier goes from the list to its printed slip', { timeout: 120_000 }, async () => {
      const { hand, counted } = await atTheDesk(house);
      await beginIntake(hand, 'Tại quầy');
      await scanCard(hand, card);
      await typeForm(hand, ['submitterName']);
      await notePaper(hand, 'manuscript');
      await hand.reach(hand.page.locator('[name="paper.manuscript.copies"]'));
      expect(await takeIn(hand)).toMatch(/^H12/);
      await hand.page.keyboard.press('p');
      await hand.page.waitForURL('**/giay-tiep-nhan');
      await hand.page.waitForLoadState('load');
      keepsWithin(counted, promised('Tại quầy'));
    });

    test('the next one of the same people needs less', { timeout: 120_000 }, async () => {
      const { hand, counted } = await atTheDesk(house);
      await beginIntake(hand, 'Tại quầy');
      await scanCard(hand, card);
      await typeForm(hand, ['submitterName']);
      await notePaper(hand, 'manuscript');
      await takeInFromCopies(hand);
      Object.assign(counted, { steering: 0, letters: 0, loads: 0 });
      await hand.page.keyboard.press('s');
      await hand.page.getByLabel('Quét mã QR trên thẻ').waitFor();
      await typeForm(hand, people);
      await notePaper(hand, 'manuscript');
      await takeInFromCopies(hand);
      keepsWithin(counted, promised('Hồ sơ tiếp theo của cùng người nộp'));
    });
  });

  test('by post: record, its hour, post office, and the note’s list', { timeout: 120_000 }, async () => {
    const { hand, counted } = await atTheDesk(house);
    const { page } = hand;
    await beginIntake(hand, 'Bưu chính');
    await typeForm(hand, []);
    await notePaper(hand, 'manuscript');
    const [day, time] = await anHourAgo(page.evaluate(() => Date.now()));
    await typeInto(hand, page.getByLabel('Số biên bản giao nhận'), '12/BBGN');
    await typeInto(hand, page.getByLabel('Ngày ký biên bản'), day!);
    await typeInto(hand, page.getByLabel('Giờ ký'), time!);
    await typeInto(hand, page.getByLabel('Bưu cục giao'), 'Bưu cục Cà Mau');
    const code = await takeIn(hand);
    expect(code).toMatch(/^H12/);
    expect(await page.getByRole('main').innerText()).toContain(`${day} ${time}`);
    keepsWithin(counted, promised('Qua bưu chính'));
  });

  test('what is missing comes back with the focus on the list of faults, and everything typed', async () => {
    const { hand } = await atTheDesk(house);
    const { page } = hand;
    await beginIntake(hand, 'Tại quầy');
    await typeInto(hand, page.getByLabel('Tên cơ quan, tổ chức'), 'Hội Mẫu');
    await page.keyboard.press('Enter');
    await page.getByText('Có ', { exact: false }).first().waitFor();
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('mc-errors');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('applicantKind');
    expect(await page.getByLabel('Tên cơ quan, tổ chức').inputValue()).toBe('Hội Mẫu');
  });
});

/** What the next dossier knows from the one before. */
const people = [
  'applicantName',
  'applicantKind',
  'applicantNumber',
  'applicantAddress',
  'representativeName',
  'representativePosition',
  'submitterName',
  'submitterPhone',
];

async function atTheDesk(house: House): Promise<{ hand: Keyboard; counted: Counted }> {
  const page = await house.visitor();
  const hand = new Keyboard(page);
  await logIn(house, hand, 'desk');
  return { hand, counted: countKeys(page) };
}

async function takeInFromCopies(hand: Keyboard): Promise<void> {
  await hand.reach(hand.page.locator('[name="paper.manuscript.copies"]'));
  await takeIn(hand);
}

/** Day and hour of an hour before now, as a clerk types them; in Vietnam. */
async function anHourAgo(now: Promise<number>): Promise<string[]> {
  const local = new Date((await now) + 6 * 3_600_000).toISOString();
  return [local.slice(0, 10).split('-').reverse().join('/'), local.slice(11, 16)];
}

/** No more than the document says. */
function keepsWithin(counted: Counted, most: Counted): void {
  expect(counted.steering).toBeLessThanOrEqual(most.steering);
  expect(counted.letters).toBeLessThanOrEqual(most.letters);
  expect(counted.loads).toBeLessThanOrEqual(most.loads);
}
