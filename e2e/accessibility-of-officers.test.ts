import { expect, test } from 'vitest';
import { inTheHouse } from './support/house.ts';
import { screens } from './support/screens.ts';
import { Walk } from './support/stage.ts';
import { faultsOf } from './support/usable.ts';

const ofOfficers = screens.filter(({ who }) => who !== 'citizen');

inTheHouse('every screen of officers can be used by everybody, and keeps to its policy', (house) => {
  const walk = new Walk(house);

  test.each(ofOfficers.map((screen) => [screen.name, screen] as const))('%s', { timeout: 60_000 }, async (_, screen) => {
    expect(await faultsOf(await walk.to(screen), screen)).toEqual([]);
  });
});
