import { describe, expect, test } from 'vitest';
import { worked } from '../testing/index.ts';

describe('Saturday 4/5/2024, worked for Monday 29/4', () => {
  test('2024: received on it, one day is Monday 6/5: the day of receipt is not counted', () => {
    expect(worked({ receivedAt: '2024-05-04T10:00', limit: '1wd' })).toMatchObject({ dueAt: '2024-05-06T17:00' });
  });

  test('2024: a result at once is due on it at 17:00', () => {
    expect(worked({ receivedAt: '2024-05-04T10:00', limit: '0wd' })).toMatchObject({ dueAt: '2024-05-04T17:00' });
  });

  test('2024: a result at once asked for on it at 17:30, after closing, is due on Monday 6/5', () => {
    expect(worked({ receivedAt: '2024-05-04T17:30', limit: '0wd' })).toMatchObject({ dueAt: '2024-05-06T17:00' });
  });

  test('2024: the cut-off applies on it: at 15:30 counts as Monday 6/5, so one day is Tuesday 7/5', () => {
    expect(worked({ receivedAt: '2024-05-04T15:30', limit: '1wd', receiptCutoff: '15:00' })).toMatchObject({ dueAt: '2024-05-07T17:00' });
  });

  test('2024: ten calendar days from Wednesday 24/4 end on it and need no rolling', () => {
    expect(worked({ receivedAt: '2024-04-24T09:00', limit: '10d' })).toMatchObject({ dueAt: '2024-05-04T17:00' });
  });

  test('2024: three working hours from 16:00 on it: one that day, two on Monday 6/5 to 09:30', () => {
    expect(worked({ receivedAt: '2024-05-04T16:00', limit: '3wh' })).toMatchObject({ dueAt: '2024-05-06T09:30' });
  });

  test('2024: a pause from 2/5 that ends on it adds 3/5 and 4/5: the promise of 6/5 becomes Wednesday 8/5', () => {
    expect(worked({ receivedAt: '2024-04-26T09:00', limit: '4wd', pauses: [['2024-05-02T10:00', '2024-05-04T11:00']] })).toMatchObject({
      promisedAt: '2024-05-06T17:00',
      firstDueAt: '2024-05-08T17:00',
    });
  });
});

describe('Saturday 26/4/2025, worked for Friday 2/5', () => {
  test('2025: five calendar days from 21/4 end on it; five more end on 1/5 and roll over 2/5 to Monday 5/5: on time then, late by the first date', () => {
    expect(worked({ receivedAt: '2025-04-21T09:00', limit: '5d', extension: '5d', resolvedAt: '2025-05-05T08:00' })).toMatchObject({
      firstDueAt: '2025-04-26T17:00',
      dueAt: '2025-05-05T17:00',
      verdict: 'onTime',
      firstVerdict: 'late',
    });
  });

  test('2025: paused since Saturday 26/4 itself, which is used up like a Monday: 24/4, 25/4, 26/4 of five, two are left', () => {
    expect(worked({ receivedAt: '2025-04-23T09:00', limit: '5wd', pauses: [['2025-04-26T10:00', null]] })).toMatchObject({
      promisedAt: '2025-04-29T17:00',
      dueAt: null,
      remaining: '2wd',
    });
  });
});

describe('Saturday 10/1/2026, worked for Friday 2/1', () => {
  test('2026: two days from Thursday 8/1 are 9/1 and Saturday 10/1; a result on Sunday 11/1 is late', () => {
    expect(worked({ receivedAt: '2026-01-08T09:00', limit: '2wd', resolvedAt: '2026-01-11T10:00' })).toMatchObject({
      dueAt: '2026-01-10T17:00',
      verdict: 'late',
      firstVerdict: 'late',
    });
  });

  test('2026: five calendar days from Monday 5/1 end on it', () => {
    expect(worked({ receivedAt: '2026-01-05T09:00', limit: '5d' })).toMatchObject({ dueAt: '2026-01-10T17:00' });
  });

  test('2026: five working hours from Friday 9/1 16:30: half an hour, four on Saturday morning, the last half to 13:30', () => {
    expect(worked({ receivedAt: '2026-01-09T16:30', limit: '5wh' })).toMatchObject({ dueAt: '2026-01-10T13:30' });
  });
});

describe('Saturday 22/8/2026, worked for Monday 31/8', () => {
  test('2026: five days from Thursday 20/8: 21/8, Saturday 22/8 (made up), 24/8, 25/8, Wednesday 26/8', () => {
    expect(worked({ receivedAt: '2026-08-20T09:00', limit: '5wd' })).toMatchObject({ dueAt: '2026-08-26T17:00' });
  });

  test('2026: received on it, two days are Monday 24/8 and Tuesday 25/8', () => {
    expect(worked({ receivedAt: '2026-08-22T10:00', limit: '2wd' })).toMatchObject({ dueAt: '2026-08-25T17:00' });
  });

  test('2026: four working hours from its afternoon at 13:00 end at its closing, not on Monday 24/8 07:30', () => {
    expect(worked({ receivedAt: '2026-08-22T13:00', limit: '4wh' })).toMatchObject({ dueAt: '2026-08-22T17:00' });
  });
});
