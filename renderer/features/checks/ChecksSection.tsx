/** Checks: what an experienced operator would remark on, each with the number, the rule and the assumption to look at. */
import {
  checkRules,
  severities,
  type Finding,
  type Severity,
} from '../../../shared/analysis/checks/index.ts';
import { say } from '../../../shared/language/say.ts';
import { Blank } from '../../ui/Blank.tsx';
import s from './ChecksSection.module.css';
import { FindingRow } from './FindingRow.tsx';
import { severityWords } from './findingWords.ts';
import { PassedRules } from './PassedRules.tsx';
import { SilencedList } from './SilencedList.tsx';
import { useFindings } from './useFindings.ts';

export function ChecksSection() {
  const { planId, status, open, silenced, passed } = useFindings();
  return (
    <div className={s.page}>
      <header className={s.header}>
        <h1>{say('Checks')}</h1>
        <p>
          {say(
            'What an experienced operator would remark on: the number, the rule, where the rule comes from, and the assumption to look at.',
          )}
        </p>
      </header>
      <p className={s.summary}>
        <output>{say('{count} remarks', { count: open.length })}</output>
        <span className={s.small}>
          {say('{rules} rules looked at the plan.', { rules: checkRules.length })}
        </span>
      </p>
      {status !== 'loading' &&
        severities.map((severity) => (
          <Group
            key={severity}
            severity={severity}
            findings={open.filter(({ rule }) => rule.severity === severity)}
            planId={planId}
          />
        ))}
      {open.length === 0 && (
        <Blank title={say('Nothing to remark on')}>
          <p>
            {say(
              'No rule is broken that was not silenced. That is no promise: the verdict says whether the target holds.',
            )}
          </p>
        </Blank>
      )}
      <SilencedList planId={planId} silenced={silenced} />
      <PassedRules rules={passed} />
    </div>
  );
}

interface GroupProps {
  readonly severity: Severity;
  readonly findings: readonly Finding[];
  readonly planId: string;
}

function Group({ severity, findings, planId }: GroupProps) {
  if (findings.length === 0) return null;
  const { name, sign, about } = severityWords[severity];
  const id = `checks-${severity}`;
  return (
    <section className={s.group} aria-labelledby={id}>
      <header className={s.groupHead} data-severity={severity}>
        <h2 id={id}>
          <span className={s.sign} aria-hidden="true">
            {sign}
          </span>
          {say(name)}
          <span className={s.count}> {findings.length}</span>
        </h2>
        <p>{say(about)}</p>
      </header>
      <ul>
        {findings.map((finding) => (
          <FindingRow key={finding.key} finding={finding} planId={planId} />
        ))}
      </ul>
    </section>
  );
}
