/** Says what a shorter plan, or one that begins in another month, loses and moves; nothing happens before it is confirmed. */
import { say } from '../../../shared/language/say.ts';
import type { HorizonEffects } from '../../../shared/plan/horizonEffects.ts';
import { labelOf } from '../../../shared/plan/labels.ts';
import type { Plan } from '../../../shared/plan/types.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { monthName } from '../../ui/format.ts';
import { lastMonth } from '../../state/months.ts';
import s from './HorizonDialog.module.css';

interface HorizonDialogProps {
  readonly plan: Plan;
  readonly effects: HorizonEffects;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Labels beyond these are counted, not named. */
const mostNamed = 6;

export function HorizonDialog({ plan, effects, onConfirm, onClose }: HorizonDialogProps) {
  const { plan: next, cut, targets, notes, scenarios } = effects;
  const title = say('{from} to {to}?', {
    from: monthName(next.start, 'long'),
    to: monthName(lastMonth(next), 'long'),
  });
  return (
    <Dialog label={title} width="narrow" onClose={onClose}>
      <div className={s.body}>
        <h2>{title}</h2>
        {cut.length > 0 && (
          <div>
            <p>{say('{count} series by month lose what stands after the new end.', { count: cut.length })}</p>
            <ul className={s.about}>
              {cut.slice(0, mostNamed).map((path) => (
                <li key={path}>{labelOf(plan, path)}</li>
              ))}
              {cut.length > mostNamed && (
                <li>{say('and {count} more', { count: cut.length - mostNamed })}</li>
              )}
            </ul>
          </div>
        )}
        {targets.map(({ index, from, to }) => (
          <p key={index}>
            {say('Target {number} moves from {from} to {to}.', {
              number: index + 1,
              from: monthName(from),
              to: monthName(to),
            })}
          </p>
        ))}
        {notes > 0 && <p>{say('{count} notes and ranges of months that go are lost.', { count: notes })}</p>}
        {scenarios.map(({ name, count }) => (
          <p key={name}>{say('Scenario {name} loses {count} changes of months that go.', { name, count })}</p>
        ))}
        <p className={s.foot}>{say('It is one step: undo brings everything back.')}</p>
      </div>
      <footer className={s.actions}>
        <Button onPress={onClose}>{say('Cancel')}</Button>
        <Button variant="danger" onPress={onConfirm}>
          {say('Change the months')}
        </Button>
      </footer>
    </Dialog>
  );
}
