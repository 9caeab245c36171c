/**
 * Where every number of the model stands: which sheets there are, which rows each has, and the row of a quantity at
 * its places. Only what is needed has a row: what the shape of the plan settles for good is printed as a number where
 * it is used, and what is nothing but an assumption is read from the Inputs sheet.
 */
import type { Quantity } from '../../engine/declaration.ts';
import { Op } from '../../engine/operations.ts';
import { forEachPlace } from '../../engine/shape.ts';
import type { CompiledPlan } from '../../model/compile.ts';
import { ownerLabel } from '../../model/labels.ts';
import { model, parts } from '../../model/model.ts';
import type { Plan } from '../../plan/types.ts';
import { sheetName, type CellPlace } from '../formulas/a1.ts';
import { earlierColumn, firstMonthColumn, indexRow, monthColumn, openingColumn } from './columns.ts';

export type Line =
  /** The month of the plan that a date among the assumptions is. */
  | { readonly kind: 'date'; readonly path: string }
  | { readonly kind: 'heading'; readonly text: string; readonly meaning: string }
  | { readonly kind: 'row'; readonly quantity: Quantity; readonly places: readonly number[] };

export interface LaidSheet {
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  /** What runs across: months; ages; the months before the plan. */
  readonly across: 'months' | 'ages' | 'earlier';
  /** The first line is in row `indexRow` + 1; the others follow without a gap but `undefined` ones. */
  readonly lines: readonly (Line | undefined)[];
  /** Whether cohorts by month of signing stand here, their number in the column of constants. */
  readonly cohorts: boolean;
}

const firstLine = indexRow + 1;

interface Placed {
  readonly sizes: readonly number[];
  /** Positions in `over` that choose the row; an age chooses the column. */
  readonly chooses: readonly number[];
  readonly age: number;
  readonly rows: Int32Array;
  readonly sheets: Int16Array;
}

export class Layout {
  readonly sheets: readonly LaidSheet[];
  private readonly placed = new Map<string, Placed>();
  private readonly dateCells = new Map<string, CellPlace>();
  private readonly earlierRows = new Map<string, number>();
  private readonly plan: Plan;
  private readonly compiled: CompiledPlan;

  constructor(plan: Plan, compiled: CompiledPlan, dates: readonly string[], taken: Set<string>) {
    this.plan = plan;
    this.compiled = compiled;
    this.sheets = this.sheetsOfModel(dates, taken);
    this.sheets.forEach(({ lines, across }, sheet) => {
      lines.forEach((line, index) => {
        const row = this.rowOf(index);
        if (line?.kind === 'date')
          this.dateCells.set(line.path, { sheet, row, column: openingColumn, fixed: 'both' });
        if (line?.kind !== 'row') return;
        if (across === 'earlier') this.earlierRows.set(`${line.quantity.name}@${line.places.join()}`, row);
        else this.put(line.quantity, line.places, sheet, row);
      });
    });
  }

  /** The cell that says which month of the plan a date among the assumptions is. */
  date(path: string): CellPlace {
    return this.dateCells.get(path)!;
  }

  rowOf(index: number): number {
    return firstLine + index;
  }

  /** Where a number stands; undefined where it has no cell. Months before the opening one stand where that does. */
  cell(quantity: Quantity, places: readonly number[], month: number): CellPlace | undefined {
    if (quantity.monthly && month < 0 && quantity.earliest < -1)
      return this.earlierCell(quantity, places, month);
    const placed = this.placed.get(quantity.name);
    if (!placed) return undefined;
    const index = indexIn(placed, places);
    const row = placed.rows[index]!;
    if (row === 0) return undefined;
    const column =
      placed.age >= 0
        ? firstMonthColumn + places[placed.age]!
        : quantity.monthly && month >= 0
          ? monthColumn(month)
          : openingColumn;
    return {
      sheet: placed.sheets[index]!,
      row,
      column,
      ...(column === openingColumn ? { fixed: 'column' as const } : {}),
    };
  }

  private earlierCell(quantity: Quantity, places: readonly number[], month: number): CellPlace | undefined {
    const row = this.earlierRows.get(`${quantity.name}@${places.join()}`);
    if (row === undefined) return undefined;
    return {
      sheet: this.sheets.length - 1,
      row,
      column: earlierColumn(Math.max(month, quantity.earliest)),
    };
  }

