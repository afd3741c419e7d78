import { describe, expect, test } from 'vitest';
import { worked } from '../testing/index.ts';

describe('pauses around Tết', () => {
  test('2022: five days from 24/1 promise 7/2; a pause from 26/1 to 7/2 adds 27/1, 28/1 and 7/2, so 8/2, 9/2, Thursday 10/2', () => {
    expect(worked({ receivedAt: '2022-01-24T08:30', limit: '5wd', pauses: [['2022-01-26T10:00', '2022-02-07T09:00']] })).toMatchObject({
      promisedAt: '2022-02-07T17:00',
      firstDueAt: '2022-02-10T17:00',
      dueAt: '2022-02-10T17:00',
    });
  });

  test('2023: a pause from Saturday 21/1 to Wednesday 25/1 lies wholly in Tết and adds nothing: 17/1, 18/1, 19/1, Friday 27/1', () => {
    expect(worked({ receivedAt: '2023-01-16T09:00', limit: '4wd', pauses: [['2023-01-21T09:00', '2023-01-25T16:00']] })).toMatchObject({
      promisedAt: '2023-01-27T17:00',
      firstDueAt: '2023-01-27T17:00',
    });
  });

  test('2023: still paused since Wednesday 18/1: 10/1 to 13/1 and 16/1 to 18/1 are seven days used of ten, three are left', () => {
    expect(worked({ receivedAt: '2023-01-09T09:00', limit: '10wd', pauses: [['2023-01-18T14:00', null]] })).toMatchObject({
      promisedAt: '2023-01-30T17:00',
      firstDueAt: null,
      dueAt: null,
      remaining: '3wd',
    });
  });

  test('2025: fifteen calendar days from 10/1 are Saturday 25/1; a pause from 20/1 to 6/2 adds 17 days: Tuesday 11/2', () => {
    expect(worked({ receivedAt: '2025-01-10T09:00', limit: '15d', pauses: [['2025-01-20T10:00', '2025-02-06T09:00']] })).toMatchObject({
      promisedAt: '2025-02-03T17:00',
      firstDueAt: '2025-02-11T17:00',
    });
  });

  test('2026: the second pause begins on Monday 23/2, due only through the first (12/2, 13/2), and adds 24/2 and 25/2, in whatever order told', () => {
    expect(
      worked({
        receivedAt: '2026-02-09T09:00',
        limit: '3wd',
        pauses: [
          ['2026-02-23T14:00', '2026-02-25T15:00'],
          ['2026-02-11T09:00', '2026-02-13T09:00'],
        ],
      }),
    ).toMatchObject({ promisedAt: '2026-02-12T17:00', firstDueAt: '2026-02-25T17:00' });
  });

  test('2026: a second pause that begins on Tuesday 24/2, a day after the due date 23/2 that the first one gave, adds nothing', () => {
    expect(
      worked({
        receivedAt: '2026-02-09T09:00',
        limit: '3wd',
        pauses: [
          ['2026-02-11T09:00', '2026-02-13T09:00'],
          ['2026-02-24T08:00', '2026-02-25T15:00'],
        ],
      }),
    ).toMatchObject({ firstDueAt: '2026-02-23T17:00', dueAt: '2026-02-23T17:00' });
  });

  test('2021: a pause on the due date Tuesday 9/2 until Saturday 13/2 adds no worked date, but 9/2 is over: the next is Wednesday 17/2', () => {
    expect(worked({ receivedAt: '2021-02-05T09:00', limit: '2wd', pauses: [['2021-02-09T10:00', '2021-02-13T10:00']] })).toMatchObject({
      promisedAt: '2021-02-09T17:00',
      firstDueAt: '2021-02-17T17:00',
    });
  });
});

describe('extensions and restarts around Tết', () => {
  test('2024: three days from 1/2 are due 6/2; three more are 7/2, 15/2 and 16/2, so a result of 15/2 is early, and late by the first date', () => {
    expect(worked({ receivedAt: '2024-02-01T08:00', limit: '3wd', extension: '3wd', resolvedAt: '2024-02-15T10:00' })).toMatchObject({
      firstDueAt: '2024-02-06T17:00',
      dueAt: '2024-02-16T17:00',
      verdict: 'early',
      firstVerdict: 'late',
    });
  });

  test('2024: seven calendar days more from Wednesday 7/2 end on Wednesday 14/2, the last day of Tết, and roll to Thursday 15/2', () => {
    expect(worked({ receivedAt: '2024-02-05T08:00', limit: '2wd', extension: '7d', resolvedAt: '2024-02-07T16:00' })).toMatchObject({
      firstDueAt: '2024-02-07T17:00',
      dueAt: '2024-02-15T17:00',
      verdict: 'early',
      firstVerdict: 'onTime',
    });
  });

  test('2025: restarted on the due date itself, Monday 3/2, five days run again: 4/2 to 7/2 and Monday 10/2', () => {
    expect(worked({ receivedAt: '2025-01-20T09:00', limit: '5wd', restarts: ['2025-02-03T08:30'] })).toMatchObject({
      promisedAt: '2025-02-03T17:00',
      firstDueAt: '2025-02-10T17:00',
      dueAt: '2025-02-10T17:00',
    });
  });

  test('2025: restarted on Tuesday 4/2, a day after the due date Monday 3/2: lateness stands', () => {
    expect(
      worked({ receivedAt: '2025-01-20T09:00', limit: '5wd', restarts: ['2025-02-04T08:30'], resolvedAt: '2025-02-05T09:00' }),
    ).toMatchObject({ firstDueAt: '2025-02-03T17:00', verdict: 'late', firstVerdict: 'late' });
  });

  test('2024: restarted on 1/2 inside a pause that ends on 2/2: only 2/2 of it counts, so 5/2, 6/2, 7/2, 15/2 and Friday 16/2', () => {
    expect(
      worked({
        receivedAt: '2024-01-22T09:00',
        limit: '5wd',
        pauses: [['2024-01-24T10:00', '2024-02-02T09:00']],
        restarts: ['2024-02-01T09:00'],
      }),
    ).toMatchObject({ promisedAt: '2024-01-29T17:00', firstDueAt: '2024-02-16T17:00' });
  });
});
