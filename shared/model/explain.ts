/** Why a number is what it is (product.md): its formula in words, what it is made of, what it feeds. */
import type { Quantity } from '../engine/declaration.ts';
import { Phraser } from '../engine/explain.ts';
import type { Address, ExplainedPart, Explanation, FormulaToken } from '../engine/explanation.ts';
import type { Formula } from '../engine/formula.ts';
import { partsOf } from '../engine/formula.ts';
import { Interpreter, numberOf, type Read, type Scope } from '../engine/interpret.ts';
import { parseFormula } from '../engine/parse.ts';
import { forEachPlace } from '../engine/shape.ts';
import type { Plan } from '../plan/types.ts';
import { addressOfRead, readOfAddress } from './address.ts';
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
  const formula = explainer.formula(read);
  return {
    subject,
    meaning: declaration.meaning,
    source: read.of.kind === 'input' ? 'model.md 1' : read.of.quantity.source,
    formula,
    inputs: distinct(formula.flatMap((token) => (token.kind === 'part' ? [token.part] : []))),
    feeds: explainer.feeds(read),
  };
}

class Explainer {
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
      read.of.kind === 'input' && read.month >= 0
        ? read.of.input.path?.(plan, read.places, read.month)
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

  formula(read: Read<Plan>): readonly FormulaToken[] {
    return this.tokens(read).map((token) =>
      token.kind === 'text' ? token : { kind: 'part', part: this.part(token.read) },
    );
  }

  private tokens(read: Read<Plan>) {
    if (read.of.kind === 'input') return [];
    const { quantity } = read.of;
    const formula = formulaAt(quantity, read.month);
    if (!formula) return [];
    const scope: Record<string, number> = { t: quantity.monthly ? read.month : 0 };
    quantity.over.forEach((name, i) => (scope[name] = read.places[i]!));
    return this.phraser.tokens(formula, scope as Scope);
  }

  /** Numbers whose formula reads this one, in the same month first. */
  feeds(read: Read<Plan>): readonly ExplainedPart[] {
    const { name, over, monthly } = read.of.kind === 'input' ? read.of.input : read.of.quantity;
    const address = addressOfRead(this.computed.plan, read);
    const users = usersOf.get(name) ?? [];
    const found: ExplainedPart[] = [];
    let tried = 0;
    const first = monthly ? Math.max(0, read.month) : 0;
    for (let month = first; month < this.computed.plan.months && found.length < feedsShown; month++) {
      for (const user of users) {
        forEachPlace(
          model,
          this.computed.plan,
          user.over.filter((dimension) => dimension !== 'signed'),
          (places) => {
            if (tried >= feedsTried || found.length >= feedsShown || user.over.includes('signed')) return;
            if (!samePlaces(over, read.places, user.over, places)) return;
            if (!user.monthly && month > first) return;
            tried++;
            const candidate: Read<Plan> = {
              of: { kind: 'quantity', quantity: user },
              places: [...places],
              month,
            };
            const reads = this.tokens(candidate).some(
              (token) => token.kind === 'read' && addressOfRead(this.computed.plan, token.read) === address,
            );
            if (reads) found.push(this.part(candidate));
          },
        );
      }
      if (tried >= feedsTried) break;
    }
    return found;
  }
}

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

function formulaAt(quantity: Quantity, month: number): Formula | undefined {
  if (!quantity.monthly || month >= 0 || quantity.before === 'same') return parseFormula(quantity.formula);
  return quantity.before === undefined ? undefined : parseFormula(quantity.before);
}

const distinct = (parts: readonly ExplainedPart[]): readonly ExplainedPart[] => [
  ...new Map(parts.map((part) => [part.address, part])).values(),
];

/** Which quantities name a quantity or input in their formula. */
const usersOf: ReadonlyMap<string, readonly Quantity[]> = (() => {
  const users = new Map<string, Set<Quantity>>();
  for (const quantity of model.quantities) {
    for (const name of namesIn(parseFormula(quantity.formula))) {
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
