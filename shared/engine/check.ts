/**
 * Reads a model's declarations as a reviewer would: units agree, everything is documented and named once, no
 * quantity needs itself in the same month. Returns what it finds, in words; a sound model gives none.
 */
import type { Model, Quantity } from './declaration.ts';
import type { Formula, Reference } from './formula.ts';
import { partsOf, plainLag, plainOver } from './formula.ts';
import { parseFormula } from './parse.ts';
import { namesOf, type Names } from './resolve.ts';
import { unitInfo, units, type Dimension, type Unit } from '../plan/units.ts';

export function checkModel<Source>(model: Model<Source>): readonly string[] {
  const found = [...checkNames(model), ...checkWords(model), ...checkUnits(model)];
  // Cycles can only be looked for once every name stands for something.
  return found.length > 0 ? found : checkCycles(model);
}

function checkNames<Source>(model: Model<Source>): readonly string[] {
  const seen = new Set<string>();
  return [...model.quantities, ...model.inputs, ...model.facts].flatMap(({ name }) => {
    if (seen.has(name)) return [`${name} is declared twice`];
    seen.add(name);
    return [];
  });
}

function checkWords<Source>(model: Model<Source>): readonly string[] {
  const inputs = model.inputs.flatMap(({ name, label, meaning }) =>
    label !== '' && meaning.endsWith('.') ? [] : [`${name} has no label or no meaning`],
  );
  const quantities = model.quantities.flatMap(({ name, label, meaning, source }) => [
    ...(label === '' ? [`${name} has no label`] : []),
    ...(meaning.endsWith('.') ? [] : [`${name} has no whole sentence for a meaning`]),
    ...(/^model\.md \d/u.test(source) ? [] : [`${name} does not say where model.md defines it`]),
  ]);
  return [...inputs, ...quantities];
}

function checkUnits<Source>(model: Model<Source>): readonly string[] {
  const names = namesOf(model);
  return model.quantities.flatMap((quantity) => {
    const formulas = [
      quantity.formula,
      ...(quantity.before && quantity.before !== 'same' ? [quantity.before] : []),
    ];
    return formulas.flatMap((text) => {
      try {
        const found = new UnitReader(names).dimension(parseFormula(text), new Set([...quantity.over, 't']));
        const declared = unitInfo(quantity.unit).dimension;
        return found === 'any' || same(found, declared)
          ? []
          : [`${quantity.name} is declared in ${quantity.unit} but its formula gives ${inWords(found)}`];
      } catch (error) {
        return [`${quantity.name}: ${error instanceof Error ? error.message : String(error)}`];
      }
    });
  });
}

/** A plain number fits any unit: `x - 1` is as good for people as for money. */
type Found = Dimension | 'any';

const bare: Dimension = {};

class UnitReader<Source> {
  private readonly names: Names<Source>;
  constructor(names: Names<Source>) {
    this.names = names;
  }

  /** Throws, in words, where units do not agree. */
  dimension(formula: Formula, bound: ReadonlySet<string>): Found {
    switch (formula.kind) {
      case 'number':
        return formula.unit === undefined ? 'any' : dimensionOf(formula.unit);
      case 'null':
      case 'count':
        return 'any';
      case 'lag':
        return this.dimension(plainLag(formula), bound);
      case 'over':
        return this.dimension(plainOver(formula), bound);
      case 'reference':
        return this.reference(formula, bound);
      case 'aggregate': {
        const body = this.dimension(formula.body, new Set([...bound, formula.over]));
        if (formula.combine === 'product' && body !== 'any' && !same(body, bare))
          throw new Error(`a product of ${inWords(body)}`);
        return body;
      }
      case 'binary':
        return this.binary(formula, bound);
      case 'call':
        return this.call(formula, bound);
      default:
        return formula satisfies never;
    }
  }

  private reference(written: Reference, bound: ReadonlySet<string>): Found {
    const { target, reference } = this.names.resolve(written, bound);
    for (const part of partsOf(reference)) this.agree(this.dimension(part, bound), bare, 'a month or place');
    switch (target.kind) {
      case 'input':
        return unitInfo(target.input.unit).dimension;
      case 'quantity':
        return unitInfo(target.quantity.unit).dimension;
      case 'variable':
      case 'calendar':
      case 'fact':
        return 'any';
      default:
        return target satisfies never;
    }
  }

