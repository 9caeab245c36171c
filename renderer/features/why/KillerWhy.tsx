/** A killer's share of a target: what it is, how it is measured, and where its assumptions are. */
import { killerWords, type KillerId } from '../../../shared/analysis/index.ts';
import { killers } from '../../killers/killers.tsx';
import { useShown } from '../../state/shown.tsx';
import { useView } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { exact, monthName } from '../../ui/format.ts';
import { definedIn } from './definedIn.ts';
import s from './WhyPanel.module.css';
import { described } from '../../state/describing.ts';

interface KillerWhyProps {
  readonly killer: KillerId;
  readonly target: number;
}

export function KillerWhy({ killer, target }: KillerWhyProps) {
  const { computed, attributions } = useShown();
  const showSection = useView((state) => state.showSection);
  const attribution = attributions?.[target];
  if (attribution === undefined) return null;
  const { currency } = computed.plan;
  const { without, section, sectionName } = killers[killer];
  const { name, takes } = killerWords[killer];
  const { label, unit } = described(computed, attribution.metric);
  const share = attribution.killers[killer];
  return (
    <div className={s.body}>
      <div>
        <p className={s.label}>
          {name}
          <span className={s.when}>
            {label}, {monthName(attribution.month)}
          </span>
        </p>
        <p className={s.value}>{exact(share, unit, currency)}</p>
        <p className={s.meaning}>
          {capital(takes)}: what {name.toLowerCase()} {share !== null && share > 0 ? 'adds to' : 'takes from'}{' '}
          the plan.
        </p>
      </div>
      <section aria-label="How it is measured">
        <h3>How it is measured</h3>
        <p>
          Imagine that {without}. How much better would the plan be? That depends on what else is in the way,
          so the plan is worked out with every combination of the six killers on and off, 64 in all, and this
          is the fair share (Shapley value) of the difference. The six shares sum exactly to{' '}
          {exact(
            attribution.plan === null || attribution.naive === null
              ? null
              : attribution.plan - attribution.naive,
            unit,
            currency,
          )}
          : from the spreadsheet’s {exact(attribution.naive, unit, currency)} to the plan’s{' '}
          {exact(attribution.plan, unit, currency)}.
        </p>
      </section>
      <p>
        <Button onPress={() => showSection(section)}>Go to its assumptions: {sectionName}</Button>
      </p>
      <p className={s.source}>{definedIn('model.md 11')}</p>
    </div>
  );
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
