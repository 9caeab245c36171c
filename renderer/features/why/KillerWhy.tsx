/** A killer's share of a target: what it is, how it is measured, and where its assumptions are. */
import { killerWords, type KillerId } from '../../../shared/analysis/index.ts';
import { say } from '../../../shared/language/say.ts';
import { killers } from '../../killers/killers.tsx';
import { Filled } from '../../readouts/Filled.tsx';
import { gap } from '../../readouts/gap.ts';
import { inMonth, subjectOf } from '../../readouts/relations.ts';
import number from '../../readouts/WhyNumber.module.css';
import { described } from '../../state/describing.ts';
import { useShown, useShownKillers } from '../../state/shown.tsx';
import { useView } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { exact, monthName } from '../../ui/format.ts';
import { definedIn } from './definedIn.ts';
import { named } from './whenOf.ts';
import s from './WhyPanel.module.css';

interface KillerWhyProps {
  readonly killer: KillerId;
  readonly target: number;
}

interface FurtherProps {
  readonly label: string;
  readonly onPress: () => void;
  readonly children: string;
}

/** A number of the sentence that leads on to its own why. */
function Further({ label, onPress, children }: FurtherProps) {
  return (
    <button
      type="button"
      className={number.number}
      aria-label={say('{value}: {label}. Why?', { value: children, label })}
      onClick={onPress}
    >
      {children}
    </button>
  );
}

export function KillerWhy({ killer, target }: KillerWhyProps) {
  const { computed } = useShown();
  const { attributions } = useShownKillers();
  const showSection = useView((state) => state.showSection);
  const whyFurther = useView((state) => state.whyFurther);
  const attribution = attributions?.[target];
  if (attribution === undefined) return null;
  const { currency } = computed.plan;
  const { without, section, sectionName } = killers[killer];
  const { naive, plan } = attribution;
  const { name, takes } = killerWords[killer];
  const { label, unit } = described(computed, attribution.metric);
  const share = attribution.killers[killer];
  const subject = subjectOf(
    computed,
    inMonth(attribution.metric, computed.months.indexOf(attribution.month)),
  );
  return (
    <div className={s.body}>
      <div>
        <p className={s.label}>
          {say(name)}
          <span className={s.when}>{named(label, monthName(attribution.month))}</span>
        </p>
        <p className={s.value}>{exact(share, unit, currency)}</p>
        <p className={s.meaning}>
          {share !== null && share > 0
            ? say('What it adds to the plan: {takes}.', { takes: say(takes) })
            : say('What it takes from the plan: {takes}.', { takes: say(takes) })}
        </p>
      </div>
      <section aria-label={say('How it is measured')}>
        <h3>{say('How it is measured')}</h3>
        <p>
          {say(
            'Imagine that {without}. How much better would the plan be? That depends on what else is in the way, so the plan is worked out with every combination of the six killers on and off, 64 in all, and this is the fair share (Shapley value) of the difference.',
            { without: say(without) },
          )}
        </p>
        <p>
          <Filled
            text={say(
              'The six shares sum exactly to {sum}: from the spreadsheet’s {naive} to the plan’s {plan}.',
              {
                sum: exact(plan === null || naive === null ? null : plan - naive, unit, currency),
                naive: gap('naive'),
                plan: gap('plan'),
              },
            )}
            parts={{
              naive: (
                <Further label={say('Spreadsheet')} onPress={() => whyFurther({ kind: 'naive', target })}>
                  {exact(naive, unit, currency)}
                </Further>
              ),
              plan: (
                <Further
                  label={named(label, monthName(attribution.month))}
                  onPress={() => {
                    if (subject !== undefined) whyFurther(subject);
                  }}
                >
                  {exact(plan, unit, currency)}
                </Further>
              ),
            }}
          />
        </p>
      </section>
      <p>
        <Button onPress={() => showSection(section)}>
          {say('Go to its assumptions: {section}', { section: say(sectionName) })}
        </Button>
      </p>
      <p className={s.source}>{definedIn('model.md 11')}</p>
    </div>
  );
}
