/** Ramps to begin with, as the field knows them, each with its source. */
import { benchmarkOf, gradeWords, type Benchmark } from '../../../shared/benchmarks/index.ts';
import { phrase, say } from '../../../shared/language/say.ts';

interface Ramp {
  readonly id: string;
  /** `say`d where it is shown. */
  readonly name: string;
  readonly ramp: readonly number[];
  readonly figures: readonly Benchmark[];
}

export const ramps: readonly Ramp[] = [
  { id: 'none', name: phrase('No ramp: productive from the first day'), ramp: [], figures: [] },
  {
    id: 'three',
    name: phrase('Three months, evenly'),
    ramp: [0, 0.33, 0.67],
    figures: [benchmarkOf('ramp-total')],
  },
  {
    id: 'five',
    name: phrase('Five months'),
    ramp: [0, 0.25, 0.5, 0.75, 1],
    figures: [benchmarkOf('ramp-curve'), benchmarkOf('ramp-mean')],
  },
];

/** What the field says and who says it, in one line. */
export const sourceInWords = ({ figures }: Ramp): string | undefined =>
  figures.length === 0
    ? undefined
    : figures
        .map(({ figure, source, grade }) =>
          say('{figure} ({source}, {grade})', {
            figure: say(figure),
            source: say(source),
            grade: say(gradeWords[grade]),
          }),
        )
        .join(say('; '));
