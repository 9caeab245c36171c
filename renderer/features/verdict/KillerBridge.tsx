/** From what a spreadsheet would promise, through the six killers, to the plan, and from there to the target. */
import { say } from '../../../shared/language/say.ts';
import {
  killerIds,
  killerWords,
  type Attribution,
  type TargetVerdict,
} from '../../../shared/analysis/index.ts';
import type { Computed } from '../../../shared/model/index.ts';
import { Bridge, type BridgeRow } from '../../charts/Bridge.tsx';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { killers } from '../../killers/killers.tsx';
import { gapOf, verdictWords } from '../../readouts/verdictWords.ts';
import { useShown, useShownKillers } from '../../state/shown.tsx';
import { useView } from '../../state/view.ts';
import { Blank } from '../../ui/Blank.tsx';
import { exact, short } from '../../ui/format.ts';
import s from './VerdictSection.module.css';
import { askWhy, described } from '../../state/describing.ts';

interface KillerBridgeProps {
  readonly verdict: TargetVerdict;
  readonly index: number;
}

export function KillerBridge({ verdict, index }: KillerBridgeProps) {
  const { computed } = useShown();
  const { attributions, stale } = useShownKillers();
  const attribution = attributions?.[index];
  const why = useView((state) => state.why);
  const t = computed.months.indexOf(verdict.month);
  const rows =
    attribution === undefined
      ? undefined
      : bridgeRows(attribution, verdict, computed, {
          plan: () => askWhy(computed, verdict.metric, t),
          killer: (killer) => why({ kind: 'killer', killer, target: index }),
          naive: () => why({ kind: 'naive', target: index }),
          gap: () => why({ kind: 'relation', relation: gapOf(verdict, computed, index) }),
        });
  return (
    <ChartFrame
      title={say('What eats the plan')}
      about={say('From heads times quota, through six killers, to what is left.')}
      table={() => ({
        columns: [say('Amount')],
        rows: (rows ?? []).map((row) => ({ head: row.name, cells: [row.exact], values: [row.value] })),
      })}
    >
      {/* Always there: what comes into being together with its words is not announced. */}
      <output className={s.waiting}>
        {attribution === undefined && say('Working out what each killer takes …')}
      </output>
      {attribution === undefined ? null : rows === undefined ? (
        <Blank title={say('No bridge for this target')}>
          <p>
            {say(
              'Without one of the killers the metric is not defined in that month, so nothing can be shared out.',
            )}
          </p>
        </Blank>
      ) : (
        <div className={s.bridge} data-stale={stale}>
          <Bridge label={say('From the naive plan to the target')} rows={rows} />
        </div>
      )}
    </ChartFrame>
  );
}

interface Picks {
  readonly plan: () => void;
  readonly killer: (killer: (typeof killerIds)[number]) => void;
  readonly naive: () => void;
  readonly gap: () => void;
}

const signed = (value: number, text: string): string => (value > 0 ? `+${text}` : text);

/** Nothing where the attribution is not defined. */
function bridgeRows(
  { naive, killers: shares }: Attribution,
  verdict: TargetVerdict,
  computed: Computed,
  picks: Picks,
): readonly (BridgeRow & { readonly exact: string; readonly value: number | null })[] | undefined {
  const { unit } = described(computed, verdict.metric);
  const { currency } = computed.plan;
  // While the worker is at it the plan of the verdict is newer than the killers: the bridge ends where they do.
  if (naive === null || verdict.plan === null) return undefined;
  const good = verdict.bound === 'atLeast' ? 1 : -1;
  let at = naive;
  const steps = killerIds.map((id) => {
    const amount = shares[id] ?? 0;
    const from = at;
    at += amount;
    const { name, takes } = killerWords[id];
    return {
      id,
      name,
      about: takes,
      from,
      to: at,
      amount: signed(amount, short(amount, unit, currency)),
      exact: signed(amount, exact(amount, unit, currency)),
      value: amount,
      kind: 'step',
      tone: amount * good < 0 ? 'loss' : amount === 0 ? 'ink' : 'gain',
      glyph: killers[id].sign,
      onPick: () => picks.killer(id),
    } as const;
  });
  const { tone, words } = verdictWords(verdict, computed);
  const total = (
    id: string,
    name: string,
    about: string,
    value: number,
    more: Partial<BridgeRow>,
  ): BridgeRow & { readonly exact: string; readonly value: number | null } => ({
    id,
    name,
    about,
    from: 0,
    to: value,
    amount: short(value, unit, currency),
    exact: exact(value, unit, currency),
    value,
    kind: 'total',
    tone: 'ink',
    ...more,
  });
  return [
    total('naive', say('Spreadsheet'), say('heads times quota, nothing in the way'), naive, {
      tone: 'capacity',
      onPick: picks.naive,
    }),
    ...steps,
    total('plan', say('Plan'), say('what is left'), at, { onPick: picks.plan }),
    {
      ...total('gap', say('Gap'), words.toLowerCase(), verdict.target, {
        kind: 'gap',
        tone,
        onPick: picks.gap,
      }),
      from: at,
      amount: verdict.gap === null ? '' : signed(verdict.gap, short(verdict.gap, unit, currency)),
      value: verdict.gap,
      exact: verdict.gap === null ? '' : signed(verdict.gap, exact(verdict.gap, unit, currency)),
    },
    total('target', say('Target'), say('what was asked for'), verdict.target, { kind: 'target' }),
  ];
}
