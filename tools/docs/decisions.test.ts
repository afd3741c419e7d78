import { describe, expect, test } from 'vitest';
import { show } from '../walls/fault.ts';
import { readTree, treeOf } from '../walls/tree.ts';
import { decisions } from './decisions.ts';

test('every decision of the house has its number, its parts and a test that holds it', () => {
  expect(show(decisions(readTree(['docs'])))).toBe('');
});

const good = [
  '# 7. Passwords',
  'Accepted, 2026-11-22.',
  '## Question',
  '## Decision',
  '## Alternatives',
  '## Consequences',
  '## Held by',
  '`log-in.test.ts`',
];
const without = (part: string) => good.filter((line) => line !== part).join('\n');

const found = (text: string, more: Record<string, string> = {}, name = '0007-passwords.md') =>
  decisions(treeOf({ 'docs/adr/README.md': `[7](0007-passwords.md)`, [`docs/adr/${name}`]: text, ...more })).map(
    (fault) => `${fault.where} ${fault.what}`,
  );

describe('the wall of decisions', () => {
  test('lets a whole one pass', () => {
    expect(found(good.join('\n'))).toEqual([]);
  });

  test.each(['## Question', '## Decision', '## Alternatives', '## Consequences', '## Held by'])('misses "%s"', (part) => {
    expect(found(without(part))).toEqual([`docs/adr/0007-passwords.md says nothing under "${part.slice(3)}"`]);
  });

  test('misses the status, the number in the title, and the test', () => {
    expect(found(without('Accepted, 2026-11-22.'))).toEqual(['docs/adr/0007-passwords.md has no status with a date']);
    expect(found(good.join('\n').replace('# 7. ', '# '))).toEqual(['docs/adr/0007-passwords.md its title does not begin with its number']);
    expect(found(without('`log-in.test.ts`'))).toEqual(['docs/adr/0007-passwords.md names no test that holds it']);
  });

  test('finds two of one number, and one that the index does not know', () => {
    const twin = { 'docs/adr/0007-sessions.md': good.join('\n') };
    expect(found(good.join('\n'), twin)).toEqual([
      'docs/adr/0007-sessions.md has the number of 0007-passwords.md',
      'docs/adr/0007-sessions.md does not stand in the index',
    ]);
  });
});
