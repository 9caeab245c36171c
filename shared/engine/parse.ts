/**
 * Reads the text of a formula, the notation in which the model is declared:
 *
 *     heads[t-1] - leavers + starts                  a month other than the present one in brackets
 *     support.gap, team.heads[team: support]         a place in another dimension by name
 *     sum(salesTeam of segment: salesTeam.capacity)  sums and products over a dimension …
 *     sum(t from t - 3 to t - 1: support.gap)        … or over months, whose ends may depend on inputs
 *     if(a > 0 and b > 0, a / b, 0)                  conditions
 *     lag(created, leadToOppMonths), over(3, newArr) shifts by fractions of a month; sums over recent months
 *     1{people}                                      a number with a unit, for the unit check
 *
 * Formulas are part of the program, so a fault in one is a bug and throws.
 */
import type { BinaryOperator, Formula, FunctionName, Reference } from './formula.ts';

const functions: Readonly<Record<FunctionName, number | 'some'>> = {
  min: 'some',
  max: 'some',
  if: 3,
  ceil: 1,
  floor: 1,
  mod: 2,
  ratio: 2,
  known: 1,
};

type Token = { readonly kind: 'number' | 'name' | 'symbol' | 'unit' | 'end'; readonly text: string };

const tokenPattern =
  /\s*(?:(?<number>\d+(?:\.\d+)?(?:e-?\d+)?)|(?<name>[A-Za-z][\w]*(?:\.[A-Za-z]\w*)*)|(?<unit>\{[^}]*\})|(?<symbol><=|>=|[-+*/^()[\],:<>=]))/y;

function tokens(text: string): Token[] {
  const found: Token[] = [];
  const source = text.trimEnd();
  tokenPattern.lastIndex = 0;
  while (tokenPattern.lastIndex < source.length) {
    const at = tokenPattern.lastIndex;
    const match = tokenPattern.exec(source);
    if (!match)
      throw new Error(`formula has something unreadable at «${source.slice(at, at + 20)}» in «${text}»`);
    const groups = match.groups!;
    const kind = (['number', 'name', 'unit', 'symbol'] as const).find((name) => groups[name] !== undefined)!;
    found.push({ kind, text: groups[kind]! });
  }
  found.push({ kind: 'end', text: '' });
  return found;
}

class Parser {
  private place = 0;
  private readonly tokens: Token[];
  private readonly text: string;
  constructor(text: string) {
    this.text = text;
    this.tokens = tokens(text);
  }

  whole(): Formula {
    const formula = this.either();
    if (this.peek().kind !== 'end') this.fail('an end');
    return formula;
  }

  private either(): Formula {
    return this.leftToRight(['or'], () => this.both());
  }

  private both(): Formula {
    return this.leftToRight(['and'], () => this.comparison());
  }

  private comparison(): Formula {
    const left = this.additive();
    const operator = this.takeAny(['<', '<=', '=', '>=', '>']);
    return operator ? { kind: 'binary', operator, left, right: this.additive() } : left;
  }

  private additive(): Formula {
    return this.leftToRight(['+', '-'], () => this.multiplicative());
  }

  private multiplicative(): Formula {
    return this.leftToRight(['*', '/'], () => this.signed());
  }

  private signed(): Formula {
    if (!this.take('-')) return this.raised();
    return { kind: 'binary', operator: '-', left: { kind: 'number', value: 0 }, right: this.signed() };
  }

  private raised(): Formula {
    const left = this.atom();
    return this.take('^') ? { kind: 'binary', operator: '^', left, right: this.signed() } : left;
  }

