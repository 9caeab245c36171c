/** What a plan's numbers mean for its targets. */
export { attribute, shapley } from './killers.ts';
export {
  killerIds,
  type Attribution,
  type KillerId,
  type ResultDocument,
  type TargetVerdict,
} from './result.ts';
export { judge, resultDocument } from './verdict.ts';
export { killerWords, mainTakers, verdictInShort, verdictSentences, type VerdictWords } from './words.ts';
