/** Sums, products and choices over cells: one function over a range where the cells lie side by side. */
import { cellText, type CellPlace } from './a1.ts';
import { anything, either, type Interval } from './interval.ts';
import { allNeeds } from './needs.ts';
import { number, same, whole, type Printed } from './piece.ts';
import * as printed from './printed.ts';

/** Writes the name of the sheet before a reference from another one. */
export type SheetText = (sheet: number) => string;

/** Cells in a row or a column without a gap. */
interface Run {
  readonly first: CellPlace;
  readonly last: CellPlace;
  readonly across: boolean;
  readonly count: number;
}

/** The run that pieces form, in their order; undefined where they are not all cells, or not side by side. */
function runOf(pieces: readonly Printed[]): Run | undefined {
  const first = pieces[0]?.cell;
  const last = pieces.at(-1)?.cell;
  if (!first || !last) return undefined;
  const across = first.row === last.row;
  for (const [i, { cell }] of pieces.entries()) {
    if (!cell || cell.sheet !== first.sheet) return undefined;
    if (cell.row !== first.row + (across ? 0 : i) || cell.column !== first.column + (across ? i : 0))
      return undefined;
  }
  return { first, last, across, count: pieces.length };
}

/** `F$7:F$30` down a column; `E7:G7` along a row, or `$E7:G7` where its beginning stays. */
function runText({ first, last, across }: Run, prefix: SheetText, fromStart: boolean): string {
  if (first.fixed === 'row' || first.fixed === 'both') {
    const begin = fromStart ? { ...first, fixed: 'both' as const } : first;
    return `${prefix(first.sheet)}${cellText(begin)}:${cellText(last)}`;
  }
  const fixed = across ? 'column' : 'row';
  const begin: CellPlace = across && !fromStart ? first : { ...first, fixed };
  const end: CellPlace = across ? last : { ...last, fixed };
  return `${prefix(first.sheet)}${cellText(begin)}:${cellText(end)}`;
}

const isNothing = ({ value, stands }: Printed): boolean => value === 0 && !stands;

const sameCell = (a: Printed, b: Printed): boolean => a.cell !== undefined && same(a, b);

export function sumOf(terms: readonly Printed[], prefix: SheetText): Printed {
  const live = terms.filter((term) => !isNothing(term));
  const pieces: Printed[] = [];
  for (let at = 0; at < live.length;) {
    const term = live[at]!;
    let end = at + 1;
    while (end < live.length && sameCell(term, live[end]!)) end++;
    if (end > at + 1) {
      pieces.push(printed.multiply(number(end - at), term));
      at = end;
      continue;
    }
    while (end < live.length && isCell(live[end]!) && runOf(live.slice(at, end + 1))) end++;
    const part = live.slice(at, end);
    const run = part.length > 2 && part.every(isCell) ? runOf(part) : undefined;
    if (run) pieces.push(over('SUM', [runText(run, prefix, false)], part));
    else pieces.push(...part);
    at = end;
  }
  return printed.total(pieces);
}

/** A reference, rather than a number that was settled. */
const isCell = ({ cell, value }: Printed): boolean => cell !== undefined && value === undefined;

const over = (
  name: string,
  args: readonly string[],
  pieces: readonly Printed[],
  within: Interval = anything,
): Printed => whole(`${name}(${args.join(',')})`, within, allNeeds(...pieces));

export function sumOfProducts(
  pairs: readonly { readonly left: Printed; readonly right: Printed }[],
  prefix: SheetText,
): Printed {
  const [first] = pairs;
  if (!first) return number(0);
  if (pairs.length > 1) {
    const lefts = pairs.map(({ left }) => left);
    const rights = pairs.map(({ right }) => right);
    if (lefts.every((left) => same(left, first.left)))
      return printed.multiply(first.left, sumOf(rights, prefix));
    if (rights.every((right) => same(right, first.right)))
      return printed.multiply(sumOf(lefts, prefix), first.right);
    const runs = lefts.every(isCell) && rights.every(isCell) ? [runOf(lefts), runOf(rights)] : [];
    const [a, b] = runs;
    if (a && b && a.across === b.across)
      return over(
        'SUMPRODUCT',
        [runText(a, prefix, false), runText(b, prefix, false)],
        [...lefts, ...rights],
      );
  }
  return printed.total(pairs.map(({ left, right }) => printed.multiply(left, right)));
}

export function productOf(factors: readonly Printed[], prefix: SheetText): Printed {
  const run = factors.length > 2 && factors.every(isCell) ? runOf(factors) : undefined;
  return run ? over('PRODUCT', [runText(run, prefix, false)], factors) : printed.product(factors);
}

/** The candidate for which `index` is `first`, the next one for `first` + 1 …; spreadsheets count from 1. */
export function pick(
  index: Printed,
  first: number,
  candidates: readonly Printed[],
  prefix: SheetText,
): Printed {
  const [only] = candidates;
  if (!only) return number(0);
  if (candidates.every((candidate) => same(candidate, only))) return only;
  const place = printed.add(index, number(1 - first));
  const within = candidates.map(({ interval }) => interval).reduce(either);
  const run = runOf(candidates);
  const needs = allNeeds(...candidates);
  if (needs.length > 0) throw new Error('an undefined number may not be chosen by inputs');
  if (run) return over('INDEX', [runText(run, prefix, true), place.text], [place], within);
  return printed.call('CHOOSE', [place, ...candidates], within);
}

/** Σ of the candidates from place `from` to place `to`, both included and counted from 0. */
export function sumBetween(
  from: Printed,
  to: Printed,
  candidates: readonly Printed[],
  prefix: SheetText,
): Printed {
  if (candidates.every(isNothing)) return number(0);
  const one = number(1);
  const run = runOf(candidates);
  if (!run) throw new Error('a sum between months that inputs choose needs cells side by side');
  const text = runText(run, prefix, true);
  const end = (place: Printed): string => `INDEX(${text},${printed.add(place, one).text})`;
  const between = whole(`SUM(${end(from)}:${end(to)})`, anything, allNeeds(from, to, ...candidates));
  return printed.choose(printed.compare('<', to, from), number(0), between);
}