  private binary(
    { operator, left, right }: Extract<Formula, { kind: 'binary' }>,
    bound: ReadonlySet<string>,
  ): Found {
    const a = this.dimension(left, bound);
    const b = this.dimension(right, bound);
    switch (operator) {
      case '*':
        return a === 'any' ? b : b === 'any' ? a : combined(a, b, 1);
      case '/':
        if (b === 'any') return a;
        return combined(a === 'any' ? bare : a, b, -1);
      case '^':
        this.agree(a, bare, 'the base of a power');
        this.agree(b, bare, 'an exponent');
        return bare;
      case '+':
      case '-':
        return this.agree(a, b, `a ${operator === '+' ? 'sum' : 'difference'}`);
      default:
        if (operator !== 'and' && operator !== 'or') this.agree(a, b, 'a comparison');
        return 'any';
    }
  }

  private call({ name, args }: Extract<Formula, { kind: 'call' }>, bound: ReadonlySet<string>): Found {
    const found = args.map((arg) => this.dimension(arg, bound));
    switch (name) {
      case 'if':
        return this.agree(found[1]!, found[2]!, 'the branches of a condition');
      case 'ratio':
        if (found[1] === 'any') return found[0]!;
        return combined(found[0] === 'any' ? bare : found[0]!, found[1]!, -1);
      case 'known':
        return 'any';
      default:
        return found.reduce((one, other) => this.agree(one, other, name));
    }
  }

  private agree(a: Found, b: Found, where: string): Found {
    if (a === 'any') return b;
    if (b === 'any' || same(a, b)) return a;
    throw new Error(`${where} mixes ${inWords(a)} and ${inWords(b)}`);
  }
}

function dimensionOf(unit: string): Dimension {
  if (!Object.hasOwn(units, unit)) throw new Error(`there is no unit ${unit}`);
  return unitInfo(unit as Unit).dimension;
}

const keysOf = (...dimensions: readonly Dimension[]): readonly (keyof Dimension)[] => [
  ...new Set(dimensions.flatMap((dimension) => Object.keys(dimension) as (keyof Dimension)[])),
];

const same = (a: Dimension, b: Dimension): boolean =>
  keysOf(a, b).every((key) => (a[key] ?? 0) === (b[key] ?? 0));

const combined = (a: Dimension, b: Dimension, sign: 1 | -1): Dimension =>
  Object.fromEntries(keysOf(a, b).map((key) => [key, (a[key] ?? 0) + sign * (b[key] ?? 0)]));

const inWords = (dimension: Dimension): string =>
  keysOf(dimension)
    .filter((key) => dimension[key] !== 0)
    .map((key) => (dimension[key] === 1 ? key : `${key}^${dimension[key]}`))
    .join('·') || 'a plain number';

/**
 * Quantities that may need themselves in the same month. Coarser than unrolling, which sees places and settled
 * conditions, so it looks at references without brackets only; unrolling a plan finds the rest.
 */
function checkCycles<Source>(model: Model<Source>): readonly string[] {
  const names = namesOf(model);
  const needs = new Map(model.quantities.map((quantity) => [quantity.name, sameMonth(quantity, names)]));
  const done = new Set<string>();
  const path: string[] = [];
  const found: string[] = [];
  const visit = (name: string): void => {
    if (done.has(name)) return;
    const at = path.indexOf(name);
    if (at >= 0) {
      found.push(`${[...path.slice(at), name].join(' needs ')} in the same month`);
      return;
    }
    path.push(name);
    for (const next of needs.get(name) ?? []) visit(next);
    path.pop();
    done.add(name);
  };
  for (const name of needs.keys()) visit(name);
  return found;
}

function sameMonth<Source>(quantity: Quantity, names: Names<Source>): readonly string[] {
  const bound = new Set([...quantity.over, 't']);
  const walk = (formula: Formula, scope: ReadonlySet<string>): readonly string[] => {
    if (formula.kind === 'lag') return walk(formula.by, scope);
    // A sum over months that ends before the present one looks back.
    const looksBack = formula.kind === 'aggregate' && formula.over === 't' && !isPresent(formula.to);
    if (looksBack) return [];
    const inside = formula.kind === 'aggregate' ? new Set([...scope, formula.over]) : scope;
    const parts = partsOf(formula).flatMap((part) => walk(part, inside));
    if (formula.kind !== 'reference' || formula.month || formula.places.length > 0) return parts;
    const { target } = names.resolve(formula, scope);
    return target.kind === 'quantity' ? [...parts, target.quantity.name] : parts;
  };
  return walk(parseFormula(quantity.formula), bound);
}

const isPresent = (month: Formula | undefined): boolean => month?.kind === 'reference' && month.name === 't';