  private atom(): Formula {
    const token = this.next();
    if (token.kind === 'number') {
      const unit = this.peek().kind === 'unit' ? this.next().text.slice(1, -1) : undefined;
      return { kind: 'number', value: Number(token.text), ...(unit === undefined ? {} : { unit }) };
    }
    if (token.kind === 'symbol' && token.text === '(') {
      const inner = this.either();
      this.expect(')');
      return inner;
    }
    if (token.kind !== 'name') return this.fail('a number, a name or (');
    if (token.text === 'null') return { kind: 'null' };
    if (this.peek().text === '(') return this.called(token.text);
    return this.reference(token.text);
  }

  private called(name: string): Formula {
    this.expect('(');
    if (name === 'sum' || name === 'product') return this.aggregate(name);
    if (name === 'count') {
      const dimension = this.name();
      this.expect(')');
      return { kind: 'count', dimension };
    }
    const args: Formula[] = [this.either()];
    while (this.take(',')) args.push(this.either());
    this.expect(')');
    const [first, second] = args;
    if (name === 'lag' && first?.kind === 'reference' && second)
      return { kind: 'lag', of: first, by: second };
    if (name === 'over' && first?.kind === 'number' && second)
      return { kind: 'over', months: first.value, body: second };
    const arity = functions[name as FunctionName];
    if (arity === undefined || (arity !== 'some' && arity !== args.length))
      this.fail(`a function, not ${name} of ${args.length}`);
    return { kind: 'call', name: name as FunctionName, args };
  }

  private aggregate(combine: 'sum' | 'product'): Formula {
    const over = this.name();
    const of = this.takeWord('of') ? this.name() : undefined;
    const from = this.takeWord('from') ? this.additive() : undefined;
    const to = this.takeWord('to') ? this.additive() : undefined;
    this.expect(':');
    const body = this.either();
    this.expect(')');
    return {
      kind: 'aggregate',
      combine,
      over,
      ...(of === undefined ? {} : { of }),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      body,
    };
  }

  private reference(name: string): Reference {
    const places: { dimension: string; at: Formula }[] = [];
    let month: Formula | undefined;
    if (this.take('[')) {
      do {
        if (this.peek().kind === 'name' && this.tokens[this.place + 1]?.text === ':') {
          const dimension = this.name();
          this.expect(':');
          places.push({ dimension, at: this.additive() });
        } else month = this.additive();
      } while (this.take(','));
      this.expect(']');
    }
    return { kind: 'reference', name, places, ...(month === undefined ? {} : { month }) };
  }

  private leftToRight(operators: readonly BinaryOperator[], operand: () => Formula): Formula {
    let left = operand();
    for (let operator = this.takeAny(operators); operator; operator = this.takeAny(operators)) {
      left = { kind: 'binary', operator, left, right: operand() };
    }
    return left;
  }

  private peek(): Token {
    return this.tokens[this.place]!;
  }

  private next(): Token {
    return this.tokens[this.place++]!;
  }

  private name(): string {
    const token = this.next();
    return token.kind === 'name' ? token.text : this.fail('a name');
  }

  private take(symbol: string): boolean {
    const token = this.peek();
    if (token.kind !== 'symbol' || token.text !== symbol) return false;
    this.place++;
    return true;
  }

  private takeWord(word: string): boolean {
    const token = this.peek();
    if (token.kind !== 'name' || token.text !== word) return false;
    this.place++;
    return true;
  }

  private takeAny<T extends BinaryOperator>(operators: readonly T[]): T | undefined {
    const { kind, text } = this.peek();
    const operator =
      kind === 'symbol' || kind === 'name' ? operators.find((candidate) => candidate === text) : undefined;
    if (operator) this.place++;
    return operator;
  }

  private expect(symbol: string): void {
    if (!this.take(symbol)) this.fail(symbol);
  }

  private fail(expected: string): never {
    const rest = this.tokens
      .slice(Math.max(0, this.place - 1), this.place + 6)
      .map((token) => token.text)
      .join(' ');
    throw new Error(`formula should have ${expected} at «${rest}» in «${this.text}»`);
  }
}

export const parseFormula = (text: string): Formula => new Parser(text).whole();
