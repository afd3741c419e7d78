import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Temporal } from '#platform/time';
import { ruleSets } from './domain/rule-sets.ts';
import { formatCode, loadRuleSets, NoRuleSet } from './index.ts';

const national = await loadRuleSets(join(import.meta.dirname, '../../../data/nation/rules'));
const on = (day: string) => national.ruleSetFor(Temporal.PlainDate.from(day));

describe('rule sets by date', () => {
  test('a dossier of 2020 gets its code at acceptance, one of today at submission', () => {
    expect(on('2020-03-15').dossierCode).toMatchObject({ pattern: 'org-YYMMDD-4', givenAt: 'acceptance' });
    expect(on('2026-11-22').dossierCode).toMatchObject({ pattern: 'org-YYYYMMDD-7', givenAt: 'submission' });
  });

  test('the last day of a rule set is still its own', () => {
    expect([on('2025-06-30').id, on('2025-07-01').id, on('2026-06-30').id, on('2026-07-01').id]).toEqual(['2019', '2025', '2025', '2026']);
  });

  test('a date before the first rule set is refused by name', () => {
    expect(() => on('2019-01-05')).toThrow(NoRuleSet);
  });

  test('what no source confirms is said, and the cut-off hour is off', () => {
    expect(on('2026-11-22').acknowledgement).toEqual({ limit: '8wh', confirmed: false });
    expect(on('2026-11-22').unconfirmed.map((open) => open.path)).toContain('supplement');
    expect(national.all.every((set) => set.receiptCutoff === null)).toBe(true);
  });

  test('paper is handed over by 15:00 in every period; where no text of today’s law confirms it, that is said', () => {
    expect(national.all.map((set) => set.handOver.cutoff)).toEqual(['15:00', '15:00', '15:00']);
    const open = (id: string) => national.ruleSet(id).unconfirmed.some(({ path }) => path === 'handOver.cutoff');
    expect([open('2019'), open('2025'), open('2026')]).toEqual([false, true, true]);
  });

  test('a gap or an overlap between rule sets stops the start', () => {
    const [first, second] = national.all;
    expect(() => ruleSets([first!, { ...second!, validFrom: '2025-07-02' }])).toThrow(/does not begin where/);
    expect(() => ruleSets([first!, { ...second!, validFrom: '2025-06-30' }])).toThrow(/does not begin where/);
  });
});

describe('dossier codes', () => {
  const day = Temporal.PlainDate.from('2026-11-22');

  test('as today and as in 2020', () => {
    expect(formatCode(on('2026-11-22'), { orgCode: 'H12.18', day, sequence: 1 })).toBe('H12.18-20261122-0000001');
    const old = { orgCode: '000.00.12.H12', day: Temporal.PlainDate.from('2020-03-15'), sequence: 1 };
    expect(formatCode(on('2020-03-15'), old)).toBe('000.00.12.H12-200315-0001');
  });

  test('the ten thousandth dossier of a day keeps a code of its own', () => {
    const busy = { orgCode: '000.00.12.H12', day, sequence: 10_000 };
    expect(formatCode(on('2020-03-15'), busy)).toBe('000.00.12.H12-261122-10000');
  });

  test('two different numbers never share a code, and a code grows but never shrinks', () => {
    fc.assert(
      fc.property(fc.constantFrom(...national.all), fc.integer({ min: 1, max: 99_999_999 }), (set, sequence) => {
        const code = formatCode(set, { orgCode: 'H12.18', day, sequence });
        const next = formatCode(set, { orgCode: 'H12.18', day, sequence: sequence + 1 });
        expect(next).not.toBe(code);
        expect(next.length).toBeGreaterThanOrEqual(code.length);
        expect(Number(code.split('-').at(-1))).toBe(sequence);
      }),
    );
  });

  test('zero, parts and negatives are no number of a dossier', () => {
    for (const sequence of [0, -1, 1.5, Number.NaN])
      expect(() => formatCode(on('2026-11-22'), { orgCode: 'H', day, sequence })).toThrow(RangeError);
  });
});
