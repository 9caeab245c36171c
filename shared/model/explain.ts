/** Why a number is what it is (product.md): its formula in words, what it is made of, what it feeds. */
import type { Quantity } from '../engine/declaration.ts';
import { Phraser } from '../engine/explain.ts';
import { whyUndefined } from '../engine/explainNull.ts';
import { readsOf } from '../engine/explainReads.ts';
import { hiddenReads, row, tokensOf, type Words } from '../engine/explainWords.ts';
import type {
  Address,
  ExplainedPart,
  Explanation,
  FormulaToken,
  WhyUndefined,
} from '../engine/explanation.ts';
import type { Formula } from '../engine/formula.ts';
import { partsOf } from '../engine/formula.ts';
import { Interpreter, numberOf, type Read, type Scope } from '../engine/interpret.ts';
import { parseFormula } from '../engine/parse.ts';
import { forEachPlace } from '../engine/shape.ts';
import type { Plan } from '../plan/types.ts';
import { say } from '../language/say.ts';
import { addressOfRead, nameAtPlaces, readOfAddress } from './address.ts';
import type { Computed } from './compute.ts';
import { readLabel, readWhen } from './labels.ts';
import { model } from './model.ts';

/** How many things that a number feeds are shown. */
const feedsShown = 12;
/** How many candidates are looked at for them: an early month of a plan feeds thousands. */
const feedsTried = 400;

/** Undefined where the plan has no number at that address. */
export function explain(computed: Computed, address: Address): Explanation | undefined {
  const { plan } = computed;
  const read = readOfAddress(plan, address);
  if (!read) return undefined;
  const explainer = new Explainer(computed);
  const subject = explainer.part(read);
  const declaration = read.of.kind === 'input' ? read.of.input : read.of.quantity;
  const { formula, others } = explainer.formula(read);
  const undefinedBecause = subject.value === null ? explainer.undefinedBecause(read) : undefined;
  return {
    subject,
    meaning: say(declaration.meaning),
    source: read.of.kind === 'input' ? 'model.md 1' : read.of.quantity.source,
    formula,
    inputs: distinct(formula.flatMap((token) => (token.kind === 'part' ? [token.part] : []))),
    others,
    feeds: explainer.feeds(read),
    ...(undefinedBecause === undefined ? {} : { undefinedBecause }),
  };
}

export class Explainer {
  private readonly computed: Computed;
  private readonly interpreter: Interpreter<Plan>;
  private readonly phraser: Phraser<Plan>;

  constructor(computed: Computed) {
    this.computed = computed;
    this.interpreter = new Interpreter(model, computed.plan, (read) => this.value(read));
    this.phraser = new Phraser(this.interpreter, isPlain);
  }

  /** The number as computed; an assumption that nothing uses is read from the plan. */
  value(read: Read<Plan>): number {
    const { compiled, values, plan } = this.computed;
    const { name } = read.of.kind === 'input' ? read.of.input : read.of.quantity;
    const node = compiled.unrolled.nodeOf(name, read.places, read.month);
    if (node !== undefined) return values[node]!;
    return read.of.kind === 'quantity' ? NaN : numberOf(read.of.input, plan, read.places, read.month);
  }

  part(read: Read<Plan>): ExplainedPart {
    const { plan } = this.computed;
    const value = this.value(read);
    const path =
      read.of.kind === 'input' && !(read.of.input.monthly && read.month < 0)
        ? read.of.input.path?.(plan, read.places, read.of.input.monthly ? read.month : undefined)
        : undefined;
    return {
      address: addressOfRead(plan, read),
      label: readLabel(plan, read),
      when: readWhen(plan, read),
      value: Number.isFinite(value) ? value : null,
      unit: read.of.kind === 'input' ? read.of.input.unit : read.of.quantity.unit,
      kind: read.of.kind === 'input' ? 'input' : 'computed',
      ...(path === undefined ? {} : { path }),
    };
  }

  formula(read: Read<Plan>): Pick<Explanation, 'formula' | 'others'> {
    const words = this.words(read);
    return {
      formula: this.said(words),
      others: distinct(hiddenReads(words).map((part) => this.part(part))),
    };
  }

  /** What a number is made of, month by month and thing by thing, whether its formula in words shows it or not. */
  reads(read: Read<Plan>): readonly Read<Plan>[] {
    const settled = settledFormula(read);
    if (settled === undefined) return [];
    return readsOf(this.interpreter, settled.formula, settled.scope).filter((part) => !isPlain(part));
  }

  /** What the number were if some of what it reads were otherwise. */
  valueWith(read: Read<Plan>, instead: (part: Read<Plan>) => number | undefined): number {
    const settled = settledFormula(read);
    if (settled === undefined) return this.value(read);
    const { plan } = this.computed;
    const interpreter = new Interpreter(model, plan, (part) => instead(part) ?? this.value(part));
    return interpreter.value(settled.formula, settled.scope);
  }

  undefinedBecause(read: Read<Plan>): WhyUndefined | undefined {
    const settled = settledFormula(read);
    if (settled === undefined) return undefined;
    const why = whyUndefined(this.interpreter, settled.formula, settled.scope);
    switch (why?.kind) {
      case undefined:
        return undefined;
      case 'early':
        return why;
      case 'denominator':
        return {
          kind: 'denominator',
          formula: this.said(this.phraser.words(why.formula, why.scope)),
          value: why.value,
        };
      case 'part':
        return { kind: 'part', part: this.part(why.read) };
      default:
        return why satisfies never;
    }
  }

