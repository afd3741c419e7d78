import type { Locator } from 'playwright-core';
import { answers, form } from './filing.ts';
import type { Keyboard } from './keyboard.ts';

type Field = (typeof form.sections)[number]['fields'][number] & { options?: { value: string; label: { vi: string } }[] };

/** From the list to the page of an intake: its letter, words without accents, Enter, Enter. */
export async function beginIntake(hand: Keyboard, way: 'Tại quầy' | 'Bưu chính'): Promise<void> {
  const { page } = hand;
  await page.keyboard.press('n');
  await page.getByRole('heading', { level: 1, name: 'Tiếp nhận hồ sơ' }).waitFor();
  await page.keyboard.insertText('xin in tai lieu');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/tiep-nhan?q=**');
  const button = page.getByRole('row').filter({ hasText: '1.003868' }).getByRole('button', { name: way });
  await hand.reach(button);
  await page.keyboard.press('Enter');
  await page.getByLabel('Quét mã QR trên thẻ').waitFor();
}

/** The submitter's card: the scanner types its line and Enter. */
export async function scanCard({ page }: Keyboard, line: string): Promise<void> {
  await page.getByLabel('Quét mã QR trên thẻ').evaluate((input, text) => void ((input as HTMLInputElement).value = text), line);
  const sent = page.waitForEvent('load');
  await page.keyboard.press('Enter');
  await sent;
}

/** Types what the card did not fill in, in the order of the page. */
export async function typeForm(hand: Keyboard, known: readonly string[]): Promise<void> {
  for (const field of form.sections.flatMap((section): Field[] => section.fields)) {
    const value = answers[field.key];
    if (value !== undefined && !known.includes(field.key)) await typeField(hand, field, value);
  }
}

async function typeField(hand: Keyboard, field: Field, value: string): Promise<void> {
  const { page } = hand;
  if (field.type === 'choice' || field.type === 'yesNo') {
    const option = field.options?.find((one) => one.value === value)?.label.vi ?? (value === 'yes' ? 'Có' : 'Không');
    const list = page.locator(`select[name="${field.key}"]`);
    if (await list.isVisible()) return pick(hand, list, field.options!.findIndex((one) => one.value === value) + 1);
    const group = page.locator(`fieldset:has(input[name="${field.key}"])`);
    return hand.choose(group.getByRole('radio', { name: option, exact: true }));
  }
  return typeInto(hand, page.locator(`[name="${field.key}"]`), value);
}

/** The arrow walks to an entry of a list. */
async function pick(hand: Keyboard, list: Locator, entry: number): Promise<void> {
  await hand.reach(list);
  for (let n = 0; n < entry; n += 1) await hand.page.keyboard.press('ArrowDown');
}

export async function typeInto(hand: Keyboard, target: Locator, text: string): Promise<void> {
  await hand.reach(target);
  await hand.page.keyboard.insertText(text);
}

/** The manuscript is there on paper: the first letter of its kind chooses it. */
export async function notePaper(hand: Keyboard, component: string): Promise<void> {
  await hand.reach(hand.page.locator(`[name="paper.${component}.kind"]`));
  await hand.page.keyboard.press('ArrowDown');
}

/** Enter in any line takes it in; gives the code on the page that follows. */
export async function takeIn(hand: Keyboard): Promise<string> {
  const { page } = hand;
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Đã tiếp nhận' }).waitFor();
  const text = (await page.getByRole('main').innerText()).replace(/\s+/g, '');
  return /H12[\d.]*-\d{8}-\d{7}/.exec(text)![0];
}
