/** The months that the plan covers. They are changed as a whole, for every series by month has to follow. */
import { useState, type ReactNode } from 'react';
import { say } from '../../../shared/language/say.ts';
import { effectsOfHorizon, type HorizonEffects } from '../../../shared/plan/horizonEffects.ts';
import { isMonth, monthNumber, monthText } from '../../../shared/plan/months.ts';
import { fieldAt } from '../../../shared/plan/paths.ts';
import type { Plan } from '../../../shared/plan/types.ts';
import { change } from '../../state/changes.ts';
import { changeHorizon } from '../../state/horizon.ts';
import { lastMonth } from '../../state/months.ts';
import { useSession } from '../../state/session.ts';
import { takingBack } from '../../state/takeBack.ts';
import { useKept } from '../../state/useKept.ts';
import { calendarMonthName, monthName } from '../../ui/format.ts';
import { MonthField } from '../../ui/MonthField.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Select } from '../../ui/Select.tsx';
import { toast } from '../../ui/toasts.ts';
import rows from '../../forms/AssumptionRow.module.css';
import groups from '../../forms/AssumptionGroup.module.css';
import { HorizonDialog } from './HorizonDialog.tsx';

interface Asked {
  readonly plan: Plan;
  readonly effects: HorizonEffects;
  readonly label: string;
}

/** Years before and after the first month that it can be moved to in one step. */
const reach = 6;

/** Whole calendar years, so that the list begins and ends where one expects. */
function monthsAround(start: string): readonly string[] {
  const year = Math.floor((monthNumber(start) ?? 0) / 12);
  const first = Math.max(0, year - reach) * 12;
  return Array.from({ length: (2 * reach + 1) * 12 }, (_, offset) => monthText(first + offset)).filter(
    isMonth,
  );
}

export function Months() {
  const calendar = useKept(({ base }) =>
    base === null
      ? null
      : {
          start: base.start,
          months: base.months,
          fiscalYearStart: base.fiscalYearStart,
          currency: base.currency,
        },
  );
  const [refusal, setRefusal] = useState<string | undefined>();
  const [asked, setAsked] = useState<Asked | null>(null);
  /** Fields that hold what was not taken are made anew. */
  const [turned, setTurned] = useState(0);
  const start = fieldAt('start');
  const months = fieldAt('months');
  const fiscal = fieldAt('fiscalYearStart');
  if (calendar === null || start === undefined || months?.kind !== 'number' || fiscal === undefined)
    return null;

  const take = ({ effects: { plan: next }, label }: Asked): void => {
    const { plan: base } = useSession.getState();
    if (base === null) return;
    const refused = changeHorizon(base, next.start, next.months, label);
    setRefusal(refused);
    if (refused !== undefined) return;
    toast(
      say('The plan now covers {from} to {to}.', {
        from: monthName(next.start),
        to: monthName(lastMonth(next)),
      }),
      { label: say('Undo'), run: takingBack() },
    );
  };
  const ask = (first: string, length: number, label: string): void => {
    const { plan: base } = useSession.getState();
    if (base === null || (base.start === first && base.months === length)) return;
    const effects = effectsOfHorizon(base, first, length);
    const { cut, targets, notes, scenarios } = effects;
    if (cut.length + targets.length + notes + scenarios.length === 0) take({ plan: base, effects, label });
    else setAsked({ plan: base, effects, label });
  };
  const close = (): void => {
    setAsked(null);
    setTurned(turned + 1);
  };
  return (
    <section className={groups.group} aria-label={say('Calendar')}>
      <header className={groups.header}>
        <h2>{say('Calendar')}</h2>
        <p>
          {say(
            '{from} to {to}. Numbers by month keep their order: longer ones go on with their last value.',
            {
              from: monthName(calendar.start),
              to: monthName(lastMonth(calendar)),
            },
          )}
        </p>
      </header>
      <Row label={say(start.label)} meaning={say(start.meaning)}>
        <MonthField
          label={say(start.label)}
          value={calendar.start}
          months={monthsAround(calendar.start)}
          onChange={(next) => ask(next, calendar.months, say(start.label))}
        />
      </Row>
      <Row label={say(months.label)} meaning={say(months.meaning)}>
        <NumberField
          key={`months ${turned}`}
          label={say(months.label)}
          value={calendar.months}
          unit={months.unit}
          range={months.range}
          currency={calendar.currency}
          lazy
          onChange={(next) => {
            if (next !== null) ask(calendar.start, next, say(months.label));
          }}
        />
        <span className={rows.suffix}>{say('months')}</span>
      </Row>
      <Row label={say(fiscal.label)} meaning={say(fiscal.meaning)}>
        <Select
          label={say(fiscal.label)}
          value={String(calendar.fiscalYearStart)}
          options={Array.from({ length: 12 }, (_, index) => ({
            id: String(index + 1),
            label: calendarMonthName(index + 1),
          }))}
          onChange={(id) => setRefusal(change('fiscalYearStart', Number(id)))}
        />
      </Row>
      {refusal !== undefined && (
        <p className={rows.fault} role="alert">
          {refusal}
        </p>
      )}
      {asked !== null && (
        <HorizonDialog
          plan={asked.plan}
          effects={asked.effects}
          onClose={close}
          onConfirm={() => {
            close();
            take(asked);
          }}
        />
      )}
    </section>
  );
}

function Row(props: { readonly label: string; readonly meaning: string; readonly children: ReactNode }) {
  return (
    <div className={rows.row} data-kind="mixed">
      <div className={rows.words}>
        <span className={rows.label}>{props.label}</span>
        <span className={rows.meaning}>{props.meaning}</span>
      </div>
      <div className={rows.control}>
        <div className={rows.value}>{props.children}</div>
      </div>
    </div>
  );
}
