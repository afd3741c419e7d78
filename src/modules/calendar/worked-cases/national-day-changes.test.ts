import { describe, expect, test } from 'vitest';
import { worked } from '../testing/index.ts';

describe('pauses around 2/9', () => {
  test('2020: of a pause from 20/8 to 26/8 only what follows the receipt on 24/8 counts, 25/8 and 26/8: the seventh date is Thursday 3/9', () => {
    expect(worked({ receivedAt: '2020-08-24T09:00', limit: '5wd', pauses: [['2020-08-20T09:00', '2020-08-26T09:00']] })).toMatchObject({
      promisedAt: '2020-08-31T17:00',
      firstDueAt: '2020-09-03T17:00',
    });
  });

  test('2021: fifteen calendar days from Monday 23/8, paused since Wednesday 1/9: nine are used, six are left', () => {
    expect(worked({ receivedAt: '2021-08-23T09:00', limit: '15d', pauses: [['2021-09-01T11:00', null]] })).toMatchObject({
      promisedAt: '2021-09-07T17:00',
      firstDueAt: null,
      dueAt: null,
      remaining: '6d',
    });
  });

  test('2022: a pause from 29/8 to 31/8 adds 30/8 and 31/8: promised for 31/8, due over 1/9 and 2/9 on 5/9 and Tuesday 6/9', () => {
    expect(worked({ receivedAt: '2022-08-26T09:00', limit: '3wd', pauses: [['2022-08-29T09:00', '2022-08-31T16:00']] })).toMatchObject({
      promisedAt: '2022-08-31T17:00',
      firstDueAt: '2022-09-06T17:00',
    });
  });

  test('2022: inside the extension (30/8, 31/8, 5/9) a pause from 30/8 to 5/9 adds 31/8 and 5/9 to it: Wednesday 7/9; the first date stays', () => {
    expect(
      worked({ receivedAt: '2022-08-25T09:00', limit: '2wd', extension: '3wd', pauses: [['2022-08-30T08:30', '2022-09-05T10:00']] }),
    ).toMatchObject({ promisedAt: '2022-08-29T17:00', firstDueAt: '2022-08-29T17:00', dueAt: '2022-09-07T17:00' });
  });

  test('2023: due 29/8, extended to 31/8; a pause from Tuesday 5/9 comes after both dates and changes neither', () => {
    expect(
      worked({
        receivedAt: '2023-08-28T09:00',
        limit: '1wd',
        extension: '2wd',
        pauses: [['2023-09-05T08:00', '2023-09-07T08:00']],
        resolvedAt: '2023-09-08T09:00',
      }),
    ).toMatchObject({ firstDueAt: '2023-08-29T17:00', dueAt: '2023-08-31T17:00', verdict: 'late', firstVerdict: 'late' });
  });

  test('2024: paused on the evening of the due date Friday 30/8, so not on a later date: Wednesday 4/9, the day of resumption, is added', () => {
    expect(worked({ receivedAt: '2024-08-29T09:00', limit: '1wd', pauses: [['2024-08-30T18:00', '2024-09-04T10:00']] })).toMatchObject({
      promisedAt: '2024-08-30T17:00',
      firstDueAt: '2024-09-04T17:00',
    });
  });

  test('2024: still paused since Thursday 5/9, a day after the due date 4/9: the due date stands', () => {
    expect(worked({ receivedAt: '2024-08-30T09:00', limit: '1wd', pauses: [['2024-09-05T08:00', null]] })).toMatchObject({
      firstDueAt: '2024-09-04T17:00',
      dueAt: '2024-09-04T17:00',
    });
  });

  test('2025: a pause on the holidays 1/9 and 2/9 alone adds nothing: 29/8, 3/9, Thursday 4/9', () => {
    expect(worked({ receivedAt: '2025-08-28T09:00', limit: '3wd', pauses: [['2025-09-01T08:00', '2025-09-02T17:00']] })).toMatchObject({
      firstDueAt: '2025-09-04T17:00',
    });
  });
});

describe('restarts around 2/9', () => {
  test('2026: restarted on the due date Thursday 27/8: 28/8, then 31/8 to 2/9 off, so 3/9 and Friday 4/9', () => {
    expect(worked({ receivedAt: '2026-08-24T09:00', limit: '3wd', restarts: ['2026-08-27T16:30'] })).toMatchObject({
      promisedAt: '2026-08-27T17:00',
      firstDueAt: '2026-09-04T17:00',
    });
  });

  test('2026: restarted on Friday 28/8, a day after the due date 27/8: a result of 3/9 is late', () => {
    expect(
      worked({ receivedAt: '2026-08-24T09:00', limit: '3wd', restarts: ['2026-08-28T08:00'], resolvedAt: '2026-09-03T09:00' }),
    ).toMatchObject({ firstDueAt: '2026-08-27T17:00', verdict: 'late', firstVerdict: 'late' });
  });

  test('2026: the restart of 24/8 moves 26/8 to 3/9, so that of 28/8 is in time, and the last counts: 3/9, 4/9, 7/9, 8/9, Wednesday 9/9', () => {
    expect(worked({ receivedAt: '2026-08-20T09:00', limit: '5wd', restarts: ['2026-08-24T09:00', '2026-08-28T10:00'] })).toMatchObject({
      promisedAt: '2026-08-26T17:00',
      firstDueAt: '2026-09-09T17:00',
    });
  });

  test('2026: a pause from 21/8 that ends with the restart of 24/8 lies before it and adds nothing: 25/8 to 28/8 and Thursday 3/9', () => {
    expect(
      worked({
        receivedAt: '2026-08-20T09:00',
        limit: '5wd',
        pauses: [['2026-08-21T09:00', '2026-08-24T09:00']],
        restarts: ['2026-08-24T09:00'],
      }),
    ).toMatchObject({ firstDueAt: '2026-09-03T17:00' });
  });
});
