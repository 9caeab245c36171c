/** Which of the plan's targets the screen is about. */
import { useResults } from '../../state/results.ts';
import { useView } from '../../state/view.ts';
import { monthName, short } from '../../ui/format.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { verdictWords } from '../../readouts/verdictWords.ts';
import s from './VerdictSection.module.css';

export function TargetChoice({ chosen }: { readonly chosen: number }) {
  const verdicts = useResults((state) => state.verdicts);
  const computed = useResults((state) => state.computed);
  const currency = useResults((state) => state.plan?.currency ?? '');
  const showTarget = useView((state) => state.showTarget);
  if (computed === null) return null;
  return (
    <div className={s.choice}>
      <Segmented
        label="Target"
        value={String(chosen)}
        onChange={(id) => showTarget(Number(id))}
        options={verdicts.map((verdict, index) => {
          const { label, unit } = computed.describe(verdict.metric);
          const { glyph } = verdictWords(verdict, unit, currency);
          return {
            id: String(index),
            label: (
              <>
                <span className={s.optionGlyph} aria-hidden="true">
                  {glyph}
                </span>
                {short(verdict.target, unit, currency)} {label}, {monthName(verdict.month)}
              </>
            ),
          };
        })}
      />
    </div>
  );
}
