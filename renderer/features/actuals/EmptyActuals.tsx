/** The screen before the first import: what actual numbers are for, and the ways to bring them in. */
import { say } from '../../../shared/language/say.ts';
import { ChooseFile } from '../../ui/ChooseFile.tsx';
import s from './EmptyActuals.module.css';
import { tableFiles } from './useIncoming.ts';

interface EmptyActualsProps {
  readonly hovering: boolean;
  /** Actual numbers are stored, all of months that are not in the plan. */
  readonly hasEarlier: boolean;
  readonly onFile: (file: File) => void;
}

export function EmptyActuals({ hovering, hasEarlier, onFile }: EmptyActualsProps) {
  return (
    <section className={s.drop} data-hovering={hovering} aria-label={say('Import actual numbers')}>
      <Sketch />
      <div className={s.words}>
        <h2>{say('Bring in what really happened')}</h2>
        <p>
          {say(
            'Then every month of the plan stands beside its actual number, the difference is split by what drove it, and the plan can go on from where you are.',
          )}
        </p>
        {hasEarlier && (
          <p>
            {say('The actual numbers of months before the plan are kept, and files like theirs are known.')}
          </p>
        )}
        <div className={s.ways}>
          <ChooseFile label={say('Choose a file')} variant="primary" accept={tableFiles} onFile={onFile} />
          <span>
            {say(
              'or drop a workbook (.xlsx) or a CSV here, or copy cells in your spreadsheet and paste them.',
            )}
          </span>
        </div>
        <dl className={s.facts}>
          <div>
            <dt>{say('Any layout')}</dt>
            <dd>{say('Months down or across, months or quarters, any title above them.')}</dd>
          </div>
          <div>
            <dt>{say('Any notation')}</dt>
            <dd>{say('Dates and numbers of your country; you see how they were read.')}</dd>
          </div>
          <div>
            <dt>{say('Nothing is stored unseen')}</dt>
            <dd>{say('A preview first shows every doubt. It can be undone.')}</dd>
          </div>
        </dl>
      </div>
    </section>
  );
}

/** Plan dashed, actual in ink, and a dimension line between them. */
function Sketch() {
  return (
    <svg className={s.sketch} viewBox="0 0 200 150" aria-hidden="true">
      <path className={s.axis} d="M10 8V138H194" />
      <path className={s.plan} d="M12 120C60 108 120 72 192 22" />
      <path className={s.actual} d="M12 122L42 118L72 104L102 98L132 84" />
      <circle className={s.dot} cx="132" cy="84" r="4" />
      <path className={s.from} d="M132 84C150 76 172 62 192 50" />
      <path className={s.measure} d="M132 66V80M128 70l8 -8M128 84l8 -8" />
    </svg>
  );
}
