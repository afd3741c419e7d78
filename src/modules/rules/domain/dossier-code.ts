import type { PlainDate } from '#platform/time';

/** What a dossier code is made of. `orgCode` is taken as it stands: it is never read for a hierarchy. */
export interface CodeParts {
  orgCode: string;
  /** The local date that stands in the code: of submission or of acceptance, as the rule set says. */
  day: PlainDate;
  /** Number of the dossier of that office and day, from 1. */
  sequence: number;
}

const dated = (day: PlainDate) => day.toString().replaceAll('-', '');
const numbered = (sequence: number, digits: number) => String(sequence).padStart(digits, '0');

/**
 * The patterns that rule sets choose from. A sequence that outgrows its digits is written out: codes stay unique.
 * `org-YYMMDD-4`: Circular 01/2018/TT-VPCP art. 19. `org-YYYYMMDD-7`: codes of the National Portal seen in 2026.
 */
export const codePatterns = {
  'org-YYMMDD-4': ({ orgCode, day, sequence }: CodeParts) => `${orgCode}-${dated(day).slice(2)}-${numbered(sequence, 4)}`,
  'org-YYYYMMDD-7': ({ orgCode, day, sequence }: CodeParts) => `${orgCode}-${dated(day)}-${numbered(sequence, 7)}`,
};
export type CodePattern = keyof typeof codePatterns;

/** The dossier code by a rule set's pattern. Throws for a sequence that is no whole number from 1. */
export function formatCode(ruleSet: { dossierCode: { pattern: CodePattern } }, parts: CodeParts): string {
  if (!Number.isSafeInteger(parts.sequence) || parts.sequence < 1) throw new RangeError(`no number of a dossier: ${parts.sequence}`);
  return codePatterns[ruleSet.dossierCode.pattern](parts);
}
