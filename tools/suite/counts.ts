/** What came out of a check. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export const none: Counts = { passed: 0, failed: 0, skipped: 0 };

export const sum = (parts: Counts[]): Counts =>
  parts.reduce(
    (total, part) => ({
      passed: total.passed + part.passed,
      failed: total.failed + part.failed,
      skipped: total.skipped + part.skipped,
    }),
    none,
  );

/** On a build server a test that did not run proves nothing. */
export const skippedAsFailed = ({ passed, failed, skipped }: Counts): Counts => ({ passed, failed: failed + skipped, skipped: 0 });

/** The last line of `bin/test`. */
export const lastLine = ({ passed, failed, skipped }: Counts): string => `${passed} passed, ${failed} failed, ${skipped} skipped`;

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

/**
 * Counts of a run of vitest.
 * @param report its JSON report; undefined when it wrote none
 * @param status its exit status: a run can fail (an error outside of any test) with every test passed
 */
export function countsOf(report: VitestReport | undefined, status: number | null): Counts {
  if (!report) return { ...none, failed: 1 };
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  const failed = report.numFailedTests + broken;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && status !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
