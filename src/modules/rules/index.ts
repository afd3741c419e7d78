export { codePatterns, formatCode, type CodeParts, type CodePattern } from './domain/dossier-code.ts';
export type { RuleSet } from './domain/rule-set.ts';
export { NoRuleSet, type RuleSets } from './domain/rule-sets.ts';
export { unconfirmed, words, type Unconfirmed, type Words } from './domain/words.ts';
export { loadRuleSets } from './use-cases/load-rule-sets.ts';
export { readFact, readFacts } from './use-cases/read-facts.ts';
