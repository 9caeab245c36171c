/**
 * How much of a file is taken in, over all of its sheets. The largest workbook of Groundplan has a few hundred thousand
 * cells; with these bounds reading takes at most a few hundred megabytes and some seconds.
 */
import { phrase, say } from '../../shared/language/say.ts';
import { Refusal } from './zipReader.ts';

const most = {
  rows: 200_000,
  cells: 1_500_000,
  /** Characters of texts and formulas, shared ones counted in each of their cells. */
  characters: 100_000_000,
} as const;

const refusals: Readonly<Record<keyof typeof most, string>> = {
  rows: phrase('The file has more than {number} rows, which is more than Groundplan reads.'),
  cells: phrase('The file has more than {number} filled cells, which is more than Groundplan reads.'),
  characters: phrase(
    'The file has more than {number} characters of text and formulas, which is more than Groundplan reads.',
  ),
};

export class Budget {
  readonly #spent: Record<keyof typeof most, number> = { rows: 0, cells: 0, characters: 0 };

  /** Throws a `Refusal` where that is too much. */
  spend(what: keyof typeof most, amount: number): void {
    this.#spent[what] += amount;
    if (this.#spent[what] > most[what]) {
      const number = most[what].toLocaleString('en-GB');
      throw new Refusal(say(refusals[what], { number }));
    }
  }
}
