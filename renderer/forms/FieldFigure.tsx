/** The figure of the field in a row: its range under the value, quietly, and a mark where the plan is outside of it. */
import { gradeWords, type Benchmark } from '../../shared/benchmarks/index.ts';
import { say } from '../../shared/language/say.ts';
import { rangeText, type Range } from './fieldFigures.ts';
import s from './FieldFigure.module.css';
import { FieldGauge } from './FieldGauge.tsx';

interface FieldFigureProps {
  readonly id: string;
  readonly range: Range;
  readonly currency: string;
}

export function FieldFigure({ id, range, currency }: FieldFigureProps) {
  return (
    <p id={id} className={s.figure} title={range.figures.map(figureInWords).join('\n')}>
      <FieldGauge {...range} />
      <span className={s.text}>
        <Standing standing={range.standing} range={rangeText(range, currency)} />{' '}
        <FigureSource figures={range.figures} />
      </span>
    </p>
  );
}

/** The sign says it to the eye, the words to those who listen: rows are narrow. */
function Standing({ standing, range }: { readonly standing: Range['standing']; readonly range: string }) {
  switch (standing) {
    case 'within':
      return (
        <>
          <span className="visuallyHidden">{say('in the field:')} </span>
          {range}
        </>
      );
    case 'below':
      return (
        <span className={s.outside}>
          <span aria-hidden="true">▼ </span>
          <span className="visuallyHidden">{say('below the field:')} </span>
          {range}
        </span>
      );
    case 'above':
      return (
        <span className={s.outside}>
          <span aria-hidden="true">▲ </span>
          <span className="visuallyHidden">{say('above the field:')} </span>
          {range}
        </span>
      );
    default:
      return standing satisfies never;
  }
}

/** Who says so; of what no one stands behind, that it is a rule of thumb. */
function FigureSource({ figures }: { readonly figures: readonly Benchmark[] }) {
  const best = figures.find(({ grade }) => grade !== 'C') ?? figures[0];
  if (best === undefined) return null;
  return <cite className={s.source}>{best.grade === 'C' ? say(gradeWords.C) : say(best.source)}</cite>;
}

/** A figure that cannot be drawn against the value: its sentence, in one line. */
export function FigureLine({ id, figure }: { readonly id: string; readonly figure: Benchmark }) {
  return (
    <p id={id} className={s.line} title={figureInWords(figure)}>
      {say('In the field: {figure}', { figure: say(figure.figure) })} <FigureSource figures={[figure]} />
    </p>
  );
}

const figureInWords = ({ figure, when, source, grade }: Benchmark): string =>
  when === undefined
    ? say('{figure} ({source}, {grade})', {
        figure: say(figure),
        source: say(source),
        grade: say(gradeWords[grade]),
      })
    : say('{figure}, {when} ({source}, {grade})', {
        figure: say(figure),
        when: say(when),
        source: say(source),
        grade: say(gradeWords[grade]),
      });
