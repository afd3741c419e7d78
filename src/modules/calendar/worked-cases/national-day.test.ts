import { describe, expect, test } from 'vitest';
import { worked } from '../testing/index.ts';

describe('2/9 alone, in 2020', () => {
  test('2020: two days from Tuesday 1/9: only Wednesday 2/9 is off before 2021, so 3/9 and Friday 4/9', () => {
    expect(worked({ receivedAt: '2020-09-01T09:00', limit: '2wd' })).toMatchObject({ dueAt: '2020-09-04T17:00' });
  });

  test('2020: three days from Monday 31/8: 1/9 is worked, 2/9 off, so 3/9 and Friday 4/9 are the second and third', () => {
    expect(worked({ receivedAt: '2020-08-31T09:00', limit: '3wd' })).toMatchObject({ dueAt: '2020-09-04T17:00' });
  });
});

describe('2/9 and the day beside it, since 2021', () => {
  test('2021: two days from Wednesday 1/9: Thursday 2/9 and Friday 3/9 off, so Monday 6/9 and Tuesday 7/9', () => {
    expect(worked({ receivedAt: '2021-09-01T09:00', limit: '2wd' })).toMatchObject({ dueAt: '2021-09-07T17:00' });
  });

  test('2021: ten calendar days from Tuesday 24/8 end on Friday 3/9 and roll to Monday 6/9', () => {
    expect(worked({ receivedAt: '2021-08-24T09:00', limit: '10d' })).toMatchObject({ dueAt: '2021-09-06T17:00' });
  });

  test('2022: one day from Wednesday 31/8: Thursday 1/9 and Friday 2/9 off, so Monday 5/9', () => {
    expect(worked({ receivedAt: '2022-08-31T16:30', limit: '1wd' })).toMatchObject({ dueAt: '2022-09-05T17:00' });
  });

  test('2023: three days from Wednesday 30/8: 31/8, Friday 1/9 off, Saturday 2/9 gives Monday 4/9 off, so 5/9 and Wednesday 6/9', () => {
    expect(worked({ receivedAt: '2023-08-30T09:00', limit: '3wd' })).toMatchObject({ dueAt: '2023-09-06T17:00' });
  });

  test('2023: a result at once asked for on Friday 1/9 waits for Tuesday 5/9, as Monday 4/9 is off for Saturday 2/9', () => {
    expect(worked({ receivedAt: '2023-09-01T08:00', limit: '0wd' })).toMatchObject({ dueAt: '2023-09-05T17:00' });
  });

  test('2024: two days from Friday 30/8: Monday 2/9 and Tuesday 3/9 off, so 4/9 and Thursday 5/9', () => {
    expect(worked({ receivedAt: '2024-08-30T09:00', limit: '2wd' })).toMatchObject({ dueAt: '2024-09-05T17:00' });
  });

  test('2025: three days from Thursday 28/8: 29/8, then Monday 1/9 and Tuesday 2/9 off, so 3/9 and Thursday 4/9', () => {
    expect(worked({ receivedAt: '2025-08-28T09:00', limit: '3wd' })).toMatchObject({ dueAt: '2025-09-04T17:00' });
  });

  test('2026: five days from Friday 28/8: 31/8 swapped off, 1/9 and 2/9 holidays, so 3/9, 4/9, 7/9, 8/9 and Wednesday 9/9', () => {
    expect(worked({ receivedAt: '2026-08-28T09:00', limit: '5wd' })).toMatchObject({ dueAt: '2026-09-09T17:00' });
  });

  test('2026: eleven calendar days from Thursday 20/8 end on Monday 31/8, swapped off, and roll over 1/9 and 2/9 to Thursday 3/9', () => {
    expect(worked({ receivedAt: '2026-08-20T09:00', limit: '11d' })).toMatchObject({ dueAt: '2026-09-03T17:00' });
  });
});

describe('verdicts around 2/9', () => {
  test('2025: due Friday 29/8, ready that evening at 20:00: days are compared, so on time', () => {
    expect(worked({ receivedAt: '2025-08-25T09:00', limit: '4wd', resolvedAt: '2025-08-29T20:00' })).toMatchObject({
      dueAt: '2025-08-29T17:00',
      verdict: 'onTime',
      firstVerdict: 'onTime',
    });
  });

  test('2025: due Friday 29/8, ready on Saturday 30/8: late, though no worked date lies between', () => {
    expect(worked({ receivedAt: '2025-08-25T09:00', limit: '4wd', resolvedAt: '2025-08-30T09:00' })).toMatchObject({
      verdict: 'late',
      firstVerdict: 'late',
    });
  });

  test('2025: due Friday 29/8 with two days more, 3/9 and Thursday 4/9: ready on Saturday 30/8 is early by these, late by the first date', () => {
    expect(worked({ receivedAt: '2025-08-25T09:00', limit: '4wd', extension: '2wd', resolvedAt: '2025-08-30T09:00' })).toMatchObject({
      firstDueAt: '2025-08-29T17:00',
      dueAt: '2025-09-04T17:00',
      verdict: 'early',
      firstVerdict: 'late',
    });
  });

  test('2024: calendar days that end on Sunday 1/9 roll to Wednesday 4/9: ready on Tuesday 3/9 is early', () => {
    expect(worked({ receivedAt: '2024-08-22T09:00', limit: '10d', resolvedAt: '2024-09-03T09:00' })).toMatchObject({
      dueAt: '2024-09-04T17:00',
      verdict: 'early',
      firstVerdict: 'early',
    });
  });
});
