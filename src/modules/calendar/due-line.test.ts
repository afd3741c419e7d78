import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { national } from './testing/index.ts';
import { dueLine, lineJson, NATION } from './index.ts';

const calendars = new Map([[NATION, national]]);
const answer = (line: unknown) => {
  const text = typeof line === 'string' ? line : JSON.stringify(line);
  return JSON.parse(lineJson(dueLine(text, calendars), 'vi')) as Record<string, unknown> & { error?: { code: string; message: string } };
};
const good = { id: '1', receivedAt: '2024-04-26T14:30', limit: '5wd' };
const code = (more: object) => answer({ ...good, ...more }).error?.code ?? 'fine';

describe('a line of the command', () => {
  test('is answered as the rule shows it', () => {
    const asked = {
      ...good,
      pauses: [['2024-05-02T08:00', '2024-05-06T09:00']],
      restarts: [],
      extension: '2wd',
      resolvedAt: '2024-05-13T10:00',
    };
    const { derivation, ...rest } = answer(asked);
    expect(rest).toEqual({
      id: '1',
      promisedAt: '2024-05-07T17:00',
      firstDueAt: '2024-05-10T17:00',
      dueAt: '2024-05-14T17:00',
      verdict: 'early',
      firstVerdict: 'late',
    });
    expect(derivation).toContainEqual({
      from: '2024-04-29',
      to: '2024-04-29',
      units: 0,
      phase: 'limit',
      reason: 'holiday',
      note: 'Hoán đổi ngày làm việc với 04/05/2024 (Công văn 2450/VPCP)',
    });
  });

  test('has no verdict without a result, and what remains while a pause is open', () => {
    const open = answer({ ...good, pauses: [['2024-05-02T08:00', null]] });
    expect(open).toMatchObject({ firstDueAt: null, dueAt: null, remaining: '4wd' });
    expect(Object.keys(open)).not.toContain('verdict');
    expect(answer({ ...good, limit: '2h', pauses: [['2024-04-26T15:00', null]] }).remaining).toBe('90m');
    expect(Object.keys(answer(good))).toEqual(['id', 'promisedAt', 'firstDueAt', 'dueAt', 'derivation']);
  });

  test('may give seconds and an offset; null stands for nothing', () => {
    const same = answer(good);
    expect(answer({ ...good, receivedAt: '2024-04-26T14:30:59.9' })).toEqual(same);
    expect(answer({ ...good, receivedAt: '2024-04-26T07:30Z' })).toEqual(same);
    expect(answer({ ...good, receivedAt: '2024-04-26T09:30:01+02:00' })).toEqual(same);
    expect(
      answer({
        ...good,
        pauses: null,
        restarts: null,
        extension: null,
        receiptCutoff: null,
        resolvedAt: null,
        calendar: null,
        eventAt: null,
      }),
    ).toEqual(same);
  });

  test('is answered under its id, or under null', () => {
    expect(answer({ ...good, id: 7 }).id).toBe(7);
    expect(answer({ receivedAt: '2024-04-26T14:30', limit: '5wd' }).id).toBeNull();
    expect(answer({ ...good, id: { a: 1 } }).id).toBeNull();
    expect(answer({ id: 'x' })).toMatchObject({ id: 'x', error: { code: 'BAD_TIME' } });
  });
});

describe('a line at fault is refused by name', () => {
  test.for(['', 'x', '{', '[1]', '5', '"x"', 'null', 'true', '{"id":1} {"id":2}'])('%j is no JSON object', (text) => {
    expect(answer(text)).toMatchObject({ id: null, error: { code: 'NOT_JSON' } });
  });

  test.for([
    ['BAD_TIME', { receivedAt: undefined }],
    ['BAD_TIME', { receivedAt: '2024-02-30T08:00' }],
    ['BAD_TIME', { receivedAt: '2024-04-26' }],
    ['BAD_TIME', { receivedAt: '2024-04-26T24:00' }],
    ['BAD_TIME', { receivedAt: '2024-04-26T14:30+99:00' }],
    ['BAD_TIME', { receivedAt: 1_714_000_000 }],
    ['BAD_TIME', { resolvedAt: 'tomorrow' }],
    ['BAD_TIME', { restarts: '2024-05-02T08:00' }],
    ['BAD_TIME', { restarts: ['x'] }],
    ['BAD_TIME', { pauses: [['2024-05-02T08:00']] }],
    ['BAD_TIME', { pauses: [{ from: '2024-05-02T08:00' }] }],
    ['BAD_TIME', { receiptCutoff: '25:00' }],
    ['BAD_TIME', { receiptCutoff: '' }],
    ['BAD_TIME', { receiptCutoff: 15 }],
    ['BAD_TIME', { limit: '24hb' }],
    ['BAD_LIMIT', { limit: undefined }],
    ['BAD_LIMIT', { limit: 5 }],
    ['BAD_LIMIT', { limit: '5' }],
    ['BAD_LIMIT', { limit: '0d' }],
    ['BAD_LIMIT', { limit: '10000wd' }],
    ['BAD_LIMIT', { limit: '-1wd' }],
    ['BAD_LIMIT', { limit: '1.5wd' }],
    ['BAD_LIMIT', { extension: '0wd' }],
    ['BAD_UNIT', { limit: '5weeks' }],
    ['BAD_UNIT', { limit: '5WD' }],
    ['BAD_UNIT', { extension: '5x' }],
    ['UNKNOWN_CALENDAR', { calendar: 'nowhere' }],
    ['UNKNOWN_CALENDAR', { calendar: 5 }],
    ['NO_CALENDAR', { receivedAt: '2010-12-31T08:00' }],
    ['NO_CALENDAR', { receivedAt: '2030-12-31T08:00' }],
    ['NO_CALENDAR', { receivedAt: '9999-12-31T08:00', limit: '9999h' }],
    ['END_BEFORE_START', { pauses: [['2024-05-03T08:00', '2024-05-02T08:00']] }],
    ['BEFORE_RECEIPT', { resolvedAt: '2024-04-26T14:29' }],
    ['BEFORE_RECEIPT', { restarts: ['2024-04-26T14:29'] }],
    ['AFTER_RESULT', { resolvedAt: '2024-05-01T08:00', restarts: ['2024-05-02T08:00'] }],
    ['AFTER_RESULT', { resolvedAt: '2024-05-01T08:00', pauses: [['2024-05-02T08:00', null]] }],
    ['TWO_EXTENSIONS', { extension: ['1wd', '2wd'] }],
    ['BAD_LIMIT', { extension: ['1wd'] }],
    ['UNKNOWN_FIELD', { limits: '5wd' }],
  ] as const)('%s: %j', ([expected, more]) => {
    expect(code(more)).toBe(expected);
  });

  test('two extensions also when the key stands twice', () => {
    expect(answer('{"receivedAt":"2024-04-26T14:30","limit":"5wd","extension":"1wd","extension" : "2wd"}').error?.code).toBe(
      'TWO_EXTENSIONS',
    );
    expect(answer('{"id":"\\"extension\\":","receivedAt":"2024-04-26T14:30","limit":"5wd","extension":"1wd"}').error).toBeUndefined();
  });
});

