/** The rules that found nothing: what they looked at, and where they come from. */
import type { CheckRule } from '../../../shared/analysis/checks/index.ts';
import { say } from '../../../shared/language/say.ts';
import { useShown } from '../../state/shown.tsx';
import s from './ChecksSection.module.css';
import { ruleInWords, sourceOfRule } from './findingWords.ts';

export function PassedRules({ rules }: { readonly rules: readonly CheckRule[] }) {
  const { plan } = useShown();
  if (rules.length === 0) return null;
  return (
    <details className={s.more}>
      <summary>{say('{count} rules found nothing', { count: rules.length })}</summary>
      <table className={s.passed}>
        <thead>
          <tr>
            <th scope="col">{say('Looked at')}</th>
            <th scope="col">{say('Rule')}</th>
            <th scope="col">{say('Source')}</th>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => (
            <tr key={rule.id}>
              <th scope="row">{say(rule.looksAt)}</th>
              <td>{ruleInWords(rule, plan.currency)}</td>
              <td>{sourceOfRule(rule)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
