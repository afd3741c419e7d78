import { at, type Screen } from './screen.ts';

const section = (key: string) => at(({ begun }) => `${begun}/muc/${key}`);

/** A citizen's filing: the draft that was just begun, the one that is complete, the one that was sent. */
export const filingScreens: readonly Screen[] = [
  { name: 'apply-start', who: 'citizen', go: at('/nop/1.003868') },
  { name: 'apply-tasks', who: 'citizen', go: at(({ begun }) => begun) },
  { name: 'apply-section', who: 'citizen', go: section('applicant') },
  { name: 'apply-section-long', who: 'citizen', go: section('publication') },
  {
    name: 'apply-section-errors',
    who: 'citizen',
    async go(page, { begun }) {
      await page.goto(`${begun}/muc/submitter`);
      await page.getByLabel('Số điện thoại').fill('12');
      await page.getByRole('button', { name: 'Lưu và tiếp tục' }).click();
      await page.getByRole('heading', { name: /chỗ cần sửa/ }).waitFor();
    },
  },
  { name: 'apply-paper', who: 'citizen', go: at(({ begun }) => `${begun}/giay-to/manuscript`) },
  {
    name: 'apply-paper-refused',
    who: 'citizen',
    async go(page, { begun }) {
      await page.goto(`${begun}/giay-to/manuscript`);
      const program = { name: 'Bản thảo.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ'.padEnd(2_000, 'x')) };
      await page.getByLabel(/^Chọn tệp/).setInputFiles(program);
      await page.getByRole('button', { name: 'Tải lên' }).click();
      await page.getByRole('heading', { name: /chỗ cần sửa/ }).waitFor();
    },
  },
  { name: 'apply-check-missing', who: 'citizen', go: at(({ begun }) => `${begun}/kiem-tra`) },
  { name: 'apply-tasks-done', who: 'citizen', go: at(({ whole }) => whole) },
  { name: 'apply-paper-there', who: 'citizen', go: at(({ whole }) => `${whole}/giay-to/manuscript`) },
  {
    name: 'apply-paper-remove',
    who: 'citizen',
    async go(page, { whole }) {
      await page.goto(`${whole}/giay-to/manuscript`);
      await page.getByRole('link', { name: /^Bỏ tệp/ }).click();
      await page.getByRole('heading', { name: 'Bỏ tệp này?' }).waitFor();
    },
  },
  { name: 'apply-check', who: 'citizen', go: at(({ whole }) => `${whole}/kiem-tra`) },
  { name: 'apply-sent', who: 'citizen', go: at(({ sent }) => `${sent}/da-nop`) },
  { name: 'apply-lost', who: 'citizen', go: at('/nop/ho-so/01900000-0000-7000-8000-000000000000') },
];
