import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inTheHouse } from './support/house.ts';
import { screens } from './support/screens.ts';
import { Walk } from './support/stage.ts';

/** `bin/test --pictures` names the folder; without it this file is not run. */
const folder = process.env.MOTCUA_PICTURES!;

inTheHouse('pictures of every screen', (house) => {
  const walk = new Walk(house);

  test.each(screens.map((screen) => [screen.name, screen] as const))('%s', async (_, screen) => {
    await mkdir(folder, { recursive: true });
    const page = await walk.to(screen);
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const name = `${screen.name}-${width}${colorScheme === 'dark' ? '-dark' : ''}.png`;
        const picture = await page.screenshot({ path: join(folder, name), fullPage: true, animations: 'disabled' });
        expect(picture.length).toBeGreaterThan(1_000);
      }
    }
    await page.emulateMedia({ colorScheme: 'light' });
  });
});
