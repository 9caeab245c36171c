/**
 * References to numbers: the cell that one stands in, an INDEX into all that it can be where inputs choose the month or
 * place, or the number itself where the shape of the plan settles it.
 */
import { calendarPlace } from '../../engine/calendar.ts';
import type { Fact, Input, Quantity } from '../../engine/declaration.ts';
import type { Reference } from '../../engine/formula.ts';
import { Op } from '../../engine/operations.ts';
import { model } from '../../model/model.ts';
import type { Plan } from '../../plan/types.ts';
import { earlierColumn, indexRow, monthColumn, openingColumn } from '../layout/columns.ts';
import { columnName } from '../../tables/cells.ts';
import { cellText } from './a1.ts';
import { monthVariable, settled, upTo, type Context, type Link, type Print } from './context.ts';
import { anything, type Interval } from './interval.ts';
import { nullable } from './nullable.ts';
import { number, reference, standing, type Printed } from './piece.ts';
import * as printed from './printed.ts';
import { pick } from './ranges.ts';

/** How far back a number has values of its own, and whether months before that have any. */
interface Past {
  readonly earliest: number;
  readonly hasOpening: boolean;
}

export class References {
  private readonly context: Context;
  private readonly link: Link;
  /** What a quantity can be, as far as its formula tells. */
  private readonly rangeOf: (quantity: Quantity, places: readonly number[]) => Interval;

  constructor(context: Context, link: Link, rangeOf: References['rangeOf']) {
    this.context = context;
    this.link = link;
    this.rangeOf = rangeOf;
  }

  reference(written: Reference, bound: ReadonlySet<string>): Print {
    const { context } = this;
    const { target, reference } = context.names.resolve(written, bound);
    switch (target.kind) {
      case 'variable':
        return this.variable(target.name);
      case 'calendar': {
        const first = model.firstCalendarMonth(context.plan);
        return () => number(calendarPlace(first, context.at[monthVariable]!));
      }
      case 'fact':
        return this.fact(target.fact, reference, bound);
      case 'input': {
        const past = { earliest: -1, hasOpening: false };
        return this.shifted(reference, bound, past, this.input(target.input));
      }
      case 'quantity': {
        const { quantity } = target;
        const hasOpening = quantity.before !== undefined;
        const past = { earliest: hasOpening ? quantity.earliest : 0, hasOpening };
        return this.shifted(reference, bound, past, this.quantity(quantity));
      }
      default:
        return target satisfies never;
    }
  }

  /** The month, an age and a month of signing stand in a heading of the sheet; other places are just numbers. */
  private variable(name: string): Print {
    const { context } = this;
    const id = context.id(name);
    return () => {
      const place = context.at[id]!;
      if (name === 't') return standing(this.monthHeading(place), place);
      if (name === 'signed' && place === context.signed)
        return standing(`$${columnName(openingColumn)}${context.here.row}`, place);
      if (name === 'age' && place === context.age)
        return standing(`${columnName(context.here.column)}$${indexRow}`, place);
      return number(place);
    };
  }

  private monthHeading(month: number): string {
    const { layout, here } = this.context;
    const isEarlier = layout.sheets[here.sheet]?.across === 'earlier';
    return `${columnName(isEarlier ? earlierColumn(month) : monthColumn(month))}$${indexRow}`;
  }

  private fact({ name, over }: Fact<Plan>, reference: Reference, bound: ReadonlySet<string>): Print {
    const { context } = this;
    const table = context.factTable(name);
    const ids = over.map((dimension) => context.id(dimension));
    const value = (): Printed => number(table.get(ids.map((id) => context.at[id]!).join())!);
    const shifts = reference.places.map(({ dimension, at }) => ({
      id: context.id(dimension),
      at: this.link(at, bound),
    }));
    return () =>
      this.moved(
        shifts.map(({ id, at }) => [id, settled(at())] as const),
        value,
      );
  }

  /** What is printed with variables at other places. */
  private moved(places: readonly (readonly [id: number, place: number])[], print: Print): Printed {
    const { at } = this.context;
    const outer = places.map(([id]) => at[id]!);
    for (const [id, place] of places) at[id] = place;
    const piece = print();
    places.forEach(([id], i) => (at[id] = outer[i]!));
    return piece;
  }

