import { expect, test } from 'vitest';
import { rooms } from './rooms.ts';
import { treeOf } from './tree.ts';

const whole = {
  'src/modules/log/index.ts': "export { append } from './append.ts';\nexport const messages = { vi, en };",
  'src/modules/log/README.md': '# log',
  'src/modules/log/messages/vi.json': '{}',
  'src/platform/time/index.ts': 'export const ZONE = 1;',
};
const without = (path: keyof typeof whole) => rooms(treeOf({ ...whole, [path]: '' })).map((fault) => `${fault.where} ${fault.what}`);

test('a whole house passes', () => {
  expect(rooms(treeOf(whole))).toEqual([]);
});

test('a module or a room of the platform without a front door is found', () => {
  expect(without('src/modules/log/index.ts')).toContain('src/modules/log/index.ts is missing or empty');
  expect(without('src/platform/time/index.ts')).toEqual(['src/platform/time/index.ts is missing or empty']);
});

test('a module that says nothing about itself is found', () => {
  expect(without('src/modules/log/README.md')).toEqual(['src/modules/log/README.md is missing or empty']);
});

test('a module whose messages reach nobody is found', () => {
  const faults = rooms(treeOf({ ...whole, 'src/modules/log/index.ts': 'export const a = 1;' }));
  expect(faults.map((fault) => fault.what)).toEqual(['its messages reach nobody']);
});
