import { describe, expect, test } from 'vitest';
import { worked } from '../testing/index.ts';

describe('a result at once', () => {
  test('2025: asked for on Tuesday 29/4 16:59, in hours, is due that day at 17:00', () => {
    expect(worked({ receivedAt: '2025-04-29T16:59', limit: '0wd' })).toMatchObject({ dueAt: '2025-04-29T17:00' });
  });

  test('2025: asked for on Tuesday 29/4 17:01, after closing, is due on Monday 5/5, after 30/4 to 4/5', () => {
    expect(worked({ receivedAt: '2025-04-29T17:01', limit: '0wd' })).toMatchObject({ dueAt: '2025-05-05T17:00' });
  });

  test('2025: asked for on Friday 24/1 12:00, at lunch, is due that day: the day is not over', () => {
    expect(worked({ receivedAt: '2025-01-24T12:00', limit: '0wd' })).toMatchObject({ dueAt: '2025-01-24T17:00' });
  });

  test('2022: cut off on Wednesday 31/8 15:10 counts as Monday 5/9 07:30 and is due that day', () => {
    expect(worked({ receivedAt: '2022-08-31T15:10', limit: '0wd', receiptCutoff: '15:00' })).toMatchObject({ dueAt: '2022-09-05T17:00' });
  });

  test('2020: paused on Wednesday 22/1 until Thursday 30/1, after Tết, it grows by that one worked date and is due on it', () => {
    expect(worked({ receivedAt: '2020-01-22T09:00', limit: '0wd', pauses: [['2020-01-22T10:00', '2020-01-30T09:00']] })).toMatchObject({
      promisedAt: '2020-01-22T17:00',
      firstDueAt: '2020-01-30T17:00',
    });
  });

  test('2021: asked for on Friday 1/1 and ready on Monday 4/1, the day it is due, is on time', () => {
    expect(worked({ receivedAt: '2021-01-01T09:00', limit: '0wd', resolvedAt: '2021-01-04T16:00' })).toMatchObject({
      dueAt: '2021-01-04T17:00',
      verdict: 'onTime',
      firstVerdict: 'onTime',
    });
  });
});
