import { describe, expect, test } from 'vitest';
import { worked } from '../testing/index.ts';

describe('pauses around 30/4', () => {
  test('2021: a pause from Friday 30/4 begins a day after the due date Thursday 29/4 and does not save it', () => {
    expect(
      worked({
        receivedAt: '2021-04-26T09:00',
        limit: '3wd',
        pauses: [['2021-04-30T08:00', '2021-05-04T08:00']],
        resolvedAt: '2021-05-04T09:00',
      }),
    ).toMatchObject({ firstDueAt: '2021-04-29T17:00', verdict: 'late', firstVerdict: 'late' });
  });

  test('2023: two overlapping pauses are one from 26/4 to 4/5 and add 27/4, 28/4 and 4/5: 5/5, 8/5, Tuesday 9/5', () => {
    expect(
      worked({
        receivedAt: '2023-04-24T09:00',
        limit: '5wd',
        pauses: [
          ['2023-04-26T08:00', '2023-04-28T10:00'],
          ['2023-04-27T14:00', '2023-05-04T09:00'],
        ],
      }),
    ).toMatchObject({ promisedAt: '2023-05-04T17:00', firstDueAt: '2023-05-09T17:00' });
  });

  test('2023: two touching pauses are one from 26/4 to 28/4 and add 27/4 and 28/4 once: 4/5, 5/5 and Monday 8/5', () => {
    expect(
      worked({
        receivedAt: '2023-04-24T09:00',
        limit: '5wd',
        pauses: [
          ['2023-04-26T08:00', '2023-04-27T10:00'],
          ['2023-04-27T10:00', '2023-04-28T10:00'],
        ],
      }),
    ).toMatchObject({ firstDueAt: '2023-05-08T17:00' });
  });

  test('2023: a pause of no length on Tuesday 25/4 changes nothing: ten calendar days from 21/4 are still due on Thursday 4/5', () => {
    expect(worked({ receivedAt: '2023-04-21T09:00', limit: '10d', pauses: [['2023-04-25T09:00', '2023-04-25T09:00']] })).toMatchObject({
      promisedAt: '2023-05-04T17:00',
      firstDueAt: '2023-05-04T17:00',
    });
  });

  test('2025: paused on the due date Tuesday 29/4 until Monday 5/5 15:00 adds 5/5 alone, whose closing is still ahead', () => {
    expect(worked({ receivedAt: '2025-04-23T09:00', limit: '5wd', pauses: [['2025-04-29T09:00', '2025-05-05T15:00']] })).toMatchObject({
      promisedAt: '2025-04-29T17:00',
      firstDueAt: '2025-05-05T17:00',
    });
  });

  test('2025: paused on the due date 29/4 until Monday 5/5 17:30 adds 5/5, whose closing is over by then: the next worked date, Tuesday 6/5', () => {
    expect(worked({ receivedAt: '2025-04-23T09:00', limit: '5wd', pauses: [['2025-04-29T09:00', '2025-05-05T17:30']] })).toMatchObject({
      firstDueAt: '2025-05-06T17:00',
    });
  });

  test('2025: paused on the due date 29/4 until Sunday 4/5 adds no worked date, but 29/4 is over: the next worked date, Monday 5/5', () => {
    expect(worked({ receivedAt: '2025-04-23T09:00', limit: '5wd', pauses: [['2025-04-29T09:00', '2025-05-04T10:00']] })).toMatchObject({
      firstDueAt: '2025-05-05T17:00',
    });
  });

  test('2025: paused from 10:00 to 16:00 of the due date Tuesday 29/4: no date is added, the closing is still ahead', () => {
    expect(worked({ receivedAt: '2025-04-23T09:00', limit: '5wd', pauses: [['2025-04-29T10:00', '2025-04-29T16:00']] })).toMatchObject({
      firstDueAt: '2025-04-29T17:00',
    });
  });

  test('2026: ten calendar days from 8/4, Saturday 18/4, roll to Monday 20/4; paused that day to 21/4: one more day is Sunday 19/4, past: 22/4', () => {
    expect(worked({ receivedAt: '2026-04-08T09:00', limit: '10d', pauses: [['2026-04-20T10:00', '2026-04-21T09:00']] })).toMatchObject({
      promisedAt: '2026-04-20T17:00',
      firstDueAt: '2026-04-22T17:00',
    });
  });
});

describe('extensions and restarts around 30/4', () => {
  test('2022: with a cut-off of 15:00 the extension from 29/4 17:00 is not cut off: one day more is Wednesday 4/5', () => {
    expect(worked({ receivedAt: '2022-04-28T14:59', limit: '1wd', extension: '1wd', receiptCutoff: '15:00' })).toMatchObject({
      promisedAt: '2022-04-29T17:00',
      dueAt: '2022-05-04T17:00',
    });
  });

  test('2022: with a cut-off of 15:00 a restart on Friday 29/4 16:00 is not cut off either: one day again is Wednesday 4/5', () => {
    expect(worked({ receivedAt: '2022-04-28T09:00', limit: '1wd', restarts: ['2022-04-29T16:00'], receiptCutoff: '15:00' })).toMatchObject({
      promisedAt: '2022-04-29T17:00',
      firstDueAt: '2022-05-04T17:00',
    });
  });

  test('2026: five calendar days from 23/4 promise 28/4; restarted on Sunday 26/4 they end on Friday 1/5 and roll to Monday 4/5', () => {
    expect(worked({ receivedAt: '2026-04-23T09:00', limit: '5d', restarts: ['2026-04-26T10:00'] })).toMatchObject({
      promisedAt: '2026-04-28T17:00',
      firstDueAt: '2026-05-04T17:00',
    });
  });

  test('2026: three calendar days, cut off on Friday 24/4 15:00, run from Tuesday 28/4 (27/4 is off) to Friday 1/5: Monday 4/5', () => {
    expect(worked({ receivedAt: '2026-04-24T15:00', limit: '3d', receiptCutoff: '15:00' })).toMatchObject({
      promisedAt: '2026-05-04T17:00',
    });
  });

  test('2026: on Saturday 25/4, not worked, no cut-off applies: three calendar days from it are Tuesday 28/4', () => {
    expect(worked({ receivedAt: '2026-04-25T16:00', limit: '3d', receiptCutoff: '15:00' })).toMatchObject({
      promisedAt: '2026-04-28T17:00',
    });
  });
});
