/** One remark: the number, what is wrong with it, the rule and where it comes from, and where to look. */
import { ArrowRight, BellOff } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Finding } from '../../../shared/analysis/checks/index.ts';
import { say } from '../../../shared/language/say.ts';
import { labelOf } from '../../../shared/plan/labels.ts';
import type { Unit } from '../../../shared/plan/units.ts';
import { askWhy, described } from '../../state/describing.ts';
import { goTo } from '../../state/goTo.ts';
import { useShown } from '../../state/shown.tsx';
import { useView } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { short } from '../../ui/format.ts';
import s from './FindingRow.module.css';
import { FindingMessage } from './FindingMessage.tsx';
import { monthOf, whyFound } from './findingWhy.ts';
import { nameOfFinding, ruleInWords, sourceInWords } from './findingWords.ts';
import { RemarkNumber } from './RemarkNumber.tsx';
import { SilenceForm } from './SilenceForm.tsx';

interface FindingRowProps {
  readonly finding: Finding;
  readonly planId: string;
}

export function FindingRow({ finding, planId }: FindingRowProps) {
  const { computed } = useShown();
  const why = useView((state) => state.why);
  const [isSilencing, setSilencing] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const { rule, path, found, advice, series } = finding;
  const { plan } = computed;
  const subject = whyFound(finding, computed);
  return (
    <li ref={row} className={s.row} data-severity={rule.severity}>
      <p className={s.number}>
        <RemarkNumber
          subject={subject}
          text={short(rounded(found, rule.unit), rule.unit, plan.currency)}
          of={say(rule.title)}
        />
      </p>
      <div className={s.body}>
        <h3 className={s.title}>{say(rule.title)}</h3>
        <p className={s.message}>
          <FindingMessage finding={finding} />
        </p>
        <p className={s.advice}>{say(advice)}</p>
        <p className={s.rule}>
          {say('Rule: {rule}.', { rule: ruleInWords(rule, plan.currency) })}
          {say(' ')}
          <cite className={s.source}>{sourceInWords(finding)}</cite>
        </p>
        {isSilencing && (
          <SilenceForm
            planId={planId}
            rule={finding.key}
            what={nameOfFinding(finding.key, plan)}
            onClose={() => {
              setSilencing(false);
              row.current?.querySelector<HTMLElement>('[data-silence]')?.focus();
            }}
          />
        )}
      </div>
      <div className={s.tools}>
        <button type="button" className={s.look} onClick={() => goTo(path)}>
          <span className={s.verb}>
            {say('Look at it')} <ArrowRight aria-hidden="true" />
          </span>
          <span>{labelOf(plan, path)}</span>
        </button>
        <span className={s.quiet}>
          {series !== undefined && (
            <Button
              variant="plain"
              aria-label={say('Why? {what}', { what: described(computed, series).label })}
              onPress={() => {
                if (subject === undefined) askWhy(computed, series, monthOf(finding, computed));
                else why(subject);
              }}
            >
              {say('Why?')}
            </Button>
          )}
          <Button
            variant="plain"
            data-silence=""
            aria-label={say('Silence: {what}', { what: say(rule.title) })}
            aria-expanded={isSilencing}
            onPress={() => setSilencing(!isSilencing)}
          >
            <BellOff aria-hidden="true" /> {say('Silence')}
          </Button>
        </span>
      </div>
    </li>
  );
}

/** Months as the words beside it have them. */
const rounded = (value: number, unit: Unit): number =>
  unit === 'months' ? Math.round(value * 10) / 10 : value;
