/** What a plan's numbers mean for its targets. */
export { attribute, shapley } from './killers.ts';
export { killerIds, type KillerId } from '../model/killers.ts';
export type { Attribution, ResultDocument, TargetVerdict } from './result.ts';
export { judge, resultDocument } from './verdict.ts';
export { killerWords, mainTakers, verdictInShort, verdictSentences, type VerdictWords } from './words.ts';
