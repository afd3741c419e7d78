import { describe, expect, test } from 'vitest';
import { worked } from '../testing/index.ts';

describe('Tết 2020: Thursday 23/1 to Wednesday 29/1 off', () => {
  test('2020: five days from Monday 20/1: 21/1, 22/1, then Tết, so 30/1, 31/1 and Monday 3/2', () => {
    expect(worked({ receivedAt: '2020-01-20T09:00', limit: '5wd' })).toMatchObject({
      promisedAt: '2020-02-03T17:00',
      dueAt: '2020-02-03T17:00',
    });
  });

  test('2020: one day from the last hour of Wednesday 22/1: the first worked date after Tết is Thursday 30/1', () => {
    expect(worked({ receivedAt: '2020-01-22T16:50', limit: '1wd' })).toMatchObject({ dueAt: '2020-01-30T17:00' });
  });

  test('2020: ten calendar days from Wednesday 15/1 end on Saturday 25/1, the first day of the lunar year, and roll to Thursday 30/1', () => {
    expect(worked({ receivedAt: '2020-01-15T10:00', limit: '10d' })).toMatchObject({ dueAt: '2020-01-30T17:00' });
  });
});

describe('Tết 2021: Wednesday 10/2 to Tuesday 16/2 off', () => {
  test('2021: ten days from Friday 5/2: 8/2, 9/2, then Tết, so 17/2, 18/2, 19/2 and the whole week 22/2 to Friday 26/2', () => {
    expect(worked({ receivedAt: '2021-02-05T08:15', limit: '10wd' })).toMatchObject({ dueAt: '2021-02-26T17:00' });
  });

  test('2021: three days from the first morning of the lunar year, Friday 12/2: 17/2, 18/2, Friday 19/2', () => {
    expect(worked({ receivedAt: '2021-02-12T08:00', limit: '3wd' })).toMatchObject({ dueAt: '2021-02-19T17:00' });
  });

  test('2021: received at the cut-off hour of Tuesday 9/2 counts as received on Wednesday 17/2, so two days are 18/2 and 19/2', () => {
    expect(worked({ receivedAt: '2021-02-09T15:00', limit: '2wd', receiptCutoff: '15:00' })).toMatchObject({
      promisedAt: '2021-02-19T17:00',
      dueAt: '2021-02-19T17:00',
    });
  });
});

describe('Tết 2022: Monday 31/1 to Friday 4/2 off', () => {
  test('2022: two days from Friday 28/1: the week of Tết is off, so Monday 7/2 and Tuesday 8/2', () => {
    expect(worked({ receivedAt: '2022-01-28T15:00', limit: '2wd' })).toMatchObject({ dueAt: '2022-02-08T17:00' });
  });

  test('2022: fifteen calendar days from Thursday 20/1 end on Friday 4/2, the last day of Tết, and roll over the weekend to Monday 7/2', () => {
    expect(worked({ receivedAt: '2022-01-20T14:00', limit: '15d' })).toMatchObject({ dueAt: '2022-02-07T17:00' });
  });
});

describe('Tết 2023: Friday 20/1 to Thursday 26/1 off', () => {
  test('2023: five days from Thursday 19/1: 27/1 is the first, then 30/1, 31/1, 1/2 and Thursday 2/2', () => {
    expect(worked({ receivedAt: '2023-01-19T08:00', limit: '5wd' })).toMatchObject({ dueAt: '2023-02-02T17:00' });
  });
});

describe('Tết 2024: Thursday 8/2 to Wednesday 14/2 off', () => {
  test('2024: five days from Monday 5/2: 6/2, 7/2, then Tết, so 15/2, 16/2 and Monday 19/2', () => {
    expect(worked({ receivedAt: '2024-02-05T10:20', limit: '5wd' })).toMatchObject({ dueAt: '2024-02-19T17:00' });
  });

  test('2024: ten calendar days from Wednesday 31/1 end on Saturday 10/2, the first day of the lunar year, and roll to Thursday 15/2', () => {
    expect(worked({ receivedAt: '2024-01-31T09:00', limit: '10d' })).toMatchObject({ dueAt: '2024-02-15T17:00' });
  });
});

describe('Tết 2025 and 2026', () => {
  test('2025: three days from Friday 24/1: 27/1 to 31/1 off, so Monday 3/2, 4/2 and Wednesday 5/2', () => {
    expect(worked({ receivedAt: '2025-01-24T11:00', limit: '3wd' })).toMatchObject({ dueAt: '2025-02-05T17:00' });
  });

  test('2026: five days from Thursday 12/2: 13/2, then 16/2 to 20/2 off, so 23/2, 24/2, 25/2 and Thursday 26/2', () => {
    expect(worked({ receivedAt: '2026-02-12T09:00', limit: '5wd' })).toMatchObject({ dueAt: '2026-02-26T17:00' });
  });

  test('2026: a result at once asked for on the second day of Tết, Wednesday 18/2, is due on Monday 23/2', () => {
    expect(worked({ receivedAt: '2026-02-18T10:00', limit: '0wd' })).toMatchObject({ dueAt: '2026-02-23T17:00' });
  });

  test('2026: 72 hours from Friday 13/2 16:00 end on Monday 16/2 16:00, in the middle of Tết: hours know no holiday', () => {
    expect(worked({ receivedAt: '2026-02-13T16:00', limit: '72h' })).toMatchObject({ dueAt: '2026-02-16T16:00' });
  });
});
