/** Finds what a name in a formula stands for; the one place that knows the order of looking. */
import type { Fact, Input, Model, Quantity } from './declaration.ts';
import type { Reference } from './formula.ts';

export type Target<Source> =
  /** A running dimension, a counter or the month. */
  | { readonly kind: 'variable'; readonly name: string }
  /** The calendar month of t, 0 … 11. */
  | { readonly kind: 'calendar' }
  | { readonly kind: 'fact'; readonly fact: Fact<Source> }
  | { readonly kind: 'input'; readonly input: Input<Source> }
  | { readonly kind: 'quantity'; readonly quantity: Quantity };

export interface Resolved<Source> {
  readonly target: Target<Source>;
  /** The reference with the place that an alias stands for. */
  readonly reference: Reference;
}

export interface Names<Source> {
  /** `bound` are the variables in scope. Throws where nothing has the name: a formula is part of the program. */
  readonly resolve: (reference: Reference, bound: ReadonlySet<string>) => Resolved<Source>;
  readonly quantity: (name: string) => Quantity | undefined;
  readonly input: (name: string) => Input<Source> | undefined;
}

export function namesOf<Source>(model: Model<Source>): Names<Source> {
  const facts = new Map(model.facts.map((fact) => [fact.name, fact]));
  const inputs = new Map(model.inputs.map((input) => [input.name, input]));
  const quantities = new Map(model.quantities.map((quantity) => [quantity.name, quantity]));

  const declared = (name: string): Target<Source> | undefined => {
    const fact = facts.get(name);
    if (fact) return { kind: 'fact', fact };
    const input = inputs.get(name);
    if (input) return { kind: 'input', input };
    const quantity = quantities.get(name);
    return quantity && { kind: 'quantity', quantity };
  };

  return {
    resolve(reference, bound) {
      const { name } = reference;
      if (bound.has(name)) return { target: { kind: 'variable', name }, reference };
      if (name === 'calendar') return { target: { kind: 'calendar' }, reference };
      const target = declared(name);
      if (target) return { target, reference };
      const alias = model.aliases.find(
        ({ prefix, of }) => name.startsWith(prefix) && declared(of + name.slice(prefix.length)),
      );
      if (!alias) throw new Error(`a formula names ${name}, which is not declared`);
      const at: Reference = { kind: 'reference', name: alias.place, places: [] };
      return {
        target: declared(alias.of + name.slice(alias.prefix.length))!,
        reference: { ...reference, places: [...reference.places, { dimension: alias.dimension, at }] },
      };
    },
    quantity: (name) => quantities.get(name),
    input: (name) => inputs.get(name),
  };
}
