import { Temporal, type PlainDate } from '#platform/time';
import type { RuleSet } from './rule-set.ts';

/** All rule sets of the nation, in order of time. */
export interface RuleSets {
  all: readonly RuleSet[];
  /** The one in force on that date. Throws `NoRuleSet` for a date before the first. */
  ruleSetFor(date: PlainDate): RuleSet;
  /** By its id, as a dossier keeps it. Throws `NoRuleSet` when there is none. */
  ruleSet(id: string): RuleSet;
}

export class NoRuleSet extends Error {
  constructor(asked: string) {
    super(`no rule set for ${asked}`);
    this.name = 'NoRuleSet';
  }
}

/** Joins rule sets into one line of time. Throws where two overlap or a day between them has none. */
export function ruleSets(given: readonly RuleSet[]): RuleSets {
  const all = given.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  for (const [i, set] of all.entries()) {
    const next = all[i + 1];
    const dayAfter = set.validTo && Temporal.PlainDate.from(set.validTo).add({ days: 1 }).toString();
    if (next && next.validFrom !== dayAfter) throw new Error(`rule set ${next.id} does not begin where ${set.id} ends`);
  }
  const find = (asked: string, fits: (set: RuleSet) => boolean): RuleSet => {
    const found = all.find(fits);
    if (!found) throw new NoRuleSet(asked);
    return found;
  };
  return {
    all,
    ruleSetFor(date) {
      const day = date.toString();
      return find(day, (set) => set.validFrom <= day && (set.validTo === null || day <= set.validTo));
    },
    ruleSet: (id) => find(id, (set) => set.id === id),
  };
}