  /** A reference to another month or place, one that depends on inputs included. */
  private shifted(reference: Reference, bound: ReadonlySet<string>, past: Past, print: Print): Print {
    const { context } = this;
    const shifts = reference.places.map(({ dimension, at }) => ({
      id: context.id(dimension),
      at: this.link(at, bound),
      size: context.size(dimension),
    }));
    if (reference.month) {
      const at = this.link(reference.month, bound);
      shifts.push({ id: monthVariable, at, size: () => context.plan.months });
    }
    if (shifts.length === 0) return print;
    return () => {
      const wanted = shifts.map(({ at }) => at());
      // Sizes first: how many have signed depends on the month of the formula.
      const sizes = shifts.map(({ size }) => size());
      const live = wanted.findIndex(({ value }) => value === undefined);
      const places = shifts.flatMap(({ id }, i) => {
        const { value } = wanted[i]!;
        if (value !== undefined) return [[id, value] as const];
        if (i !== live) throw new Error(`${reference.name} is shifted twice by inputs`);
        return [];
      });
      if (live < 0) return this.moved(places, print);
      return this.moved(places, () =>
        this.picked(wanted[live]!, shifts[live]!.id, sizes[live]!, past, print),
      );
    };
  }

  /** The cell at a month or place that inputs choose. */
  private picked(wanted: Printed, id: number, size: number, past: Past, print: Print): Printed {
    const { context } = this;
    const inPlan = context.terms(id, upTo(Math.min(size - 1, Math.floor(wanted.interval.most))), print);
    const pickInPlan = (): Printed => pick(wanted, 0, inPlan, context.prefix);
    const { earliest, hasOpening } = past;
    if (id !== monthVariable || earliest === 0 || wanted.interval.least >= 0) return pickInPlan();
    const isEarlier = printed.compare('<', wanted, number(0));
    if (!hasOpening) return printed.choose(isEarlier, number(0), pickInPlan());
    const months = Array.from({ length: -earliest }, (_, i) => earliest + i);
    const earlier = context.terms(id, months, print);
    const clamped = printed.largest([number(earliest), wanted]);
    // An opening balance stands right before the first month; longer pasts have a sheet of their own.
    return earliest === -1
      ? pick(clamped, earliest, [...earlier, ...inPlan], context.prefix)
      : printed.choose(isEarlier, pick(clamped, earliest, earlier, context.prefix), pickInPlan());
  }

  private input(input: Input<Plan>): Print {
    const { context } = this;
    const ids = input.over.map((dimension) => context.id(dimension));
    // A killer's switch is no assumption: the workbook is the plan with all of them on.
    if (input.path === undefined) return () => number(input.read(context.plan, []) as number);
    return () => {
      const month = context.at[monthVariable]!;
      if (input.monthly && month < 0) return number(0);
      const places = ids.map((id) => context.at[id]!);
      return context.inputs.printed(input, places, month, context.layout, context.prefix);
    };
  }

  private quantity(quantity: Quantity): Print {
    const { context } = this;
    const { graph, nodeOf } = context.compiled.unrolled;
    const ids = quantity.over.map((dimension) => context.id(dimension));
    const mayBeNull = nullable.has(quantity.name);
    return () => {
      const places = ids.map((id) => context.at[id]!);
      const month = context.at[monthVariable]!;
      const node = nodeOf(quantity.name, places, month);
      const cell = context.layout.cell(quantity, places, month);
      // What the shape settles has no need of its cell, but may be among others that are looked up together.
      if (node !== undefined && graph.op[node] === Op.constant)
        return { ...number(graph.constants[node]!), ...(cell ? { cell } : {}) };
      if (!cell) {
        const input =
          node === undefined ? undefined : context.inputs.atNode(node, context.layout, context.prefix);
        if (input) return input;
        throw new Error(`${quantity.name}(${places.join()})@${month} has no cell`);
      }
      const prefix = context.prefix(cell.sheet);
      if (!mayBeNull) return reference(cell, prefix, this.rangeOf(quantity, places));
      const need = `ISNUMBER(${prefix}${cellText(cell)})`;
      return context.assumed.has(need)
        ? reference(cell, prefix, anything, [], true)
        : reference(cell, prefix, anything, [need]);
    };
  }
}
