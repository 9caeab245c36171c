/**
 * All there is to know about one assumption: what the scenario makes of it, what others have seen, why it has its
 * value and who says so, and where it counts. Shown beside a row when it is asked for.
 */
import { gradeWords } from '../../shared/benchmarks/index.ts';
import { say } from '../../shared/language/say.ts';
import { addressOfPath } from '../../shared/model/index.ts';
import { labelOf, labelParts } from '../../shared/plan/labels.ts';
import { useResults } from '../state/results.ts';
import { useShown } from '../state/shown.tsx';
import { useKept } from '../state/useKept.ts';
import { useView } from '../state/view.ts';
import { Button } from '../ui/Button.tsx';
import s from './AssumptionDetails.module.css';
import { figuresOf, noFigures, rangeOf, rangeText } from './fieldFigures.ts';
import { FieldGauge } from './FieldGauge.tsx';
import { NoteEditor } from './NoteEditor.tsx';
import { noteBy } from './noteWords.ts';
import { ScenarioMark } from './ScenarioMark.tsx';
import { useAssumption } from './useAssumption.ts';
import { WhereItCounts } from './WhereItCounts.tsx';

interface AssumptionDetailsProps {
  readonly path: string;
  /** Called when the answer to a question stands elsewhere: what holds this then closes. */
  readonly onLeave: () => void;
}

export function AssumptionDetails({ path, onLeave }: AssumptionDetailsProps) {
  const assumption = useAssumption(path);
  const { computed } = useShown();
  const why = useView((state) => state.why);
  const name = useKept(({ plan }) => (plan === null ? { parts: [path] } : labelParts(plan, path)));
  if (assumption === undefined) return null;
  const { field } = assumption;
  const title = name.parts.at(-1) ?? say(field.label);
  const owner = name.parts.slice(0, -1).join(' · ');
  const address = addressOfPath(computed, path);
  return (
    <div className={s.details}>
      <header className={s.header}>
        <div>
          <h3>
            {title}
            {name.detail !== undefined && <span className={s.detail}> {name.detail}</span>}
          </h3>
          {owner !== '' && <p className={s.owner}>{owner}</p>}
        </div>
        {address !== undefined && (
          <Button
            variant="plain"
            onPress={() => {
              onLeave();
              why({ kind: 'number', address });
            }}
          >
            {say('Why?')}
          </Button>
        )}
      </header>
      <p className={s.meaning}>{say(field.meaning)}</p>
      <ScenarioMark assumption={assumption} />
      <Figures path={path} />
      <section>
        <h4>{say('Why it has this value')}</h4>
        <NoteEditor path={path} />
        <InnerNotes path={path} />
      </section>
      <section>
        <h4>{say('Where it counts')}</h4>
        <WhereItCounts key={path} path={path} onAsk={onLeave} />
      </section>
    </div>
  );
}

function Figures({ path }: { readonly path: string }) {
  const assumption = useAssumption(path);
  const figures = useResults(({ plan }) => (plan === null ? noFigures : figuresOf(path, plan)));
  if (assumption === undefined || figures.length === 0) return null;
  const { field, value, currency } = assumption;
  const range = rangeOf(figures, field, value, currency);
  return (
    <section>
      <h4>{say('In the field')}</h4>
      {range !== undefined && (
        <div className={s.gauge}>
          <FieldGauge {...range} />
          <span>{rangeText(range, currency)}</span>
        </div>
      )}
      <ul className={s.figures}>
        {figures.map(({ id, figure, when, source, grade }) => (
          <li key={id}>
            <span>
              {when === undefined
                ? say(figure)
                : say('{figure}, {when}', { figure: say(figure), when: say(when) })}
            </span>
            <span className={s.source}>
              <span className={s.grade} title={say(gradeWords[grade])}>
                {grade}
              </span>
              {say('{source}, {grade}', { source: say(source), grade: say(gradeWords[grade]) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Notes on a month or a position inside it. */
function InnerNotes({ path }: { readonly path: string }) {
  const inner = useKept(({ base }) =>
    base === null
      ? []
      : Object.entries(base.notes)
          .filter(([about]) => about.startsWith(`${path}.`))
          .map(([about, note]) => ({ about, label: labelOf(base, about), note })),
  );
  if (inner.length === 0) return null;
  return (
    <ul className={s.inner}>
      {inner.map(({ about, label, note }) => (
        <li key={about}>
          <b>{label}</b> {note.text} {note.source !== undefined && <cite>{note.source}</cite>} {noteBy(note)}
        </li>
      ))}
    </ul>
  );
}
