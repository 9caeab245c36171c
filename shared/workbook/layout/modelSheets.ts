/** Which sheets the model has, and what is on each, in the order in which a month is worked out (model.md 2). */
import type { Quantity } from '../../engine/declaration.ts';
import type { CompiledPlan } from '../../model/compile.ts';
import { parts } from '../../model/model.ts';
import type { Plan } from '../../plan/types.ts';
import { sheetName } from '../formulas/a1.ts';
import { dateLines, LinesOfPlan, type Lines } from './lines.ts';

export interface LaidSheet {
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  /** What runs across: months; ages; the months before the plan. */
  readonly across: 'months' | 'ages' | 'earlier';
  readonly lines: Lines;
  /** Whether cohorts by month of signing stand here, their number in the column of constants. */
  readonly cohorts: boolean;
}

type PartId = (typeof parts)[number]['id'];

const quantitiesOf = (...ids: readonly PartId[]): readonly Quantity[] =>
  parts.filter(({ id }) => ids.includes(id)).flatMap(({ quantities }): readonly Quantity[] => quantities);

const isByAge = ({ over }: Quantity): boolean => over.includes('age');
const isCohort = ({ over }: Quantity): boolean => over.includes('signed') || over.includes('openingCohort');
const isByMonth = (quantity: Quantity): boolean => !isByAge(quantity) && !isCohort(quantity);

/** `taken`: names of sheets that there are already; those chosen join them. */
export function modelSheets(
  plan: Plan,
  compiled: CompiledPlan,
  dates: readonly string[],
  taken: Set<string>,
): readonly LaidSheet[] {
  const lines = new LinesOfPlan(plan, compiled);
  const cohorts = quantitiesOf('cohorts');
  const all = parts.flatMap(({ quantities }): readonly Quantity[] => quantities);
  const sheet = (
    title: string,
    subtitle: string,
    own: Lines,
    rest: Partial<Pick<LaidSheet, 'across' | 'cohorts'>> = {},
  ): LaidSheet => ({
    name: sheetName(title, taken),
    title,
    subtitle,
    lines: own,
    across: 'months',
    cohorts: false,
    ...rest,
  });
  const byMonth = (quantities: readonly Quantity[]): Lines => lines.owned(quantities.filter(isByMonth));
  const badStart = cohorts.filter(({ over }) => over[0] === 'signed');
  return [
    sheet(
      'People',
      'Who starts, leaves, ramps and is managed, team by team',
      byMonth(quantitiesOf('people')),
    ),
    sheet('Demand', 'From leads to opportunities', byMonth(quantitiesOf('demand'))),
    sheet('Bookings', 'What is sold: the smaller of capacity and demand', byMonth(quantitiesOf('bookings'))),
    sheet(
      'Customers',
      'ARR and customers, and what they gain and lose',
      byMonth([...quantitiesOf('customers'), ...cohorts]),
    ),
    ...plan.segments.map(({ name }, segment) =>
      sheet(
        `Cohorts ${name}`,
        'What becomes of those who signed in one month, by month of signing',
        lines.cohorts(
          cohorts.filter((quantity) => isCohort(quantity) && quantity.over[0] === 'segment'),
          segment,
        ),
        { cohorts: true },
      ),
    ),
    sheet(
      'By age',
      'What depends on a customer’s age alone: renewals, expansion, tickets',
      lines.owned([...cohorts, ...quantitiesOf('measures')].filter(isByAge)),
      { across: 'ages' },
    ),
    sheet(
      'Service',
      'Work, those who do it, and what is left undone',
      [
        ...byMonth(quantitiesOf('service')),
        ...badStart.flatMap((quantity) => lines.triangle(quantity, [], quantity.label)),
      ],
      { cohorts: true },
    ),
    sheet('Money', 'Costs, revenue, profit and cash', [
      ...byMonth(quantitiesOf('money', 'costs')),
      ...dateLines(dates),
    ]),
    sheet('Measures', 'What investors and operators look at', byMonth(quantitiesOf('measures'))),
    sheet(
      'Before the plan',
      'Invoices of the months before the plan, which are collected in it',
      lines.owned(
        all.filter(({ earliest }) => earliest < -1),
        'earlier',
      ),
      { across: 'earlier' },
    ),
  ];
}
