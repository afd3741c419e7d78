import { formatCode, type RuleSet } from '#modules/rules';
import type { TenantId, Tx } from '#platform/database';
import type { PlainDate } from '#platform/time';
import { submissionNumber } from '../domain/submission-number.ts';
import { nextNumber } from '../sql/dossier.ts';

interface Asked {
  ruleSet: RuleSet;
  /** Code of the competent agency. */
  office: string;
  day: PlainDate;
}

/** The next dossier code of an office's day. The day's counter stays locked until the transaction ends: no gap, no double. */
export const giveCode = async (tx: Tx, tenant: TenantId, { ruleSet, office, day }: Asked): Promise<string> =>
  formatCode(ruleSet, { orgCode: office, day, sequence: await nextNumber(tx, tenant, office, day) });

/** Both numbers of a filing. Where the rule set gives the code at submission they are one. */
export async function numbersOf(tx: Tx, tenant: TenantId, asked: Asked): Promise<{ submissionNumber: string; code: string }> {
  const { ruleSet, office, day } = asked;
  const number =
    ruleSet.dossierCode.givenAt === 'submission'
      ? await giveCode(tx, tenant, asked)
      : submissionNumber(office, day, await nextNumber(tx, tenant, `${office}/filed`, day));
  return { submissionNumber: number, code: number };
}
