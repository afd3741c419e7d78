import type { Locator, Page } from 'playwright-core';
import form from '../../data/catalogue/ca-mau/forms/non-commercial-publication.json' with { type: 'json' };
import type { Hand } from './hand.ts';
import type { PaperFile } from './papers.ts';

/** The form of the demo's procedure, as its data tell it. */
export { form };

/** What a school answers. Names and number are samples. */
export const answers: Readonly<Record<string, string>> = {
  applicantName: 'Trường THCS N. T.',
  applicantKind: 'publicUnit',
  applicantNumber: '47/QĐ-UBND',
  applicantAddress: 'Khóm 3, phường An Xuyên, tỉnh Cà Mau',
  representativeName: 'Lê T. H.',
  representativePosition: 'Hiệu trưởng',
  submitterName: 'Nguyễn V. A.',
  submitterPhone: '0900 000 417',
  introductionLetter: 'no',
  documentTitle: 'Sổ tay nuôi tôm – lúa cho học sinh',
  author: 'Tổ Khoa học tự nhiên',
  documentKind: 'print',
  pages: '128',
  pageFormat: '14,5 × 20,5 cm',
  copies: '500',
  language: 'Tiếng Việt',
  foreignLanguage: 'no',
  purpose: 'Phát cho học sinh, không bán.',
  distribution: 'Trong tỉnh',
};

export const digits = '0417';
export const procedureName = 'Cấp giấy phép xuất bản tài liệu không kinh doanh';

type Section = (typeof form.sections)[number];
type Field = Section['fields'][number] & { options?: { value: string; label: { vi: string } }[] };

/** From the home page, searched without accents, to the list of tasks of a new application. */
export async function begin(hand: Hand): Promise<void> {
  const { page } = hand;
  await page.goto('/');
  await hand.fill(page.getByRole('searchbox', { name: 'Tìm thủ tục' }), 'xin in tai lieu');
  await hand.press(page.getByRole('search').getByRole('button'));
  await hand.press(page.getByRole('main').getByRole('link', { name: procedureName }));
  await hand.press(page.getByRole('button', { name: 'Bắt đầu nộp' }));
  await page.getByRole('heading', { level: 1, name: 'Việc cần làm để nộp hồ sơ' }).waitFor();
}

/** Every section of the form, in the order in which the product leads; ends at the list of tasks. */
export async function answerAll(hand: Hand): Promise<void> {
  const { page } = hand;
  await hand.press(page.getByRole('link', { name: form.sections[0]!.title.vi }));
  for (const section of form.sections) await answer(hand, section);
  await page.getByRole('heading', { level: 1, name: 'Việc cần làm để nộp hồ sơ' }).waitFor();
}

/** Answers bring further questions: the same page comes back with them. */
async function answer(hand: Hand, section: Section): Promise<void> {
  const { page } = hand;
  await page.getByRole('heading', { level: 1, name: section.title.vi }).waitFor();
  const left = new Map(section.fields.filter(({ key }) => answers[key] !== undefined).map((field) => [field.key, field]));
  do {
    for (const field of left.values()) if (await tryField(hand, field)) left.delete(field.key);
    await hand.press(page.getByRole('button', { name: 'Lưu và tiếp tục' }));
    await page.waitForURL((url) => !url.pathname.endsWith(`/${section.key}`) || url.searchParams.has('them'));
  } while (left.size > 0);
}

/** False when the page does not ask it (yet). */
async function tryField(hand: Hand, field: Field): Promise<boolean> {
  const { page } = hand;
  const value = answers[field.key]!;
  const label = startingWith(field.label.vi);
  const isGroup = field.type === 'choice' || field.type === 'yesNo';
  const control: Locator = isGroup ? page.getByRole('group', { name: label }) : page.getByLabel(label);
  if (!(await control.isVisible())) return false;
  if (!isGroup) await hand.fill(control, value);
  else await hand.choose(control.getByRole('radio', { name: optionOf(field, value), exact: true }));
  return true;
}

const optionOf = ({ options }: Field, value: string): string =>
  options?.find((option) => option.value === value)?.label.vi ?? (value === 'yes' ? 'Có' : 'Không');

const startingWith = (words: string): RegExp => new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);

/** The manuscript; ends at the list of tasks. */
export async function upload(hand: Hand, paper: PaperFile): Promise<void> {
  const { page } = hand;
  await hand.press(page.getByRole('link', { name: 'Bản thảo tài liệu' }));
  await hand.give(page.getByLabel(startingWith('Chọn tệp')), paper.path);
  await hand.press(page.getByRole('button', { name: 'Tải lên' }));
  await page.getByRole('link', { name: paper.name, exact: true }).waitFor();
  await hand.press(page.getByRole('link', { name: 'Xong, về danh sách việc' }));
}

/** Checks, declares, sends; gives the code on the receipt. */
export async function send(hand: Hand): Promise<string> {
  const { page } = hand;
  await hand.press(page.getByRole('main').getByRole('link', { name: 'Kiểm tra và nộp' }).first());
  await page.getByRole('heading', { level: 1, name: 'Kiểm tra và nộp' }).waitFor();
  await hand.choose(page.getByRole('checkbox', { name: startingWith('Tôi cam kết') }));
  await hand.press(page.getByRole('button', { name: 'Nộp hồ sơ' }));
  await page.getByRole('heading', { level: 1, name: 'Đã nhận hồ sơ của bạn' }).waitFor();
  return codeOn(page);
}

/** The whole filing. */
export async function fileDossier(hand: Hand, paper: PaperFile): Promise<string> {
  await begin(hand);
  await answerAll(hand);
  await upload(hand, paper);
  return send(hand);
}

/** The dossier's code where a page of citizens shows it. */
export async function codeOn(page: Page): Promise<string> {
  const text = (await page.getByRole('main').innerText()).replace(/\s+/g, ' ');
  const code = /H12[\d.]*-\d{8}-\d{7}/.exec(text)?.[0];
  if (code === undefined) throw new Error(`no code stands in: ${text.slice(0, 300)}`);
  return code;
}