  private put(quantity: Quantity, places: readonly number[], sheet: number, row: number): void {
    let placed = this.placed.get(quantity.name);
    if (!placed) {
      const sizes = this.sizesOf(quantity);
      const age = quantity.over.indexOf('age');
      const chooses = quantity.over.flatMap((_, i) => (i === age ? [] : [i]));
      const count = chooses.reduce((total, i) => total * sizes[i]!, 1);
      placed = { sizes, chooses, age, rows: new Int32Array(count), sheets: new Int16Array(count) };
      this.placed.set(quantity.name, placed);
    }
    const index = indexIn(placed, places);
    placed.rows[index] = row;
    placed.sheets[index] = sheet;
  }

  private sizesOf(quantity: Quantity): readonly number[] {
    const sizes = quantity.over.map(() => 0);
    if (quantity.over.includes('signed'))
      return [this.plan.segments.length, 2, this.plan.months].slice(-quantity.over.length);
    forEachPlace(model, this.plan, quantity.over, (places) =>
      places.forEach((place, i) => (sizes[i] = Math.max(sizes[i]!, place + 1))),
    );
    return sizes;
  }

  private sheetsOfModel(dates: readonly string[], taken: Set<string>): readonly LaidSheet[] {
    const { plan } = this;
    const of = (...ids: readonly string[]): readonly Quantity[] =>
      parts.filter(({ id }) => ids.includes(id)).flatMap(({ quantities }): readonly Quantity[] => quantities);
    const cohorts = of('cohorts');
    const isByAge = ({ over }: Quantity): boolean => over.includes('age');
    const isCohort = ({ over }: Quantity): boolean =>
      over.includes('signed') || over.includes('openingCohort');
    const months = (title: string, subtitle: string, quantities: readonly Quantity[]): LaidSheet => ({
      name: sheetName(title, taken),
      title,
      subtitle,
      across: 'months',
      cohorts: false,
      lines: this.ownedLines(quantities.filter((quantity) => !isByAge(quantity) && !isCohort(quantity))),
    });
    const badStart = cohorts.filter(({ over }) => over.includes('signed') && !over.includes('segment'));
    const customers = months('Customers', 'ARR and customers, and what they gain and lose', [
      ...of('customers'),
      ...cohorts,
    ]);
    return [
      months('People', 'Who starts, leaves, ramps and is managed, team by team', of('people')),
      months('Demand', 'From leads to opportunities', of('demand')),
      months('Bookings', 'What is sold: the smaller of capacity and demand', of('bookings')),
      customers,
      ...plan.segments.map(({ name }, segment): LaidSheet => {
        const title = `Cohorts ${name}`;
        return {
          name: sheetName(title, taken),
          title,
          subtitle: 'What becomes of those who signed in one month, by month of signing',
          across: 'months',
          cohorts: true,
          lines: this.cohortLines(
            cohorts.filter((quantity) => isCohort(quantity) && quantity.over[0] === 'segment'),
            segment,
          ),
        };
      }),
      {
        name: sheetName('By age', taken),
        title: 'By age',
        subtitle: 'What depends on a customer’s age alone: renewals, expansion, tickets',
        across: 'ages',
        cohorts: false,
        lines: this.ownedLines([...cohorts, ...of('measures')].filter(isByAge)),
      },
      {
        ...months('Service', 'Work, those who do it, and what is left undone', of('service')),
        lines: [
          ...this.ownedLines(of('service')),
          ...badStart.flatMap((quantity) => this.triangle(quantity, [], quantity.label)),
        ],
        cohorts: true,
      },
      withDates(months('Money', 'Costs, revenue, profit and cash', of('money', 'costs')), dates),
      months('Measures', 'What investors and operators look at', of('measures')),
      {
        name: sheetName('Before the plan', taken),
        title: 'Before the plan',
        subtitle: 'Invoices of the months before the plan, which are collected in it',
        across: 'earlier',
        cohorts: false,
        lines: this.ownedLines(
          parts
            .flatMap(({ quantities }): readonly Quantity[] => quantities)
            .filter(({ earliest }) => earliest < -1),
          true,
        ),
      },
    ];
  }

