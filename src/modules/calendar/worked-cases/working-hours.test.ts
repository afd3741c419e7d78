import { describe, expect, test } from 'vitest';
import { worked } from '../testing/index.ts';

describe('working hours over lunch, night, weekend and holidays', () => {
  test('2024: received on Tuesday 2/1 12:10, at lunch, two hours run from 13:00 to 15:00', () => {
    expect(worked({ receivedAt: '2024-01-02T12:10', limit: '2wh' })).toMatchObject({ dueAt: '2024-01-02T15:00' });
  });

  test('2024: received on Tuesday 2/1 11:30, as the morning ends, one hour runs from 13:00 to 14:00', () => {
    expect(worked({ receivedAt: '2024-01-02T11:30', limit: '1wh' })).toMatchObject({ dueAt: '2024-01-02T14:00' });
  });

  test('2024: received on Tuesday 2/1 18:00, at night, one hour runs from 07:30 to 08:30 of Wednesday 3/1', () => {
    expect(worked({ receivedAt: '2024-01-02T18:00', limit: '1wh' })).toMatchObject({ dueAt: '2024-01-03T08:30' });
  });

  test('2020: four hours from Thursday 30/1 07:30 end with the morning at 11:30, not at 13:00; ready at 11:31 is late', () => {
    expect(worked({ receivedAt: '2020-01-30T07:30', limit: '4wh', resolvedAt: '2020-01-30T11:31' })).toMatchObject({
      dueAt: '2020-01-30T11:30',
      verdict: 'late',
      firstVerdict: 'late',
    });
  });

  test('2024: eight hours from Friday 30/8 10:30: one before lunch, four after, three on Wednesday 4/9 to 10:30', () => {
    expect(worked({ receivedAt: '2024-08-30T10:30', limit: '8wh' })).toMatchObject({ dueAt: '2024-09-04T10:30' });
  });

  test('2024: four hours from Friday 30/8 13:00 end at closing, 17:00, not on Wednesday 4/9 07:30', () => {
    expect(worked({ receivedAt: '2024-08-30T13:00', limit: '4wh' })).toMatchObject({ dueAt: '2024-08-30T17:00' });
  });

  test('2026: eight hours from Friday 13/2 15:00: two that day, four and two on Monday 23/2, after Tết, to 15:00', () => {
    expect(worked({ receivedAt: '2026-02-13T15:00', limit: '8wh' })).toMatchObject({ dueAt: '2026-02-23T15:00' });
  });

  test('2020: cut off on Wednesday 22/1 15:30, two hours run from the opening after Tết, Thursday 30/1 07:30, to 09:30', () => {
    expect(worked({ receivedAt: '2020-01-22T15:30', limit: '2wh', receiptCutoff: '15:00' })).toMatchObject({
      promisedAt: '2020-01-30T09:30',
    });
  });
});

describe('working hours that are paused, restarted, extended', () => {
  test('2020: four hours from Wednesday 22/1 10:00 end at 15:30; a pause at lunch, 11:30 to 13:00, adds nothing', () => {
    expect(worked({ receivedAt: '2020-01-22T10:00', limit: '4wh', pauses: [['2020-01-22T11:30', '2020-01-22T13:00']] })).toMatchObject({
      promisedAt: '2020-01-22T15:30',
      firstDueAt: '2020-01-22T15:30',
    });
  });

  test('2020: four hours from Wednesday 22/1 10:00, still paused since 14:00: an hour and a half and one hour are used, 90 minutes are left', () => {
    expect(worked({ receivedAt: '2020-01-22T10:00', limit: '4wh', pauses: [['2020-01-22T14:00', null]] })).toMatchObject({
      firstDueAt: null,
      dueAt: null,
      remaining: '90m',
    });
  });

  test('2020: four hours from Wednesday 22/1 10:00 end at 15:30; a pause from that very minute, over Tết, changes nothing', () => {
    expect(worked({ receivedAt: '2020-01-22T10:00', limit: '4wh', pauses: [['2020-01-22T15:30', '2020-01-30T10:00']] })).toMatchObject({
      firstDueAt: '2020-01-22T15:30',
    });
  });

  test('2025: eight hours from 24/1 08:00 end on 3/2 08:00; a pause from 24/1 16:00 to 3/2 08:30 holds two working hours: 10:00', () => {
    expect(worked({ receivedAt: '2025-01-24T08:00', limit: '8wh', pauses: [['2025-01-24T16:00', '2025-02-03T08:30']] })).toMatchObject({
      promisedAt: '2025-02-03T08:00',
      firstDueAt: '2025-02-03T10:00',
    });
  });

  test('2023: received on Friday 1/9, off, eight hours fill Tuesday 5/9; restarted at 14:00, three that day and five on 6/9 end at 14:00', () => {
    expect(worked({ receivedAt: '2023-09-01T09:00', limit: '8wh', restarts: ['2023-09-05T14:00'] })).toMatchObject({
      promisedAt: '2023-09-05T17:00',
      firstDueAt: '2023-09-06T14:00',
    });
  });

  test('2024: due on Friday 30/8 17:00 by working days; four working hours more are the morning of Wednesday 4/9, to 11:30', () => {
    expect(worked({ receivedAt: '2024-08-29T09:00', limit: '1wd', extension: '4wh' })).toMatchObject({
      firstDueAt: '2024-08-30T17:00',
      dueAt: '2024-09-04T11:30',
    });
  });

  test('2026: due on Friday 6/2 08:30 by working hours; ten calendar days more end on Monday 16/2, Tết, and roll to Monday 23/2', () => {
    expect(worked({ receivedAt: '2026-02-05T14:00', limit: '4wh', extension: '10d' })).toMatchObject({
      firstDueAt: '2026-02-06T08:30',
      dueAt: '2026-02-23T17:00',
    });
  });
});
