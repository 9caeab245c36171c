/** Words for what the schema says in the document's own words, and what its numbers are over time. */

import { phrase, say } from '../../shared/language/say.ts';

/** Options of choices, by the word of the document. */
const choices: Readonly<Record<string, string>> = {
  monthly: phrase('Month by month'),
  annual: phrase('Annual, in advance'),
  cogs: phrase('Cost of revenue'),
  sm: phrase('Sales and marketing'),
  rd: phrase('Research and development'),
  ga: phrase('General and administrative'),
  atLeast: phrase('At least'),
  atMost: phrase('At most'),
};

export const choiceInWords = (option: string): string => say(choices[option] ?? option);

/** Series that say how many there are, not how many are added: a year of them is its last month, not a sum. */
const levels: ReadonlySet<string> = new Set(['managers', 'sdrs', 'heads']);

export const isLevel = (path: string): boolean => levels.has(path.slice(path.lastIndexOf('.') + 1));