  /** Rows by whose they are: the company first, then each segment, team, channel, cost line. */
  private ownedLines(quantities: readonly Quantity[], earlier = false): readonly (Line | undefined)[] {
    const blocks = new Map<string, { title: string; lines: Line[] }>();
    for (const order of ['', 'segment', 'team', 'channel', 'line']) {
      for (const quantity of quantities) {
        const dimension = quantity.over[0] ?? '';
        if ((dimension === 'salesTeam' ? 'team' : dimension) !== order) continue;
        const rowDimensions = quantity.over.filter((name) => name !== 'age');
        forEachPlace(model, this.plan, rowDimensions, (places) => {
          if (!this.isLive(quantity, places, earlier)) return;
          const key = `${order}:${places[0] ?? ''}`;
          const title = dimension === '' ? 'Company' : ownerLabel(this.plan, [dimension], [places[0]!]);
          const block = blocks.get(key) ?? { title, lines: [] };
          blocks.set(key, block);
          block.lines.push({ kind: 'row', quantity, places: [...places] });
        });
      }
    }
    const keys = [...blocks.keys()].toSorted((a, b) => this.orderOf(a) - this.orderOf(b));
    return keys.flatMap((key) => {
      const { title, lines } = blocks.get(key)!;
      return [undefined, { kind: 'heading' as const, text: title, meaning: '' }, ...lines];
    });
  }

  private orderOf(key: string): number {
    const [dimension = '', place = '0'] = key.split(':');
    return ['', 'segment', 'team', 'channel', 'line'].indexOf(dimension) * 1000 + Number(place);
  }

  /** Cohorts of one segment: those signed before the plan one by one, then a triangle for each quantity and fit. */
  private cohortLines(quantities: readonly Quantity[], segment: number): readonly (Line | undefined)[] {
    const before = quantities.filter(({ over }) => over.includes('openingCohort'));
    const signed = quantities.filter(({ over }) => over.includes('signed'));
    const count = this.plan.segments[segment]!.openingCohorts.length;
    const opening = Array.from({ length: count }, (_, cohort) => cohort).flatMap((cohort) => {
      const places = [segment, cohort];
      const rows = before
        .filter((quantity) => this.isLive(quantity, places))
        .map((quantity): Line => ({ kind: 'row', quantity, places }));
      const label = ownerLabel(this.plan, ['segment', 'openingCohort'], places);
      const text = label.slice(label.indexOf(' · ') + 3);
      return rows.length === 0
        ? []
        : [undefined, { kind: 'heading' as const, text: capital(text), meaning: '' }, ...rows];
    });
    const triangles = [0, 1].flatMap((fit) =>
      signed.flatMap((quantity) =>
        this.triangle(
          quantity,
          [segment, fit],
          `${quantity.label}: ${fit === 0 ? 'well fitting' : 'poorly fitting'}`,
        ),
      ),
    );
    return [...opening, ...triangles];
  }

  private triangle(
    quantity: Quantity,
    places: readonly number[],
    text: string,
  ): readonly (Line | undefined)[] {
    const signings = Array.from({ length: this.plan.months }, (_, signed) => [...places, signed]);
    if (!signings.some((all) => this.isLive(quantity, all))) return [];
    return [
      undefined,
      { kind: 'heading', text, meaning: quantity.meaning },
      ...signings.map((all): Line => ({ kind: 'row', quantity, places: all })),
    ];
  }

  /** Whether a row has to be there: it is asked for, or some of its numbers depend on more than one assumption. */
  private isLive(quantity: Quantity, places: readonly number[], earlier = false): boolean {
    const { months } = this.plan;
    const { graph, nodeOf } = this.compiled.unrolled;
    const published = quantity.series !== undefined || quantity.kind === 'word';
    if (published && !earlier) return true;
    const isComputed = (month: number, all: readonly number[]): boolean => {
      const node = nodeOf(quantity.name, all, month);
      return node !== undefined && graph.op[node] !== Op.constant && graph.op[node] !== Op.input;
    };
    if (quantity.over.includes('age')) {
      const ages = Array.from({ length: Math.max(months, 60) }, (_, age) => age);
      const at = quantity.over.indexOf('age');
      return ages.some((age) => isComputed(0, places.toSpliced(at, 0, age)));
    }
    if (!quantity.monthly) return isComputed(0, places);
    const first = earlier ? quantity.earliest : quantity.earliest < -1 ? 0 : -1;
    const last = earlier ? -1 : months - 1;
    for (let month = first; month <= last; month++) if (isComputed(month, places)) return true;
    return false;
  }
}

function indexIn({ sizes, chooses }: Placed, places: readonly number[]): number {
  let index = 0;
  for (const i of chooses) index = index * sizes[i]! + places[i]!;
  return index;
}

const withDates = (sheet: LaidSheet, dates: readonly string[]): LaidSheet =>
  dates.length === 0
    ? sheet
    : {
        ...sheet,
        lines: [
          ...sheet.lines,
          undefined,
          { kind: 'heading', text: 'Dates', meaning: 'Which month of the plan a date is; the first is 0.' },
          ...dates.map((path): Line => ({ kind: 'date', path })),
        ],
      };

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
