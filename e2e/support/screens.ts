import type { Page } from 'playwright-core';
import { at, type Screen } from './screen.ts';
import { caseScreens } from './screens-of-cases.ts';
import { filingScreens } from './screens-of-filing.ts';
import type { Stage } from './scene.ts';

/** Looks a dossier up on the tracking page. */
const tracked = (choose: (stage: Stage) => { code: string; digits: string }) => async (page: Page, stage: Stage) => {
  const { code, digits } = choose(stage);
  await page.goto('/tra-cuu');
  await page.getByLabel('Mã hồ sơ').fill(code);
  await page.getByLabel('4 số cuối điện thoại').fill(digits);
  await page.getByRole('main').getByRole('button', { name: 'Xem hồ sơ' }).click();
  await page.waitForLoadState();
};

const open: Screen[] = [
  { name: 'home', who: 'citizen', go: at('/') },
  { name: 'home-en', who: 'citizen', go: at('/?lang=en') },
  { name: 'search', who: 'citizen', go: at('/thu-tuc?q=xin+in+tai+lieu&lang=vi') },
  { name: 'search-nothing', who: 'citizen', go: at('/thu-tuc?q=khai+sinh') },
  { name: 'procedures', who: 'citizen', go: at('/thu-tuc') },
  { name: 'procedures-filtered', who: 'citizen', go: at('/thu-tuc?linh-vuc=press&q=bao') },
  { name: 'procedures-none', who: 'citizen', go: at('/thu-tuc?linh-vuc=press&q=buu+chinh') },
  { name: 'procedure', who: 'citizen', go: at('/thu-tuc/1.003868') },
  { name: 'procedure-cases', who: 'citizen', go: at('/thu-tuc/postal-licence-reissue') },
  { name: 'procedure-no-limit', who: 'citizen', go: at('/thu-tuc/picture-display') },
  { name: 'procedure-notice', who: 'citizen', go: at('/thu-tuc/1.003868/niem-yet') },
  { name: 'apply-start-cases', who: 'citizen', go: at('/nop/postal-licence-reissue') },
  { name: 'track', who: 'citizen', go: at('/tra-cuu') },
  { name: 'track-errors', who: 'citizen', go: tracked(() => ({ code: '', digits: '12' })) },
  { name: 'tracked-brief', who: 'citizen', go: tracked(({ dossier }) => ({ ...dossier('processing'), digits: '' })) },
  { name: 'tracked-waiting', who: 'citizen', go: tracked(({ dossier }) => dossier('submitted')) },
  { name: 'tracked-running', who: 'citizen', go: tracked(({ dossier }) => dossier('appraise')) },
  { name: 'tracked-late', who: 'citizen', go: tracked(({ dossier }) => dossier('late')) },
  { name: 'tracked-resolved', who: 'citizen', go: tracked(({ dossier }) => dossier('resolved')) },
  { name: 'tracked-returned', who: 'citizen', go: tracked(({ dossier }) => dossier('returned')) },
  { name: 'published-log', who: 'citizen', go: at('/minh-bach/nhat-ky') },
  { name: 'outside-world', who: 'citizen', go: at('/the-gioi-ngoai') },
  { name: 'nothing-here', who: 'citizen', go: at('/khong-co-trang-nay') },
  { name: 'log-in', who: 'citizen', go: at('/dang-nhap') },
];

const procedures = '/quan-tri/thu-tuc';
const administration: Screen[] = [
  { name: 'admin-procedures', who: 'administrator', go: at(procedures) },
  { name: 'admin-procedure', who: 'administrator', go: at(`${procedures}/picture-display`) },
  {
    name: 'admin-limit-errors',
    who: 'administrator',
    async go(page) {
      await page.goto(`${procedures}/picture-display`);
      await page.getByLabel('Số', { exact: true }).fill('10.000');
      await page.getByRole('button', { name: 'Đặt thời hạn' }).click();
      await page.getByRole('heading', { name: /chỗ cần sửa/ }).waitFor();
    },
  },
];

/** Every screen of the product: pictures, accessibility and budgets all walk this list. */
export const screens: readonly Screen[] = [...open, ...filingScreens, ...caseScreens, ...administration];
