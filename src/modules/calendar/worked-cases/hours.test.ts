import { describe, expect, test } from 'vitest';
import { worked } from '../testing/index.ts';

describe('hours', () => {
  test('2026: 48 hours from Wednesday 29/4 15:00 end on 1/5 15:00; twelve paused on 30/4 make it Saturday 2/5 03:00', () => {
    expect(worked({ receivedAt: '2026-04-29T15:00', limit: '48h', pauses: [['2026-04-30T08:00', '2026-04-30T20:00']] })).toMatchObject({
      promisedAt: '2026-05-01T15:00',
      firstDueAt: '2026-05-02T03:00',
    });
  });

  test('2026: 48 hours from Wednesday 29/4 15:00, still paused since 30/4 15:30: 24 and a half are used, 23 and a half (1410 minutes) are left', () => {
    expect(worked({ receivedAt: '2026-04-29T15:00', limit: '48h', pauses: [['2026-04-30T15:30', null]] })).toMatchObject({
      promisedAt: '2026-05-01T15:00',
      firstDueAt: null,
      dueAt: null,
      remaining: '1410m',
    });
  });

  test('2020: 24 hours from the first morning of Tết, restarted at 20:00, end on Sunday 26/1 20:00', () => {
    expect(worked({ receivedAt: '2020-01-25T08:00', limit: '24h', restarts: ['2020-01-25T20:00'] })).toMatchObject({
      promisedAt: '2020-01-26T08:00',
      firstDueAt: '2020-01-26T20:00',
    });
  });

  test('2021: a pause at the due instant, Tuesday 2/2 08:00, adds nothing', () => {
    expect(worked({ receivedAt: '2021-02-01T08:00', limit: '24h', pauses: [['2021-02-02T08:00', '2021-02-17T08:00']] })).toMatchObject({
      firstDueAt: '2021-02-02T08:00',
    });
  });

  test('2021: an hour of pause that begins a minute before the due instant, Tuesday 2/2 08:00, makes it 09:00', () => {
    expect(worked({ receivedAt: '2021-02-01T08:00', limit: '24h', pauses: [['2021-02-02T07:59', '2021-02-02T08:59']] })).toMatchObject({
      firstDueAt: '2021-02-02T09:00',
    });
  });

  test('2021: 24 hours from Monday 1/2: of a pause from 06:00 to 10:00 only the two hours after the receipt at 08:00 count: Tuesday 2/2 10:00', () => {
    expect(worked({ receivedAt: '2021-02-01T08:00', limit: '24h', pauses: [['2021-02-01T06:00', '2021-02-01T10:00']] })).toMatchObject({
      promisedAt: '2021-02-02T08:00',
      firstDueAt: '2021-02-02T10:00',
    });
  });

  test('2024: cut off on Wednesday 7/2 15:00, 24 hours run from the opening after Tết, Thursday 15/2 07:30, to Friday 16/2 07:30', () => {
    expect(worked({ receivedAt: '2024-02-07T15:00', limit: '24h', receiptCutoff: '15:00' })).toMatchObject({
      promisedAt: '2024-02-16T07:30',
    });
  });

  test('2022: due on Sunday 1/5 09:00; two working days more are Wednesday 4/5 and Thursday 5/5, as 2/5 and 3/5 are off', () => {
    expect(worked({ receivedAt: '2022-04-30T09:00', limit: '24h', extension: '2wd', resolvedAt: '2022-05-04T10:00' })).toMatchObject({
      firstDueAt: '2022-05-01T09:00',
      dueAt: '2022-05-05T17:00',
      verdict: 'early',
      firstVerdict: 'late',
    });
  });

  test('2025: due on Friday 29/8 17:00 by working days; 24 hours more end on Saturday 30/8 17:00', () => {
    expect(worked({ receivedAt: '2025-08-25T09:00', limit: '4wd', extension: '24h' })).toMatchObject({
      firstDueAt: '2025-08-29T17:00',
      dueAt: '2025-08-30T17:00',
    });
  });

  test('2023: 24 hours from Friday 30/12/2022 17:30 end on 31/12 17:30: a minute later is late', () => {
    expect(worked({ receivedAt: '2022-12-30T17:30', limit: '24h', resolvedAt: '2022-12-31T17:31' })).toMatchObject({
      dueAt: '2022-12-31T17:30',
      verdict: 'late',
      firstVerdict: 'late',
    });
  });

  test('2023: 24 hours from Friday 30/12/2022 17:30: ready on 31/12 at 17:30 is on time to the minute', () => {
    expect(worked({ receivedAt: '2022-12-30T17:30', limit: '24h', resolvedAt: '2022-12-31T17:30' })).toMatchObject({
      verdict: 'onTime',
      firstVerdict: 'onTime',
    });
  });

  test('2023: 24 hours from Friday 30/12/2022 17:30: ready on 31/12 at 17:29 is early, though the date is the same', () => {
    expect(worked({ receivedAt: '2022-12-30T17:30', limit: '24h', resolvedAt: '2022-12-31T17:29' })).toMatchObject({
      verdict: 'early',
      firstVerdict: 'early',
    });
  });
});

describe('hours before an event', () => {
  test('2026: twelve hours before a press conference on Monday 4/5 09:00 are Sunday 3/5 21:00', () => {
    expect(worked({ receivedAt: '2026-04-29T10:00', limit: '12hb', eventAt: '2026-05-04T09:00' })).toMatchObject({
      promisedAt: '2026-05-03T21:00',
      firstDueAt: '2026-05-03T21:00',
      dueAt: '2026-05-03T21:00',
    });
  });

  test('2026: 24 hours before Monday 23/2 08:00 are Sunday 22/2 08:00, the last day of Tết; no pause applies; ready then is on time', () => {
    expect(
      worked({
        receivedAt: '2026-02-12T10:00',
        limit: '24hb',
        eventAt: '2026-02-23T08:00',
        pauses: [['2026-02-13T08:00', '2026-02-13T16:00']],
        resolvedAt: '2026-02-22T08:00',
      }),
    ).toMatchObject({ dueAt: '2026-02-22T08:00', verdict: 'onTime', firstVerdict: 'onTime' });
  });

  test('2025: 24 hours before Wednesday 3/9 14:00 are Tuesday 2/9 14:00, a holiday; a minute after is late', () => {
    expect(
      worked({ receivedAt: '2025-08-29T10:00', limit: '24hb', eventAt: '2025-09-03T14:00', resolvedAt: '2025-09-02T14:01' }),
    ).toMatchObject({ dueAt: '2025-09-02T14:00', verdict: 'late' });
  });
});
