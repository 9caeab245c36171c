/** Beside a series' name: whether it is one number, a number a month, or worked out. */
import { memo } from 'react';
import { phrase, say } from '../../shared/language/say.ts';
import { fieldAt, getAt } from '../../shared/plan/paths.ts';
import type { Series } from '../../shared/plan/types.ts';
import type { SeriesRow } from '../grid/model.ts';
import { change, planNow } from '../state/changes.ts';
import { seriesOf } from '../state/describing.ts';
import { monthsOf } from '../state/months.ts';
import { useResults } from '../state/results.ts';
import { LazySelect } from '../ui/LazySelect.tsx';
import { DetailsButton } from './DetailsButton.tsx';
import s from './SeriesRows.module.css';

type Mode = 'constant' | 'monthly' | 'auto';

const modeInWords: Readonly<Record<Mode, string>> = {
  constant: phrase('Constant'),
  monthly: phrase('By month'),
  auto: phrase('Automatic'),
};

export function ModeChoice({ row }: { readonly row: SeriesRow }) {
  const mode = row.series === undefined ? (row.entry?.isConstant === true ? 'constant' : 'monthly') : 'auto';
  return (
    <>
      <ModeSelect
        path={row.id}
        name={row.label}
        mode={mode}
        isDisabled={mode !== 'auto' && row.entry?.refusal !== undefined}
      />
      <Details path={row.id} name={row.label} />
    </>
  );
}

/** The grid's keys lead to its cells, and Alt+? from them to Why?, where all this stands as well. */
const Details = memo(function Details({ path, name }: { readonly path: string; readonly name: string }) {
  const isNoted = useResults(({ plan }) => plan !== null && Object.hasOwn(plan.notes, path));
  return <DetailsButton path={path} name={name} isNoted={isNoted} className={s.details} tabIndex={-1} />;
});

interface ModeSelectProps {
  readonly path: string;
  readonly name: string;
  readonly mode: Mode;
  readonly isDisabled: boolean;
}

/** By month it goes on with what there was: the same number, or what was worked out. */
function choose(path: string, mode: Mode): void {
  const { computed } = useResults.getState();
  const plan = planNow();
  if (plan === null) return;
  const now = getAt(plan, path) as Series | 'auto';
  const months = monthsOf(plan);
  const worked = computed === null ? undefined : seriesOf(computed, path);
  const values =
    now === 'auto'
      ? months.map((_, t) => worked?.[t] ?? 0)
      : typeof now === 'number'
        ? months.map(() => now)
        : now;
  change(path, mode === 'auto' ? 'auto' : mode === 'monthly' ? values : (values[0] ?? 0));
}

/** Drawn again only when the way changes, not with every number typed into the row. */
const ModeSelect = memo(function ModeSelect({ path, name, mode, isDisabled }: ModeSelectProps) {
  const field = fieldAt(path);
  const modes: readonly Mode[] =
    field?.kind === 'series' && field.auto !== undefined
      ? ['constant', 'monthly', 'auto']
      : ['constant', 'monthly'];
  return (
    <LazySelect
      label={say('{series}: how it is given', { series: name })}
      className={s.mode}
      value={mode}
      options={modes.map((id) => ({ id, label: say(modeInWords[id]) }))}
      isDisabled={isDisabled}
      excludeFromTabOrder
      onChange={(id) => choose(path, modes.find((each) => each === id) ?? 'constant')}
    />
  );
});
