/**
 * How much of a file is taken in, over all of its sheets. The largest workbook of Groundplan has a few hundred thousand
 * cells; with these bounds reading takes at most a few hundred megabytes and some seconds.
 */
import { Refusal } from './zipReader.ts';

const most = {
  rows: 200_000,
  cells: 1_500_000,
  /** Characters of texts and formulas, shared ones counted in each of their cells. */
  characters: 100_000_000,
} as const;

const words: Readonly<Record<keyof typeof most, string>> = {
  rows: 'rows',
  cells: 'filled cells',
  characters: 'characters of text and formulas',
};

export class Budget {
  readonly #spent: Record<keyof typeof most, number> = { rows: 0, cells: 0, characters: 0 };

  /** Throws a `Refusal` where that is too much. */
  spend(what: keyof typeof most, amount: number): void {
    this.#spent[what] += amount;
    if (this.#spent[what] > most[what]) {
      const number = most[what].toLocaleString('en-GB');
      throw new Refusal(
        `The file has more than ${number} ${words[what]}, which is more than Groundplan reads.`,
      );
    }
  }
}
