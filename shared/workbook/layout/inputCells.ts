/** Where each assumption of the model stands on the Inputs sheet. */
import type { Input } from '../../engine/declaration.ts';
import type { Node } from '../../engine/graph.ts';
import type { CompiledPlan } from '../../model/compile.ts';
import type { Plan } from '../../plan/types.ts';
import { inputsSheet, type CellPlace } from '../formulas/a1.ts';
import { inputColumns } from './columns.ts';
import type { InputRow, InputSection } from './inputRows.ts';
import type { Interval } from '../formulas/interval.ts';
import type { Layout } from './layout.ts';
import { reference, type Printed } from '../formulas/piece.ts';
import type { SheetText } from '../formulas/ranges.ts';

/** Of the first section's title; its rows follow, then an empty one. */
export const firstInputRow = 6;

/** The number of each row of the sheet, by path. */
export function inputRowNumbers(sections: readonly InputSection[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  let row = firstInputRow;
  for (const section of sections) {
    row++;
    for (const { path } of section.rows) numbers.set(path, row++);
    row++;
  }
  return numbers;
}

export class InputCells {
  /** Paths of dates that the model reads. */
  readonly dates: readonly string[];
  private readonly plan: Plan;
  private readonly rows: ReadonlyMap<string, number>;
  private readonly kinds: ReadonlyMap<string, InputRow>;
  private readonly known = new Map<string, { readonly path: string; readonly row: number }>();
  private readonly ofNode = new Map<
    Node,
    () => { input: Input<Plan>; places: readonly number[]; month: number }
  >();

  constructor(plan: Plan, compiled: CompiledPlan, sections: readonly InputSection[]) {
    this.plan = plan;
    this.rows = inputRowNumbers(sections);
    this.kinds = new Map(sections.flatMap(({ rows }) => rows.map((row) => [row.path, row])));
    for (const { input, places, nodes, indexes } of compiled.unrolled.columns) {
      nodes.forEach((node, i) => {
        const index = indexes[i]!;
        this.ofNode.set(node, () => ({
          input,
          places: input.listed ? [...places, index] : places,
          month: input.monthly ? index : 0,
        }));
      });
    }
    // Months of targets are read by the Summary sheet alone.
    this.dates = [...this.kinds.values()]
      .filter(({ kind, path }) => kind === 'month' && !path.startsWith('targets.'))
      .map(({ path }) => path);
  }

  /** The reference to an assumption; `places` as the declaration has them, months 0 … T−1. */
  printed(
    input: Input<Plan>,
    places: readonly number[],
    month: number,
    layout: Layout,
    prefix: SheetText,
  ): Printed {
    const { path, row } = this.rowOf(input, places);
    const kind = this.kinds.get(path)!;
    if (!kind.changeable) throw new Error(`${path} is read though the plan has no number there`);
    const offset = kind.across === 'positions' ? places.at(-1)! : input.monthly ? month : 0;
    const cell: CellPlace =
      kind.kind === 'month'
        ? layout.date(path)
        : {
            sheet: inputsSheet,
            row,
            column: inputColumns.value + offset,
            fixed: input.monthly ? 'row' : 'both',
          };
    return reference(cell, prefix(cell.sheet), intervalOf(input));
  }

  /** The reference to the assumption that a node of the graph is; undefined where it is none. */
  atNode(node: Node, layout: Layout, prefix: SheetText): Printed | undefined {
    const found = this.ofNode.get(node)?.();
    return found && this.printed(found.input, found.places, found.month, layout, prefix);
  }

  private rowOf(input: Input<Plan>, places: readonly number[]) {
    const key = `${input.name}@${places.join()}`;
    const known = this.known.get(key);
    if (known) return known;
    const whole = input.path!(this.plan, places, undefined);
    const list = whole.slice(0, whole.lastIndexOf('.'));
    const path = this.rows.has(whole) ? whole : list;
    const row = this.rows.get(path);
    if (row === undefined) throw new Error(`${whole} has no row among the inputs`);
    const found = { path, row };
    this.known.set(key, found);
    return found;
  }
}

const intervalOf = ({ least, most, leastExcluded, mostExcluded }: Input<Plan>): Interval => ({
  least,
  most,
  leastOpen: leastExcluded === true,
  mostOpen: mostExcluded === true,
});
