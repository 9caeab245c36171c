/** Rules and findings in words: their texts with numbers and months written for the reader. */
import {
  benchmarkBehind,
  checkRules,
  gradeBehind,
  thresholdOf,
} from '../../../shared/analysis/checks/index.ts';
import type { CheckRule, MessageValue, Severity } from '../../../shared/analysis/checks/index.ts';
import { gradeWords } from '../../../shared/benchmarks/index.ts';
import { phrase, say } from '../../../shared/language/say.ts';
import { labelOf } from '../../../shared/plan/labels.ts';
import type { Plan } from '../../../shared/plan/types.ts';
import { distance, monthName, short } from '../../ui/format.ts';

export const severityWords: Readonly<
  Record<Severity, { readonly name: string; readonly sign: string; readonly about: string }>
> = {
  serious: {
    name: phrase('Can break the plan'),
    sign: '◆',
    about: phrase('Mend these before anybody is promised the target.'),
  },
  doubtful: {
    name: phrase('Worth a second look'),
    sign: '◈',
    about: phrase('Unusual; fine where you know why.'),
  },
  remark: { name: phrase('Good to know'), sign: '◇', about: phrase('What others would ask about.') },
};

export function inWords(value: MessageValue, currency: string): string {
  switch (value.kind) {
    case 'number':
      return value.unit === 'months'
        ? say('{count} months', { count: Math.round(value.value * 10) / 10 })
        : times(short(value.value, value.unit, currency));
    case 'distance':
      return distance(value.value, value.unit, currency);
    case 'month':
      return monthName(value.month, 'long');
    case 'text':
      return value.text;
    default:
      return value satisfies never;
  }
}

/** The rule, and of which thing, by the key of a finding: what was silenced may be in the plan no longer. */
export function nameOfFinding(key: string, plan: Plan): string {
  const [id = '', path] = key.split(':');
  const rule = checkRules.find((one) => one.id === id);
  const title = rule === undefined ? id : say(rule.title);
  return path === undefined || path === ''
    ? title
    : say('{thing}: {what}', { thing: labelOf(plan, path), what: title });
}

/** A multiple inside a sentence. */
const times = (text: string): string =>
  text.endsWith('×') ? say('{number}×', { number: text.slice(0, -1) }) : text;

export const ruleInWords = (rule: CheckRule, currency: string): string =>
  say(rule.rule, { threshold: inWords(thresholdOf(rule), currency) });

/** Of a rule that no plan has been held against: its figures may differ by contract value. */
export function sourceOfRule(rule: CheckRule): string {
  const figure = benchmarkBehind(rule);
  return figure?.acv === undefined
    ? sourceInWords(rule)
    : say('{source}, by contract value ({grade})', {
        source: say(figure.source),
        grade: say(gradeWords[figure.grade]),
      });
}

/** `David Skok: at least 3 (survey or expert)`, or that operators go by it. */
export function sourceInWords(of: Pick<CheckRule, 'source'>): string {
  const figure = benchmarkBehind(of);
  const grade = say(gradeWords[gradeBehind(of)]);
  if (figure === undefined) return say('What operators go by ({grade})', { grade });
  const said = { source: say(figure.source), figure: say(figure.figure), grade };
  return figure.when === undefined
    ? say('{source}: {figure} ({grade})', said)
    : say('{source}: {figure}, {when} ({grade})', { ...said, when: say(figure.when) });
}
