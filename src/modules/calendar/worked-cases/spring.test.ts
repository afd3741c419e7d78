import { describe, expect, test } from 'vitest';
import { worked } from '../testing/index.ts';

describe('Giỗ Tổ', () => {
  test('2020: three days from Tuesday 31/3: 1/4, then Giỗ Tổ on Thursday 2/4, so 3/4 and Monday 6/4', () => {
    expect(worked({ receivedAt: '2020-03-31T14:00', limit: '3wd' })).toMatchObject({ dueAt: '2020-04-06T17:00' });
  });

  test('2021: two days from Monday 19/4: 20/4, then Giỗ Tổ on Wednesday 21/4, so Thursday 22/4', () => {
    expect(worked({ receivedAt: '2021-04-19T09:00', limit: '2wd' })).toMatchObject({ dueAt: '2021-04-22T17:00' });
  });

  test('2022: one day from Friday 8/4: Giỗ Tổ falls on Sunday 10/4 and gives Monday 11/4 off, so Tuesday 12/4', () => {
    expect(worked({ receivedAt: '2022-04-08T16:00', limit: '1wd' })).toMatchObject({ dueAt: '2022-04-12T17:00' });
  });

  test('2024: two days from Wednesday 17/4: Giỗ Tổ is Thursday 18/4, so 19/4 and Monday 22/4', () => {
    expect(worked({ receivedAt: '2024-04-17T08:00', limit: '2wd' })).toMatchObject({ dueAt: '2024-04-22T17:00' });
  });

  test('2025: two days from Friday 4/4: Giỗ Tổ is Monday 7/4, so 8/4 and Wednesday 9/4', () => {
    expect(worked({ receivedAt: '2025-04-04T10:00', limit: '2wd' })).toMatchObject({ dueAt: '2025-04-09T17:00' });
  });
});

describe('30/4 and 1/5', () => {
  test('2020: three days from Tuesday 28/4: 29/4, then Thursday 30/4 and Friday 1/5 off, so Monday 4/5 and Tuesday 5/5', () => {
    expect(worked({ receivedAt: '2020-04-28T09:00', limit: '3wd' })).toMatchObject({ dueAt: '2020-05-05T17:00' });
  });

  test('2021: two days from Thursday 29/4: 30/4 off, 1/5 on a Saturday gives Monday 3/5 off, so 4/5 and Wednesday 5/5', () => {
    expect(worked({ receivedAt: '2021-04-29T09:00', limit: '2wd' })).toMatchObject({ dueAt: '2021-05-05T17:00' });
  });

  test('2022: four days from Thursday 28/4: 29/4; Saturday 30/4 and Sunday 1/5 give 2/5 and 3/5 off; 4/5, 5/5, Friday 6/5', () => {
    expect(worked({ receivedAt: '2022-04-28T09:00', limit: '4wd' })).toMatchObject({ dueAt: '2022-05-06T17:00' });
  });

  test('2023: five days from Wednesday 26/4: 27/4, 28/4; Giỗ Tổ on Saturday 29/4 and 30/4 give 2/5 and 3/5 off; 4/5, 5/5, Monday 8/5', () => {
    expect(worked({ receivedAt: '2023-04-26T09:00', limit: '5wd' })).toMatchObject({ dueAt: '2023-05-08T17:00' });
  });

  test('2023: ten calendar days from Friday 21/4 end on Monday 1/5 and roll over 2/5 and 3/5 to Thursday 4/5', () => {
    expect(worked({ receivedAt: '2023-04-21T09:00', limit: '10d' })).toMatchObject({ dueAt: '2023-05-04T17:00' });
  });

  test('2024: five days from Friday 26/4: 29/4 swapped off, 30/4 and 1/5 holidays, so 2/5, 3/5, Saturday 4/5 (made up), 6/5, 7/5', () => {
    expect(worked({ receivedAt: '2024-04-26T14:30', limit: '5wd' })).toMatchObject({ dueAt: '2024-05-07T17:00' });
  });

  test('2025: five days from Friday 25/4: Saturday 26/4 (made up), 28/4, 29/4, then 30/4 to Sunday 4/5 off, so 5/5 and Tuesday 6/5', () => {
    expect(worked({ receivedAt: '2025-04-25T09:00', limit: '5wd' })).toMatchObject({ dueAt: '2025-05-06T17:00' });
  });

  test('2025: two days from Wednesday 30/4: 1/5 is a holiday and Friday 2/5 swapped off, so Monday 5/5 and Tuesday 6/5', () => {
    expect(worked({ receivedAt: '2025-04-30T09:00', limit: '2wd' })).toMatchObject({ dueAt: '2025-05-06T17:00' });
  });

  test('2026: three days from Friday 24/4: 27/4 off for Giỗ Tổ on Sunday, 28/4, 29/4, then 30/4 and 1/5 off, so Monday 4/5', () => {
    expect(worked({ receivedAt: '2026-04-24T09:00', limit: '3wd' })).toMatchObject({ dueAt: '2026-05-04T17:00' });
  });

  test('2026: ten calendar days from Monday 20/4 end on Thursday 30/4 and roll over 1/5 and the weekend to Monday 4/5', () => {
    expect(worked({ receivedAt: '2026-04-20T09:00', limit: '10d' })).toMatchObject({ dueAt: '2026-05-04T17:00' });
  });
});
