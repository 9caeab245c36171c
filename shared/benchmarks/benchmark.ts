/** What a figure of the field is: data, so that hints beside assumptions and the checks say the same. */
import { phrase } from '../language/say.ts';

/** A: a primary source; B: a named survey or expert, second-hand; C: a vendor's or calculator's page. */
export type Grade = 'A' | 'B' | 'C';

/** `say`d where a grade is shown. */
export const gradeWords: Readonly<Record<Grade, string>> = {
  A: phrase('primary source'),
  B: phrase('survey or expert'),
  C: phrase('rule of thumb'),
};

export interface Benchmark {
  readonly id: string;
  /** Assumptions by path (`*` for the id of a listed thing) and series by name. */
  readonly about: readonly string[];
  /** The figure in words, `say`d where it is shown. Money is in US dollars and says so. */
  readonly figure: string;
  /** For whom it holds, where not for everybody; `say`d where it is shown. */
  readonly when?: string;
  /** In US dollars a year: only for segments whose contracts are worth at least `from` and less than `below`. */
  readonly acv?: { readonly from?: number; readonly below?: number };
  /**
   * What `range` is held against: each number of the assumption or series in its own unit; how many numbers a list has;
   * or something that it only takes part in, which `figure` names.
   */
  readonly compare: 'value' | 'length' | 'other';
  readonly range?: { readonly low?: number; readonly high?: number };
  /** `say`d where it is shown. */
  readonly source: string;
  readonly grade: Grade;
}

type Options = Partial<Pick<Benchmark, 'when' | 'acv' | 'range' | 'compare'>>;

/** The sources that are named more than once, as they are shown. */
export const sources = {
  roberge: phrase('Mark Roberge'),
  bridgeGroup: phrase('Bridge Group'),
  benchSights: phrase('BenchSights'),
  skok: phrase('David Skok'),
  saasCapital: phrase('SaaS Capital, 2023'),
  saastr: phrase('SaaStr'),
  playbook: phrase('HubSpot, customer success playbook'),
  funnel: phrase('lotoftools.org'),
  helpDesks: phrase('Help desk vendors'),
} as const;

/** A figure of one number of the assumption, unless the options say otherwise. */
export const benchmark = (
  id: string,
  about: readonly string[],
  figure: string,
  [source, grade]: readonly [source: string, grade: Grade],
  options: Options = {},
): Benchmark => ({ id, about, figure, source, grade, compare: 'value', ...options });
