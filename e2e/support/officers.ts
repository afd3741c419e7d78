import type { Page } from 'playwright-core';
import type { Hand } from './hand.ts';
import type { House } from './house.ts';
import type { PaperFile } from './papers.ts';

/** Log-in names of the demo, by what the person does. */
export const logins = {
  desk: 'tiepnhan1',
  specialist: 'chuyenvien1',
  head: 'truongphong',
  leader: 'lanhdao',
  clerk: 'vanthu',
  auditor: 'kiemtra',
  administrator: 'quantri',
} as const;

export type Officer = keyof typeof logins;

/** The specialist whose log-in `specialist` is, as the head of the division sees her. */
export const specialistName = 'Trần Nhã Uyên';

/** Logs in on the page and stands before the inbox. */
export async function logIn({ product }: House, hand: Hand, who: Officer): Promise<void> {
  const { page } = hand;
  await page.goto('/dang-nhap');
  await hand.fill(page.getByLabel('Tên đăng nhập'), logins[who]);
  await hand.fill(page.getByLabel('Mật khẩu'), product.accounts[logins[who]]!);
  await hand.press(page.getByRole('main').getByRole('button', { name: 'Đăng nhập', exact: true }));
  await page.waitForURL((url) => url.pathname.endsWith('/lam-viec'));
}

/** Opens a dossier from the list that is shown. */
export async function openCase(hand: Hand, code: string): Promise<void> {
  await hand.press(rowOf(hand.page, code).getByRole('link'));
  await hand.page.waitForURL('**/lam-viec/ho-so/**');
}

export const rowOf = (page: Page, code: string) => page.getByRole('row').filter({ hasText: code });

/** Goes to the page of an act that asks something. */
export async function beginAct(hand: Hand, words: string): Promise<void> {
  await hand.press(hand.page.getByRole('link', { name: words }));
  await hand.page.getByRole('heading', { level: 1 }).waitFor();
}

/** Presses the button of the act's form and stands on the dossier's page again, which says that it is done. */
export async function finishAct(hand: Hand, words: string): Promise<void> {
  await hand.press(hand.page.getByRole('main').getByRole('button', { name: words }));
  await hand.page.getByText(`Đã xong: ${words}`).waitFor();
}

/** The specialist's proposal: a note, and the draft where one is given. */
export async function propose(hand: Hand, note: string, draft?: PaperFile): Promise<void> {
  const { page } = hand;
  await beginAct(hand, 'Trình duyệt');
  await hand.choose(page.getByLabel('Đồng ý'));
  await hand.fill(page.getByLabel('Nội dung trình'), note);
  if (draft) await hand.give(page.getByLabel(/^Dự thảo (kết quả|mới)/), draft.path);
  await finishAct(hand, 'Trình duyệt');
}
