import { describe, expect, test } from 'vitest';
import { worked } from '../testing/index.ts';

describe('New Year', () => {
  test('2020: one day from Tuesday 31/12/2019: Wednesday 1/1 off, so Thursday 2/1', () => {
    expect(worked({ receivedAt: '2019-12-31T09:00', limit: '1wd' })).toMatchObject({ dueAt: '2020-01-02T17:00' });
  });

  test('2021: two days from Thursday 31/12/2020: Friday 1/1 off, so Monday 4/1 and Tuesday 5/1', () => {
    expect(worked({ receivedAt: '2020-12-31T09:00', limit: '2wd' })).toMatchObject({ dueAt: '2021-01-05T17:00' });
  });

  test('2022: one day from Friday 31/12/2021: 1/1 on a Saturday gives Monday 3/1 off, so Tuesday 4/1', () => {
    expect(worked({ receivedAt: '2021-12-31T09:00', limit: '1wd' })).toMatchObject({ dueAt: '2022-01-04T17:00' });
  });

  test('2023: one day from Friday 30/12/2022: 1/1 on a Sunday gives Monday 2/1 off, so Tuesday 3/1', () => {
    expect(worked({ receivedAt: '2022-12-30T09:00', limit: '1wd' })).toMatchObject({ dueAt: '2023-01-03T17:00' });
  });

  test('2024: one day from Friday 29/12/2023: Monday 1/1 off, so Tuesday 2/1', () => {
    expect(worked({ receivedAt: '2023-12-29T09:00', limit: '1wd' })).toMatchObject({ dueAt: '2024-01-02T17:00' });
  });

  test('2025: two days from Tuesday 31/12/2024: Wednesday 1/1 off, so 2/1 and Friday 3/1', () => {
    expect(worked({ receivedAt: '2024-12-31T09:00', limit: '2wd' })).toMatchObject({ dueAt: '2025-01-03T17:00' });
  });

  test('2026: one day from Wednesday 31/12/2025: 1/1 off, Friday 2/1 swapped off, so Monday 5/1', () => {
    expect(worked({ receivedAt: '2025-12-31T09:00', limit: '1wd' })).toMatchObject({ dueAt: '2026-01-05T17:00' });
  });

  test('2026: four calendar days from Monday 29/12/2025 end on Friday 2/1, swapped off, and roll to Monday 5/1', () => {
    expect(worked({ receivedAt: '2025-12-29T09:00', limit: '4d' })).toMatchObject({ dueAt: '2026-01-05T17:00' });
  });

  test('2026: a result at once asked for on Friday 2/1, swapped off, is due on Monday 5/1', () => {
    expect(worked({ receivedAt: '2026-01-02T09:00', limit: '0wd' })).toMatchObject({ dueAt: '2026-01-05T17:00' });
  });

  test('2027: one day from Thursday 31/12/2026: Friday 1/1/2027 off, so Monday 4/1', () => {
    expect(worked({ receivedAt: '2026-12-31T09:00', limit: '1wd' })).toMatchObject({ dueAt: '2027-01-04T17:00' });
  });

  test('2022: the cut-off is for worked dates: at 16:00 of Monday 3/1, off, one day is still Tuesday 4/1', () => {
    expect(worked({ receivedAt: '2022-01-03T16:00', limit: '1wd', receiptCutoff: '15:00' })).toMatchObject({ dueAt: '2022-01-04T17:00' });
  });

  test('2022: a pause from 30/12 to 5/1 adds 31/12, 4/1 and 5/1: promised for 4/1, due on 5/1, 6/1, Friday 7/1', () => {
    expect(worked({ receivedAt: '2021-12-27T09:00', limit: '5wd', pauses: [['2021-12-30T10:00', '2022-01-05T09:00']] })).toMatchObject({
      promisedAt: '2022-01-04T17:00',
      firstDueAt: '2022-01-07T17:00',
    });
  });
});

describe('a day that no published schedule has confirmed', () => {
  test('2026: 24/11 is counted: one day from Monday 23/11 is Tuesday 24/11', () => {
    expect(worked({ receivedAt: '2026-11-23T09:00', limit: '1wd' })).toMatchObject({ dueAt: '2026-11-24T17:00' });
  });
});
