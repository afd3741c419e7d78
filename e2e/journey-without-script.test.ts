import { expect, test } from 'vitest';
import { digits, fileDossier } from './support/filing.ts';
import { Pointer } from './support/hand.ts';
import { inTheHouse } from './support/house.ts';
import { finishAct, logIn, openCase } from './support/officers.ts';
import { paperFile } from './support/papers.ts';

inTheHouse('where no script runs', (house) => {
  const off = { javaScriptEnabled: false };
  let code: string;

  test('a citizen files all the same, and has the same receipt', async () => {
    const hand = new Pointer(await house.visitor(off));
    const paper = await paperFile('Bản thảo không cần mã lệnh.pdf', 2);
    code = await fileDossier(hand, paper);
    expect(await hand.page.getByRole('listitem').filter({ hasText: paper.name }).innerText()).toContain(paper.sha256);
  });

  test('an officer finds the dossier and accepts it', async () => {
    const hand = new Pointer(await house.visitor(off));
    await logIn(house, hand, 'desk');
    await openCase(hand, code);
    await finishAct(hand, 'Tiếp nhận');
  });

  test('the citizen sees that it was accepted', async () => {
    const { page } = new Pointer(await house.visitor(off));
    await page.goto('/tra-cuu');
    await page.getByLabel('Mã hồ sơ').fill(code);
    await page.getByLabel('4 số cuối điện thoại').fill(digits);
    await page.getByRole('main').getByRole('button', { name: 'Xem hồ sơ' }).click();
    expect(await page.getByRole('main').innerText()).toContain('Phân công người thụ lý');
  });
});
