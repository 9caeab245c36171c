/** What a batch program is made of: operations on rows of lanes, in variants for operands that do not vary. */
/** Operations of the batch evaluator; `K` marks an operand that is one number for all lanes. */
export const Code = {
  add: 0,
  addK: 1,
  subtract: 2,
  subtractFromK: 3,
  multiply: 4,
  multiplyK: 5,
  divide: 6,
  /** a + K·b */
  addScaled: 7,
  /** K ÷ row */
  divideK: 8,
  min: 9,
  minK: 10,
  max: 11,
  maxK: 12,
  /** e ^ (a·b): a number that varies, of which `a` is the logarithm, raised to one that does. */
  powerOfLog: 13,
  /** row ^ K */
  powerByK: 14,
  /** e ^ (K · row), which is how a number that does not vary is raised to one that does. */
  exponential: 15,
  floor: 16,
  ceil: 17,
  known: 18,
  select: 19,
  ratio: 20,
  less: 21,
  lessOrEqual: 22,
  equal: 23,
  and: 24,
  or: 25,
  mod: 26,
  log: 27,
  sum: 28,
  product: 29,
  /** Σ row·row of pairs + K */
  dot: 30,
  /** Σ row·weight + K */
  weigh: 31,
  pick: 32,
  sumBetween: 33,
} as const;

export type InstructionCode = (typeof Code)[keyof typeof Code];

/**
 * A program as arrays, one place an instruction. `a`, `b`, `c` are registers (−1 where unused) until rows are
 * allocated, places in memory afterwards; list operations read `lists` (and `weights` beside it) from `first` on.
 */
export interface Instructions {
  readonly count: number;
  readonly code: Uint8Array;
  readonly target: Int32Array;
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly c: Int32Array;
  readonly constant: Float64Array;
  readonly first: Int32Array;
  readonly length: Int32Array;
  readonly lists: Int32Array;
  readonly weights: Float64Array;
}

export interface Program {
  readonly instructions: Instructions;
  readonly registerCount: number;
  /** Registers that hold one number in every lane, for operations that have no variant for it. */
  readonly constants: readonly { readonly register: number; readonly value: number }[];
  /** The register of each varying input; −1 where nothing wanted depends on it. */
  readonly inputs: readonly number[];
  /** The register of each wanted number; −1 where it is the same in all trials. */
  readonly outputs: Int32Array;
}

/** Collects instructions; typed arrays that grow, since a program has tens of thousands. */
export class InstructionList {
  private capacity = 4096;
  private listCapacity = 8192;
  private listLength = 0;
  count = 0;
  private code = new Uint8Array(this.capacity);
  private numbers = Array.from({ length: 6 }, () => new Int32Array(this.capacity));
  private constant = new Float64Array(this.capacity);
  private lists = new Int32Array(this.listCapacity);
  private weights = new Float64Array(this.listCapacity);

  push(code: InstructionCode, target: number, a: number, b: number, c: number, constant: number): void {
    if (this.count === this.capacity) this.widen();
    const place = this.count++;
    this.code[place] = code;
    this.numbers[0]![place] = target;
    this.numbers[1]![place] = a;
    this.numbers[2]![place] = b;
    this.numbers[3]![place] = c;
    this.numbers[4]![place] = this.listLength;
    this.numbers[5]![place] = 0;
    this.constant[place] = constant;
  }

  /** Adds to the list of the instruction pushed last. */
  pushItem(register: number, weight: number): void {
    if (this.listLength === this.listCapacity) this.widenLists();
    this.lists[this.listLength] = register;
    this.weights[this.listLength++] = weight;
    this.numbers[5]![this.count - 1]!++;
  }

  /** The instructions that `keep` marks, in order; the list itself is used up. */
  kept(keep: Uint8Array): Instructions {
    let count = 0;
    for (let place = 0; place < this.count; place++) {
      if (!keep[place]) continue;
      this.code[count] = this.code[place]!;
      this.constant[count] = this.constant[place]!;
      for (const numbers of this.numbers) numbers[count] = numbers[place]!;
      count++;
    }
    this.count = count;
    return this.all;
  }

  /** The instructions as they are so far. */
  get all(): Instructions {
    const { count, code, constant, lists, weights } = this;
    const [target, a, b, c, first, length] = this.numbers as [
      Int32Array,
      Int32Array,
      Int32Array,
      Int32Array,
      Int32Array,
      Int32Array,
    ];
    return { count, code, target, a, b, c, constant, first, length, lists, weights };
  }

  private widen(): void {
    this.capacity *= 2;
    this.code = widened(this.code, new Uint8Array(this.capacity));
    this.constant = widened(this.constant, new Float64Array(this.capacity));
    this.numbers = this.numbers.map((numbers) => widened(numbers, new Int32Array(this.capacity)));
  }

  private widenLists(): void {
    this.listCapacity *= 2;
    this.lists = widened(this.lists, new Int32Array(this.listCapacity));
    this.weights = widened(this.weights, new Float64Array(this.listCapacity));
  }
}

function widened<T extends Uint8Array | Int32Array | Float64Array>(narrow: T, wide: T): T {
  wide.set(narrow);
  return wide;
}
