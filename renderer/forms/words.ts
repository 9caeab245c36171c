/** Words for what the schema says in the document's own words, and what its numbers are over time. */

/** Options of choices, by the word of the document. */
const choices: Readonly<Record<string, string>> = {
  monthly: 'Month by month',
  annual: 'Annual, in advance',
  cogs: 'Cost of revenue',
  sm: 'Sales and marketing',
  rd: 'Research and development',
  ga: 'General and administration',
  atLeast: 'At least',
  atMost: 'At most',
};

export const choiceInWords = (option: string): string => choices[option] ?? option;

/** Series that say how many there are, not how many are added: a year of them is its last month, not a sum. */
const levels: ReadonlySet<string> = new Set(['managers', 'sdrs', 'heads']);

export const isLevel = (path: string): boolean => levels.has(path.slice(path.lastIndexOf('.') + 1));