test('a line that is nested deeper than a program can follow is answered like any other', () => {
  const nested = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
  for (const field of ['receivedAt', 'limit', 'pauses', 'calendar', 'id']) {
    const text = JSON.stringify({ ...good, [field]: 'nested' }).replace('"nested"', nested);
    expect(['BAD_TIME', 'BAD_LIMIT', 'UNKNOWN_CALENDAR', undefined]).toContain(answer(text).error?.code);
  }
  expect(code({ calendar: '__proto__' })).toBe('UNKNOWN_CALENDAR');
});

test('what stands deeper, or in a string, is no second extension; an escaped key is', () => {
  const twice = (more: string) => answer(`{"receivedAt":"2024-04-26T14:30","limit":"5wd",${more}}`).error?.code;
  expect(twice('"extension":{"extension":"1wd"}')).toBe('BAD_LIMIT');
  expect(twice('"id":{"extension":1},"extension":"1wd"')).toBeUndefined();
  expect(twice('"\\u0065xtension":"1wd","extension":"2wd"')).toBe('TWO_EXTENSIONS');
});

test('hundreds of pauses and of restarts long after the due date are told apart quickly', () => {
  const late = (n: number) => `2030-${String(1 + (n % 12)).padStart(2, '0')}-01T${String(n % 24).padStart(2, '0')}:00`;
  const many = Array.from({ length: 300 }, (_, n) => late(n));
  const pauses = many.map((at, n) =>
    [
      `20${String(12 + (n % 17)).padStart(2, '0')}-03-0${1 + (n % 9)}T08:00`,
      `20${String(12 + (n % 17)).padStart(2, '0')}-03-0${1 + (n % 9)}T09:00`,
      at,
    ].slice(0, 2),
  );
  expect(code({ receivedAt: '2011-01-03T08:00', limit: '9999wh', pauses, restarts: many })).toBe('fine');
});

describe('whatever stands in a line', () => {
  const time = fc.constantFrom(
    '2024-04-26T14:30',
    '2011-01-01T00:00',
    '2030-12-31T23:59',
    '2026-02-17T07:30',
    '1969-01-01T00:00',
    '0000-01-01T00:00',
    '9999-12-31T23:59',
    '2024-13-01T00:00',
    '',
  );
  const limit = fc.constantFrom('5wd', '9999h', '9999wh', '30d', '0wd', '48hb', '0d', '7x');
  const mostly = (usual: fc.Arbitrary<unknown>) =>
    fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) });
  const line = fc
    .record(
      {
        id: mostly(fc.string()),
        receivedAt: mostly(time),
        limit: mostly(limit),
        pauses: mostly(fc.array(fc.tuple(time, fc.option(time)), { maxLength: 2 })),
        restarts: mostly(fc.array(time, { maxLength: 2 })),
        extension: mostly(limit),
        receiptCutoff: mostly(fc.constantFrom('15:00', '24:00')),
        eventAt: mostly(time),
        resolvedAt: mostly(time),
        calendar: mostly(fc.constant('VN')),
        ['__proto__']: fc.string(),
      },
      { requiredKeys: ['receivedAt', 'limit'] },
    )
    .map((one) => JSON.stringify(one));

  test('it is one answer: dates or a code, never a throw', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(
        fc.oneof(
          { weight: 6, arbitrary: line },
          fc.string(),
          fc.json(),
          line.map((one) => one.slice(0, -2)),
        ),
        (text) => {
          const json = lineJson(dueLine(text, calendars), 'en');
          expect(json).not.toContain('\n');
          const said = JSON.parse(json) as { promisedAt?: string; error?: { code: string } };
          seen.add(said.error?.code ?? 'fine');
          expect(said.error !== undefined || said.promisedAt !== undefined).toBe(true);
        },
      ),
      { numRuns: 3_000 },
    );
    expect(seen.size).toBeGreaterThanOrEqual(6);
  });
});
