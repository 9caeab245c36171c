/** Relations between numbers of the plan on the screen: their values, their names, and where their parts lead. */
import { say } from '../../shared/language/say.ts';
import { addressOf, type Computed } from '../../shared/model/index.ts';
import type { Period } from '../../shared/plan/fiscal.ts';
import { getAt } from '../../shared/plan/paths.ts';
import type { Unit } from '../../shared/plan/units.ts';
import { described, explained } from '../state/describing.ts';
import type { Operand, Relation, SeriesOver } from '../state/relation.ts';
import { seriesName } from '../state/seriesName.ts';
import type { WhySubject } from '../state/view.ts';
import { monthName } from '../ui/format.ts';
import { valueOver } from './PeriodNumber.tsx';

/** A series in a month. */
export const inMonth = (series: string, t: number): SeriesOver => ({
  kind: 'series',
  series,
  from: t,
  to: t,
});

/** A series over a fiscal year or the like. */
export const overPeriod = (series: string, { from, to, label }: Period): SeriesOver => ({
  kind: 'series',
  series,
  from,
  to,
  when: label,
});

/** NaN where it is not defined, or no longer in the plan. */
export function valueOf(computed: Computed, operand: Operand): number {
  switch (operand.kind) {
    case 'series':
      return valueOver(computed, operand.series, operand);
    case 'number':
      return explained(computed, operand.address)?.subject.value ?? NaN;
    case 'given': {
      const there = operand.path === undefined ? operand.value : getAt(computed.plan, operand.path);
      return typeof there === 'number' ? there : NaN;
    }
    default:
      return operand satisfies never;
  }
}

interface OperandWords {
  readonly label: string;
  readonly when: string;
  readonly unit: Unit;
}

export function wordsOf(computed: Computed, operand: Operand): OperandWords {
  switch (operand.kind) {
    case 'series': {
      const { unit, flow } = described(computed, operand.series);
      const { whole } = seriesName(computed, operand.series);
      return { label: operand.label ?? whole, unit, when: whenOf(computed, operand, flow) };
    }
    case 'number': {
      const subject = explained(computed, operand.address)?.subject;
      if (subject === undefined) return { label: operand.address, unit: 'whole', when: '' };
      const month = computed.months[Number(/@(-?\d+)$/u.exec(operand.address)?.[1])];
      return { ...subject, when: month === undefined ? subject.when : monthName(month) };
    }
    case 'given':
      return operand;
    default:
      return operand satisfies never;
  }
}

/** Of what is a balance or measure only the last month counts. */
function whenOf({ months }: Computed, { from, to, when }: SeriesOver, isFlow: boolean): string {
  const last = monthName(months[to] ?? '');
  if (from === to || !isFlow) return last;
  return when ?? say('{first} to {last}', { first: monthName(months[from] ?? ''), last });
}

/** What is asked when a part is pressed; nothing for what was typed. */
export function subjectOf(computed: Computed, operand: Operand): WhySubject | undefined {
  if (operand.kind === 'given') return undefined;
  if (operand.kind === 'number') return { kind: 'number', address: operand.address };
  const { series, from, to } = operand;
  const address = addressOf(computed, series, to);
  if (address === undefined) return undefined;
  const isSum = described(computed, series).flow;
  return {
    kind: 'number',
    address,
    over: from < to && isSum ? { name: whenOf(computed, operand, isSum), from, to, isSum } : undefined,
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export interface Worked {
  readonly value: number;
  readonly unit: Unit;
}

/** NaN where a part is not defined, and a share of nothing. */
export function worked(computed: Computed, { how, parts }: Relation): Worked {
  const [first = NaN, ...others] = parts.map((part) => valueOf(computed, part));
  const unit = parts[0] === undefined ? 'whole' : wordsOf(computed, parts[0]).unit;
  switch (how) {
    case 'share':
      return { value: first / sum(others), unit: 'rate' };
    case 'difference':
      return { value: first - sum(others), unit };
    case 'sum':
      return { value: first + sum(others), unit };
    default:
      return how;
  }
}
