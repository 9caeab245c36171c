/** What the parts of the formula printer share: the plan, where its numbers stand, and the present places and month. */
import { factTable, dimensionNamed } from '../../engine/shape.ts';
import type { Formula } from '../../engine/formula.ts';
import { namesOf, type Names } from '../../engine/resolve.ts';
import type { CompiledPlan } from '../../model/compile.ts';
import { model } from '../../model/model.ts';
import type { Plan } from '../../plan/types.ts';
import type { InputCells } from '../layout/inputCells.ts';
import type { Layout } from '../layout/layout.ts';
import { inputsSheet, type CellPlace } from './a1.ts';
import type { SheetText } from './ranges.ts';
import type { Printed } from './piece.ts';

/** Prints a piece of formula at the present places and month. */
export type Print = () => Printed;

/** Links a formula to its printer; `bound` are the variables in scope. */
export type Link = (formula: Formula, bound: ReadonlySet<string>) => Print;

/** The name that every formula has for the month. */
export const monthVariable = 0;

export class Context {
  readonly names: Names<Plan> = namesOf(model);
  readonly plan: Plan;
  readonly compiled: CompiledPlan;
  readonly layout: Layout;
  readonly inputs: InputCells;
  /** The present place of each variable, by its id. */
  readonly at = new Int32Array(64);
  /** The cell that is being printed, and its own month of signing and age, where it has them. */
  here: CellPlace = { sheet: 0, row: 0, column: 0 };
  signed = -1;
  age = -1;
  /** Needs that a condition around the present place has made sure of. */
  assumed: ReadonlySet<string> = new Set();
  readonly prefix: SheetText;
  private readonly ids = new Map<string, number>([['t', monthVariable]]);
  private readonly facts: ReadonlyMap<string, ReadonlyMap<string, number>>;

  constructor(
    plan: Plan,
    compiled: CompiledPlan,
    layout: Layout,
    inputs: InputCells,
    prefixes: { readonly sheets: readonly string[]; readonly inputs: string },
  ) {
    this.plan = plan;
    this.compiled = compiled;
    this.layout = layout;
    this.inputs = inputs;
    this.facts = new Map(model.facts.map((fact) => [fact.name, factTable(model, plan, fact)]));
    this.prefix = (sheet) =>
      sheet === this.here.sheet ? '' : sheet === inputsSheet ? prefixes.inputs : prefixes.sheets[sheet]!;
  }

  id(name: string): number {
    const known = this.ids.get(name);
    if (known !== undefined) return known;
    const id = this.ids.size;
    this.ids.set(name, id);
    return id;
  }

  factTable(name: string): ReadonlyMap<string, number> {
    return this.facts.get(name)!;
  }

  /** How many places a dimension has at the present ones. */
  size(name: string): () => number {
    const dimension = dimensionNamed(model, name);
    if (dimension.untilNow) return () => this.at[monthVariable]! + 1;
    if (dimension.within === undefined) {
      const size = dimension.size(this.plan, 0);
      return () => size;
    }
    const within = this.id(dimension.within);
    return () => dimension.size(this.plan, this.at[within]!);
  }

  /** What is printed with a variable at each of some places. */
  terms(id: number, places: readonly number[], print: Print): readonly Printed[] {
    const terms: Printed[] = [];
    this.forEach(id, places, () => terms.push(print()));
    return terms;
  }

  forEach(id: number, places: readonly number[], visit: () => void): void {
    const outer = this.at[id]!;
    for (const place of places) {
      this.at[id] = place;
      visit();
    }
    this.at[id] = outer;
  }
}

/** The number of a place or of an end of a range, where only the shape of a plan may decide it. */
export function settled({ value }: Printed): number {
  if (value === undefined) throw new Error('a place or an end of a range depends on inputs where it may not');
  return value;
}

export const upTo = (last: number): readonly number[] =>
  Array.from({ length: Math.max(0, last + 1) }, (_, place) => place);
