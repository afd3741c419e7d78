import { describe, expect, test } from 'vitest';
import { catalogue, formats, type Lang } from '#platform/i18n';
import { Temporal, localDate } from '#platform/time';
import { at, national, story as unnamed } from './testing/index.ts';
import { dayStrip, due, explain, messages, whyDue, type DueInput } from './index.ts';

const story = { ...unnamed, pauses: unnamed.pauses.map((pause) => ({ ...pause, reason: 'chờ bổ sung ý kiến xác nhận' })) };
const answer = due(story, national);
const date = (text: string) => Temporal.PlainDate.from(text);

function told(lang: Lang): string[] {
  const t = catalogue([messages])(lang);
  return explain(answer.derivation, { lang, ...story }).map((row) =>
    [formats.date(row.from), ...[row, ...row.remarks].map(({ key, values }) => t(key, values)), row.units].join(' | '),
  );
}

describe('why this date', () => {
  test('is told row by row in plain Vietnamese', () => {
    expect(told('vi')).toEqual([
      '11/11/2026 | 08:12 tiếp nhận; ngày nhận không tính | 0',
      '12/11/2026 | ngày làm việc | 2',
      '14/11/2026 | không tính: ngày nghỉ hằng tuần | 0',
      '16/11/2026 | tạm dừng từ 13/11/2026 15:20 đến 17/11/2026 09:05: chờ bổ sung ý kiến xác nhận | 0',
      '18/11/2026 | ngày làm việc | 3',
      '21/11/2026 | không tính: ngày nghỉ hằng tuần | 0',
      '23/11/2026 | ngày làm việc | 24/11/2026 (Ngày Văn hóa Việt Nam): chưa có lịch nghỉ được xác nhận, đang tính là ngày làm việc | 5',
    ]);
  });

  test('has words in both languages for every run that a derivation can hold', () => {
    expect(told('en')).toHaveLength(7);
    const rich = due(
      {
        receivedAt: at('2025-04-18T16:00'),
        limit: { n: 4, unit: 'wd' },
        receiptCutoff: '15:00',
        pauses: [{ from: at('2025-04-25T18:00'), to: at('2025-04-26T18:00') }],
        restarts: [at('2025-04-22T09:00')],
        extension: { n: 8, unit: 'wd' },
      },
      national,
    );
    for (const lang of ['vi', 'en'] as const) {
      const t = catalogue([messages])(lang);
      for (const { key, values } of explain(rich.derivation, { lang })) expect(t(key, values)).not.toBe('');
    }
    expect(new Set(rich.derivation.map((row) => `${row.phase} ${row.reason}`)).size).toBeGreaterThan(6);
  });

  test('does not take a cut-off hour for a restart', () => {
    const cut = due({ receivedAt: at('2026-11-20T16:00'), limit: { n: 1, unit: 'wd' }, receiptCutoff: '15:00' }, national);
    expect(explain(cut.derivation).map((row) => row.key.split('.').at(-1))).toEqual(['receipt', 'weekend', 'cutoff', 'counted']);
    expect(catalogue([messages])('vi')('calendar.derivation.cutoff')).not.toBe('');
  });
});

test('the day strip shows whole weeks, numbers what counts, and marks today and the due date', () => {
  const strip = dayStrip(answer.derivation, date('2026-11-22'), localDate(answer.dueAt!));
  const squares = strip.map((day) => `${day.date.day}${day.kind[0]}${day.number ?? ''}${day.isToday ? '!' : ''}${day.isDue ? '*' : ''}`);
  expect(squares.join(' ')).toBe('9o 10o 11r 12c1 13c2 14r 15r 16p 17p 18c3 19c4 20c5 21r 22r! 23l6 24l7 25l8 26l9 27l10* 28o 29o');
});

test('every message stands in both languages', () => {
  expect(Object.keys(messages.vi)).toEqual(Object.keys(messages.en));
});

describe('the words say what was done', () => {
  const t = catalogue([messages])('vi');
  const words = (input: DueInput) => {
    const why = whyDue(input, due(input, national), { now: input.receivedAt, lang: 'vi' });
    return [
      ...why.rows.map((row) => [row.span, t(row.key, row.values), row.count ? t(row.count.key, row.count.values) : ''].join(' | ')),
      why.sumIs,
    ];
  };

  test('calendar days count rest days too', () => {
    expect(words({ receivedAt: at('2024-05-02T09:00'), limit: { n: 16, unit: 'd' } })).toEqual([
      '02/05 | 09:00 tiếp nhận; ngày nhận không tính | ',
      '03–18/05 | ngày được tính, kể cả ngày nghỉ | 16',
      '19–20/05 | chuyển sang ngày làm việc này | ',
      'limit',
    ]);
  });

  test('a receipt after the cut-off hour is told as that, and a restart as a restart', () => {
    const cut = { limit: { n: 1, unit: 'wd' }, receiptCutoff: '15:00' } as const;
    expect(words({ ...cut, receivedAt: at('2024-05-06T16:00') })[0]).toMatch(/^06–07\/05 \| 16:00 tiếp nhận, từ giờ chốt trở đi/);
    const restarted = words({ ...cut, receivedAt: at('2024-05-10T16:00'), restarts: [at('2024-05-14T10:00')] });
    expect(restarted.slice(2, 4)).toEqual([
      '13/05 | nhận từ giờ chốt trở đi, tính như nhận ngày này; ngày này không tính | ',
      '14/05 | đủ hồ sơ bổ sung, tính lại từ đầu; ngày này không tính | ',
    ]);
  });

  test('hours are hours and minutes, and an event is counted back from', () => {
    expect(words({ receivedAt: at('2024-05-06T11:00'), limit: { n: 1, unit: 'wh' }, extension: { n: 1, unit: 'wd' } })).toEqual([
      '06/05 11:00–11:30 | được tính | 30 phút',
      '06/05 11:30–13:00 | không tính: ngoài giờ làm việc | ',
      '06/05 13:00–13:30 | được tính | 30 phút',
      '07/05 | ngày làm việc | 1',
      'extended',
    ]);
    expect(words({ receivedAt: at('2024-05-06T11:00'), limit: { n: 24, unit: 'hb' }, eventAt: at('2024-05-09T09:00') })[0]).toContain(
      'tính lùi từ giờ dự kiến',
    );
    expect(
      words({ receivedAt: at('2024-05-06T11:00'), limit: { n: 5, unit: 'wd' }, pauses: [{ from: at('2024-05-07T11:00'), to: null }] }).at(
        -1,
      ),
    ).toBe('untilPause');
  });
});
