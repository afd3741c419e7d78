import { NoRuleSet, type RuleSet, type RuleSets } from '#modules/rules';
import type { PlainDate } from '#platform/time';

/** The rule set in force on a day; null where none is known. */
export function ruleSetOn(ruleSets: RuleSets, day: PlainDate): RuleSet | null {
  try {
    return ruleSets.ruleSetFor(day);
  } catch (fault) {
    if (fault instanceof NoRuleSet) return null;
    throw fault;
  }
}
