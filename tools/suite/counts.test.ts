import { describe, expect, test } from 'vitest';
import { countsOf, lastLine, skippedAsFailed, sum } from './counts.ts';

const report = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 0, testResults: [] };
const green = { ...report, numFailedTests: 0 };

describe('the count of the whole check', () => {
  test('the last line is the sum of all parts', () => {
    expect(lastLine(sum([countsOf(report, 1), { passed: 3, failed: 0, skipped: 1 }]))).toBe('8 passed, 1 failed, 3 skipped');
  });

  test('a file that could not be loaded counts as a failure', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }];
    expect(countsOf({ ...green, testResults }, 1).failed).toBe(1);
  });

  test('a run that failed is never counted as passed, whatever its report says', () => {
    expect(countsOf(green, 1).failed).toBe(1);
    expect(countsOf(undefined, 0).failed).toBe(1);
    expect(countsOf(green, 0).failed).toBe(0);
  });

  test('on a build server a skipped test counts as failed', () => {
    expect(skippedAsFailed(countsOf(green, 0))).toEqual({ passed: 5, failed: 2, skipped: 0 });
  });
});
