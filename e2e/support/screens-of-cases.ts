import type { Officer } from './officers.ts';
import { at, type Screen } from './screen.ts';
import type { Which } from './scene.ts';

const queue = (name: string, who: Officer): Screen => ({ name: `inbox-${name}`, who, go: at(`/lam-viec/danh-sach/${name}`) });
const inbox = (who: Officer): Screen => ({ name: `inbox-of-${who}`, who, go: at('/lam-viec') });
const opened = (which: Which, who: Officer): Screen => ({
  name: `case-${which}`,
  who,
  go: at(({ dossier }) => `/lam-viec/ho-so/${dossier(which).id}`),
});
const act = (name: string, which: Which, who: Officer, more = ''): Screen => ({
  name: `act-${name}${more && `-${more}`}`,
  who,
  go: at(({ dossier }) => `/lam-viec/ho-so/${dossier(which).id}/${name}`),
});

/** Officers' lists, dossiers and acts. */
export const caseScreens: readonly Screen[] = [
  inbox('desk'),
  inbox('specialist'),
  inbox('head'),
  inbox('leader'),
  inbox('clerk'),
  inbox('auditor'),
  queue('unit', 'head'),
  queue('overdue', 'head'),
  queue('dueSoon', 'head'),
  queue('held', 'head'),
  queue('unclaimed', 'clerk'),
  { name: 'search-no-case', who: 'desk', go: at('/lam-viec/tim?q=H12.02-20261111-0000417') },
  { name: 'no-such-case', who: 'desk', go: at('/lam-viec/ho-so/01900000-0000-7000-8000-000000000000') },
  opened('submitted', 'desk'),
  opened('accepted', 'head'),
  opened('appraise', 'specialist'),
  opened('late', 'head'),
  opened('sentBack', 'specialist'),
  opened('initial', 'head'),
  opened('sign', 'leader'),
  opened('number', 'clerk'),
  opened('resolved', 'desk'),
  opened('returned', 'auditor'),
  opened('supplementing', 'specialist'),
  opened('passed', 'head'),
  opened('awaitingPayment', 'desk'),
  opened('suspended', 'leader'),
  opened('refused', 'desk'),
  opened('withdrawn', 'auditor'),
  opened('terminated', 'auditor'),
  opened('cancelled', 'auditor'),
  opened('refusedOnMerits', 'desk'),
  opened('corrected', 'head'),
  act('accept', 'submitted', 'desk'),
  act('assign', 'accepted', 'head'),
  act('propose', 'appraise', 'specialist'),
  act('initial', 'initial', 'head'),
  act('sign', 'sign', 'leader'),
  act('sendBack', 'sign', 'leader'),
  act('number', 'number', 'clerk'),
  act('return', 'resolved', 'desk'),
  act('refuseAcceptance', 'submitted', 'desk'),
  act('requestSupplement', 'submitted', 'desk'),
  act('requestSupplement', 'appraise', 'specialist', 'after'),
  act('supplement', 'supplementing', 'desk'),
  act('requestPayment', 'appraise', 'specialist'),
  act('confirmPayment', 'awaitingPayment', 'desk'),
  act('suspend', 'appraise', 'leader'),
  act('resume', 'suspended', 'leader'),
  act('terminate', 'suspended', 'leader'),
  act('withdraw', 'submitted', 'desk'),
  act('correct', 'accepted', 'desk'),
  act('cancel', 'accepted', 'leader'),
  {
    name: 'act-move',
    who: 'desk',
    go: at(({ dossier }) => `/lam-viec/ho-so/${dossier('accepted').id}/move?tim=ban+tin`),
  },
  {
    name: 'act-move-chosen',
    who: 'desk',
    async go(page, { dossier }) {
      await page.goto(`/lam-viec/ho-so/${dossier('accepted').id}/move?tim=ban+tin`);
      await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
      await page.getByRole('heading', { name: 'Chuyển sang thủ tục đúng', level: 2 }).waitFor();
    },
  },
  act('announceResult', 'resolved', 'desk'),
  {
    name: 'act-errors',
    who: 'desk',
    async go(page, { dossier }) {
      await page.goto(`/lam-viec/ho-so/${dossier('resolved').id}/return`);
      await page.getByRole('main').getByRole('button', { name: 'Trả kết quả' }).click();
      await page.getByRole('heading', { name: /chỗ cần sửa/ }).waitFor();
    },
  },
  { name: 'act-refused', who: 'desk', go: at(({ dossier }) => `/lam-viec/ho-so/${dossier('submitted').id}/return`) },
];
