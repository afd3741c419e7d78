import { ruleSet } from '../domain/rule-set.ts';
import { ruleSets, type RuleSets } from '../domain/rule-sets.ts';
import { readFacts } from './read-facts.ts';

/** Reads the nation's rule sets once; `folder` is `data/nation/rules` of the installation. */
export async function loadRuleSets(folder: string): Promise<RuleSets> {
  return ruleSets(await readFacts(folder, /^\d{4}[a-z]?\.json$/, ruleSet));
}
