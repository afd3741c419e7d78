import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { samplePage } from '../gallery.tsx';
import { Badge, Code, DayStrip, PageContext, Table, Timeline, type BadgeTone, type StripDay } from '../index.ts';

const html = (element: VNode) => renderToString(<PageContext.Provider value={samplePage()}>{element}</PageContext.Provider>);

describe('the strip of days', () => {
  const days: StripDay[] = [
    { date: '2026-11-11', kind: 'start' },
    { date: '2026-11-12', kind: 'counted', number: 1 },
    { date: '2026-11-13', kind: 'left', number: 2, due: true, today: true },
  ];
  const strip = html(<DayStrip days={days} reasons={[{ span: '11/11', text: 'nhận', count: 0 }]} sum={{ text: 'hạn', count: 2 }} />);

  test('fills its weeks from Monday to Sunday', () => {
    const shown = [...strip.matchAll(/datetime="(\d{4}-\d\d-\d\d)"/gi)].map(([, date]) => date);
    expect([shown.length, shown[0], shown.at(-1)]).toEqual([7, '2026-11-09', '2026-11-15']);
    expect(strip).toContain('aria-label="Lịch từ 09/11/2026 đến 15/11/2026;');
  });

  test('explains only the kinds of days that it shows', () => {
    expect(strip).toContain('đã tính');
    expect(strip).not.toContain('tạm dừng');
    expect(strip).toMatch(/data-due[^>]* data-today/);
  });

  test('without days draws no calendar and does not fail', () => {
    expect(html(<DayStrip days={[]} reasons={[]} sum={{ text: '', count: 0 }} />)).not.toContain('<time');
  });
});

describe('a badge', () => {
  const look = (tone: BadgeTone) => /data-color="(\w+)"/.exec(html(<Badge tone={tone}>…</Badge>))?.[1];

  test('is red only for late', () => {
    const tones: BadgeTone[] = ['plain', 'dueSoon', 'dueToday', 'late', 'paused', 'early', 'onTime', 'doneLate', 'status'];
    expect(tones.filter((tone) => look(tone) === 'danger')).toEqual(['late', 'doneLate']);
    expect(tones.filter((tone) => look(tone) === 'success')).toEqual(['early']);
  });

  test('about time never speaks by colour alone', () => {
    for (const tone of ['dueSoon', 'dueToday', 'late', 'paused', 'early', 'onTime', 'doneLate'] as const)
      expect(html(<Badge tone={tone}>…</Badge>)).toContain('<svg');
  });
});

describe('a table', () => {
  const table = html(
    <Table
      work
      caption="Việc"
      rows={[{ id: 'r<1>', n: 5 }]}
      rowKey={(row) => row.id}
      select={{ name: 'id', form: 'bulk', label: (row) => `Chọn ${row.id}`, chosen: ['r<1>'] }}
      columns={[{ key: 'n', head: 'Số', numeric: true, sort: { href: '?s=n', now: 'descending' }, cell: (row) => row.n }]}
    />,
  );

  test('names its columns for phones, its order and its rows’ boxes', () => {
    expect(table).toContain('data-label="Số"');
    expect(table).toMatch(/<th scope="col"[^>]* aria-sort="descending"><a href="\?s=n">/);
    expect(table).toMatch(/value="r&lt;1>" form="bulk" checked[^>]* aria-label="Chọn r&lt;1>"/);
  });
});

test('the last group of a code is bold, and a number without groups is not', () => {
  expect(html(<Code>H12.18-20261111-0000417</Code>)).toContain('H12.18-20261111-<b>0000417</b>');
  expect(html(<Code>1.003868</Code>)).toBe('<span class="mc-code">1.003868</span>');
});

test('a timeline says in words what it shows by marks', () => {
  const line = html(
    <Timeline
      items={[
        { state: 'done', title: 'Nộp' },
        { state: 'late', title: 'Thẩm định' },
        { state: 'next', title: 'Ký' },
      ]}
    />,
  );
  expect(line).toContain('(đã xong)');
  expect(line).toContain('Đang ở bước này, quá hạn');
  expect(line).toContain('(chưa tới)');
  expect(line).toMatch(/<li data-state="late" aria-current="step">/);
});
