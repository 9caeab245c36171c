/** The rows of the profit and loss statement and of the cash flow, as an accountant orders them, each read from the model. */
import { say } from '../../../shared/language/say.ts';
import type { Computed } from '../../../shared/model/index.ts';
import { stepOf } from '../../../shared/model/numbers.ts';
import type { CostLine } from '../../../shared/plan/types.ts';
import type { GridRow, SeriesRow } from '../../grid/model.ts';
import { described, seriesOf } from '../../state/describing.ts';

type Look = Partial<Pick<SeriesRow, 'label' | 'isSum' | 'gather'>>;

/** A series of the result. */
function series(computed: Computed, name: string, look: Look = {}): SeriesRow {
  const { label, meaning, unit, flow } = described(computed, name);
  return {
    kind: 'series',
    id: name,
    series: name,
    label,
    meaning,
    unit,
    numbers: seriesOf(computed, name),
    gather: flow ? 'sum' : 'last',
    ...look,
  };
}

/** A step of the model on the way there. */
function step(computed: Computed, name: string, places: readonly number[] = [], label?: string): SeriesRow {
  const found = stepOf(computed, name, places);
  return {
    kind: 'series',
    id: found.name,
    series: found.name,
    label: label ?? found.label,
    meaning: found.meaning,
    unit: 'money',
    numbers: found.values,
    gather: 'sum',
  };
}

const heading = (id: string, label: string): GridRow => ({ kind: 'heading', id, label });

export function statementRows(computed: Computed): readonly GridRow[] {
  const { costs, csm } = computed.plan;
  const lines = (category: CostLine['category']): readonly SeriesRow[] =>
    costs.lines.flatMap((line, index) =>
      line.category === category ? [step(computed, 'line.cost', [index], line.name)] : [],
    );
  const team = (id: 'support' | 'onboarding' | 'csm'): SeriesRow =>
    series(computed, `${id}.cost`, { label: teamName(id) });
  const success = (where: 'cogs' | 'sm'): readonly SeriesRow[] => (csm.costIn === where ? [team('csm')] : []);
  const sum = (name: string): SeriesRow => series(computed, name, { isSum: true });
  return [
    sum('revenue'),
    heading('cogs-lines', described(computed, 'cogs').label),
    step(computed, 'revenueCosts'),
    team('support'),
    team('onboarding'),
    ...success('cogs'),
    ...lines('cogs'),
    sum('cogs'),
    sum('grossProfit'),
    series(computed, 'grossMargin', { label: say('Gross margin, last 3 months') }),
    heading('operating', say('Operating costs')),
    series(computed, 'salesCost'),
    series(computed, 'commissions'),
    series(computed, 'marketingCost'),
    ...success('sm'),
    ...lines('sm'),
    sum('salesMarketing'),
    ...lines('rd'),
    sum('researchDevelopment'),
    ...lines('ga'),
    sum('generalAdmin'),
    sum('operatingIncome'),
    heading('cash-flow', say('Cash flow')),
    ...cashRows(computed),
  ];
}

function teamName(id: 'support' | 'onboarding' | 'csm'): string {
  switch (id) {
    case 'support':
      return say('Support');
    case 'onboarding':
      return say('Onboarding');
    case 'csm':
      return say('Customer success');
    default:
      return id satisfies never;
  }
}

/** From what customers pay to what is in the bank. */
const cashRows = (computed: Computed): readonly GridRow[] => [
  series(computed, 'billings'),
  series(computed, 'collections'),
  series(computed, 'netCashFlow', { isSum: true }),
  series(computed, 'funding'),
  series(computed, 'cash', { isSum: true }),
];
