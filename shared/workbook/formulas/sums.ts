/** Sums and products over places and months, as one function over a range where the cells lie side by side. */
import type { Aggregate, Formula } from '../../engine/formula.ts';
import { model } from '../../model/model.ts';
import { monthVariable, settled, upTo, type Context, type Link, type Print } from './context.ts';
import { number, type Printed } from './piece.ts';
import * as printed from './printed.ts';
import { productOf, sumBetween, sumOf, sumOfProducts } from './ranges.ts';

/** Puts the terms at some places of a variable together. */
type Gather = (id: number, places: readonly number[]) => Printed;

export class Sums {
  private readonly context: Context;
  private readonly link: Link;

  constructor(context: Context, link: Link) {
    this.context = context;
    this.link = link;
  }

  aggregate(formula: Aggregate, bound: ReadonlySet<string>): Print {
    const { context } = this;
    const id = context.id(formula.over);
    const from = formula.from && this.link(formula.from, bound);
    const to = formula.to && this.link(formula.to, bound);
    const inside = new Set([...bound, formula.over]);
    const gather = this.gather(formula, inside);
    if (formula.over === 't') return this.overMonths(this.link(formula.body, inside), from!, to!, gather);
    const filter = formula.of === undefined ? undefined : context.factTable(`${formula.over}.${formula.of}`);
    const owner = formula.of === undefined ? 0 : context.id(formula.of);
    const isDimension = model.dimensions.some(({ name }) => name === formula.over);
    const size = isDimension ? context.size(formula.over) : undefined;
    return () => {
      const first = from ? settled(from()) : 0;
      let last = to ? settled(to()) : Infinity;
      if (size) last = Math.min(last, size() - 1);
      const places = upTo(last).filter(
        (place) => place >= first && (!filter || filter.get(String(place)) === context.at[owner]!),
      );
      return gather(id, places);
    };
  }

  private gather(formula: Aggregate, bound: ReadonlySet<string>): Gather {
    const { context } = this;
    if (formula.combine === 'sum') return this.summing(formula.body, bound);
    const factor = this.link(formula.body, bound);
    return (id, places) => productOf(context.terms(id, places, factor), context.prefix);
  }

  /** A sum of sums is said part by part, a sum of products as one function where the cells allow. */
  private summing(body: Formula, bound: ReadonlySet<string>): Gather {
    const { context } = this;
    if (body.kind === 'binary' && (body.operator === '+' || body.operator === '-')) {
      const left = this.summing(body.left, bound);
      const right = this.summing(body.right, bound);
      const put = body.operator === '+' ? printed.add : printed.subtract;
      return (id, places) => put(left(id, places), right(id, places));
    }
    if (body.kind === 'binary' && body.operator === '*') {
      const left = this.link(body.left, bound);
      const right = this.link(body.right, bound);
      return (id, places) => {
        const pairs: { left: Printed; right: Printed }[] = [];
        context.forEach(id, places, () => {
          const a = left();
          if (a.value === 0 && !a.stands) return;
          const b = right();
          if (b.value !== 0 || b.stands) pairs.push({ left: a, right: b });
        });
        return sumOfProducts(pairs, context.prefix);
      };
    }
    const term = this.link(body, bound);
    return (id, places) => sumOf(context.terms(id, places, term), context.prefix);
  }

  /** Over months whose ends may depend on inputs; all months before month 0 are alike then. */
  private overMonths(body: Print, from: Print, to: Print, gather: Gather): Print {
    const { context } = this;
    const lastMonth = context.plan.months - 1;
    return () => {
      const first = from();
      const last = to();
      if (first.value !== undefined && last.value !== undefined) {
        const months: number[] = [];
        for (let month = first.value; month <= Math.min(last.value, lastMonth); month++) months.push(month);
        return gather(monthVariable, months);
      }
      const most = Math.min(lastMonth, Math.floor(last.interval.most));
      const candidates = context.terms(monthVariable, upTo(most), body);
      const [opening] = context.terms(monthVariable, [-1], body);
      const inPlan = sumBetween(
        printed.largest([first, number(0)]),
        last.interval.most > lastMonth ? printed.smallest([last, number(lastMonth)]) : last,
        candidates,
        context.prefix,
      );
      const lastEarlier = printed.smallest([last, number(-1)]);
      const earlier = printed.add(printed.subtract(lastEarlier, first), number(1));
      const howMany = printed.largest([number(0), earlier]);
      return printed.add(inPlan, printed.multiply(opening!, howMany));
    };
  }
}