  private said(words: Words<Plan>): readonly FormulaToken[] {
    return tokensOf(words).map((token) =>
      token.kind === 'text' ? token : { kind: 'part', part: this.part(token.read) },
    );
  }

  private words(read: Read<Plan>): Words<Plan> {
    const settled = settledFormula(read);
    return settled === undefined ? row() : this.phraser.words(settled.formula, settled.scope);
  }

  /** Numbers whose formula reads this one, in the same month first. */
  feeds(read: Read<Plan>): readonly ExplainedPart[] {
    const { plan } = this.computed;
    const { name, over, monthly } = read.of.kind === 'input' ? read.of.input : read.of.quantity;
    const address = addressOfRead(plan, read);
    const users = (usersOf.get(name) ?? []).filter((user) => !user.over.includes('signed'));
    const found: ExplainedPart[] = [];
    /** Every month reads what has none of its own: one stands for the others. */
    const seen = new Set<string>();
    let tried = 0;
    const readsIt = (candidate: Read<Plan>): boolean => {
      tried++;
      return this.reads(candidate).some((part) => addressOfRead(plan, part) === address);
    };
    for (const month of monthsOfUsers(plan.months, monthly ? read.month : undefined)) {
      for (const user of users) {
        if (month < 0 && user.before === undefined) continue;
        if (!user.monthly && month > Math.max(0, monthly ? read.month : 0)) continue;
        forEachPlace(model, plan, user.over, (places) => {
          if (tried >= feedsTried || found.length >= feedsShown) return;
          if (!samePlaces(over, read.places, user.over, places)) return;
          const kind = nameAtPlaces(plan, user, places);
          if (!monthly && seen.has(kind)) return;
          const candidate = { of: { kind: 'quantity', quantity: user }, places: [...places], month } as const;
          if (!readsIt(candidate)) return;
          seen.add(kind);
          found.push(this.part(candidate));
        });
      }
      if (tried >= feedsTried || found.length >= feedsShown) break;
    }
    return found;
  }
}

/** Months in which a number may be read: its own and later ones; of what has no month the plan's, opening last. */
const monthsOfUsers = (length: number, month: number | undefined): readonly number[] =>
  month === undefined
    ? [...Array(length).keys(), -1]
    : Array.from({ length: length - Math.max(-1, month) }, (_, i) => Math.max(-1, month) + i);

/** No assumption: the killers' switches, and months before the plan, in which nothing was planned. */
const isPlain = ({ of, month }: Read<Plan>): boolean =>
  of.kind === 'input' && (of.input.path === undefined || (of.input.monthly && month < 0));

/** Whether dimensions that both run over have the same place; a team and its sales team are different dimensions. */
const samePlaces = (
  over: readonly string[],
  places: readonly number[],
  userOver: readonly string[],
  userPlaces: readonly number[],
): boolean =>
  userOver.every((dimension, i) => {
    const place = over.indexOf(dimension);
    return place < 0 || places[place] === userPlaces[i];
  });

/** The formula of a number and the places it stands at; nothing for an input and for months without one. */
function settledFormula({
  of,
  places,
  month,
}: Read<Plan>): { readonly formula: Formula; readonly scope: Scope } | undefined {
  if (of.kind === 'input') return undefined;
  const { quantity } = of;
  const formula = formulaAt(quantity, month);
  if (formula === undefined) return undefined;
  const scope: Record<string, number> = { t: quantity.monthly ? month : 0 };
  quantity.over.forEach((name, i) => (scope[name] = places[i]!));
  return { formula, scope };
}

function formulaAt(quantity: Quantity, month: number): Formula | undefined {
  if (!quantity.monthly || month >= 0 || quantity.before === 'same') return parseFormula(quantity.formula);
  return quantity.before === undefined ? undefined : parseFormula(quantity.before);
}

const distinct = (parts: readonly ExplainedPart[]): readonly ExplainedPart[] => [
  ...new Map(parts.map((part) => [part.address, part])).values(),
];

/** Which quantities name a quantity or input in their formula, or in what they open with. */
export const usersOf: ReadonlyMap<string, readonly Quantity[]> = (() => {
  const users = new Map<string, Set<Quantity>>();
  for (const quantity of model.quantities) {
    const written = [quantity.formula, ...(quantity.before === undefined ? [] : [quantity.before])];
    for (const name of written.filter((one) => one !== 'same').flatMap((one) => namesIn(parseFormula(one)))) {
      for (const target of targetsOf(name)) users.set(target, (users.get(target) ?? new Set()).add(quantity));
    }
  }
  return new Map([...users].map(([name, set]) => [name, [...set]]));
})();

function namesIn(formula: Formula): readonly string[] {
  const own = formula.kind === 'reference' ? [formula.name] : [];
  return [...own, ...partsOf(formula).flatMap(namesIn)];
}

/** The name itself, and what it stands for by an alias. */
function targetsOf(name: string): readonly string[] {
  const alias = model.aliases.find(({ prefix }) => name.startsWith(prefix));
  return alias ? [name, alias.of + name.slice(alias.prefix.length)] : [name];
}
