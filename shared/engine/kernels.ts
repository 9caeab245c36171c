/** What each instruction of a batch program does to its rows: one small loop over lanes each. */
import { Code } from './instruction.ts';
import { apply, ceilWhole, power as raised, ratio as divided, type OpCode } from './operations.ts';

/** An instruction with places in memory instead of rows. */
export interface Step {
  readonly target: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly constant: number;
  readonly list: Int32Array;
  readonly weights: Float64Array;
  readonly op: OpCode;
}

export type Kernel = (memory: Float64Array, lanes: number, step: Step) => void;

const add: Kernel = (m, lanes, { target, a, b }) => {
  for (let i = 0; i < lanes; i++) m[target + i] = m[a + i]! + m[b + i]!;
};
const addK: Kernel = (m, lanes, { target, a, constant }) => {
  for (let i = 0; i < lanes; i++) m[target + i] = m[a + i]! + constant;
};
const subtract: Kernel = (m, lanes, { target, a, b }) => {
  for (let i = 0; i < lanes; i++) m[target + i] = m[a + i]! - m[b + i]!;
};
const subtractFromK: Kernel = (m, lanes, { target, a, constant }) => {
  for (let i = 0; i < lanes; i++) m[target + i] = constant - m[a + i]!;
};
const multiply: Kernel = (m, lanes, { target, a, b }) => {
  for (let i = 0; i < lanes; i++) m[target + i] = m[a + i]! * m[b + i]!;
};
const multiplyK: Kernel = (m, lanes, { target, a, constant }) => {
  for (let i = 0; i < lanes; i++) m[target + i] = m[a + i]! * constant;
};
const divide: Kernel = (m, lanes, { target, a, b }) => {
  for (let i = 0; i < lanes; i++) m[target + i] = m[a + i]! / m[b + i]!;
};
const divideByK: Kernel = (m, lanes, { target, a, constant }) => {
  for (let i = 0; i < lanes; i++) m[target + i] = m[a + i]! / constant;
};
const divideK: Kernel = (m, lanes, { target, a, constant }) => {
  for (let i = 0; i < lanes; i++) m[target + i] = constant / m[a + i]!;
};
const min: Kernel = (m, lanes, { target, a, b }) => {
  for (let i = 0; i < lanes; i++) m[target + i] = Math.min(m[a + i]!, m[b + i]!);
};
const minK: Kernel = (m, lanes, { target, a, constant }) => {
  for (let i = 0; i < lanes; i++) m[target + i] = Math.min(m[a + i]!, constant);
};
const max: Kernel = (m, lanes, { target, a, b }) => {
  for (let i = 0; i < lanes; i++) m[target + i] = Math.max(m[a + i]!, m[b + i]!);
};
const maxK: Kernel = (m, lanes, { target, a, constant }) => {
  for (let i = 0; i < lanes; i++) m[target + i] = Math.max(m[a + i]!, constant);
};
const power: Kernel = (m, lanes, { target, a, b }) => {
  for (let i = 0; i < lanes; i++) m[target + i] = raised(m[a + i]!, m[b + i]!);
};
const powerByK: Kernel = (m, lanes, { target, a, constant }) => {
  for (let i = 0; i < lanes; i++) m[target + i] = raised(m[a + i]!, constant);
};
const exponential: Kernel = (m, lanes, { target, a, constant }) => {
  for (let i = 0; i < lanes; i++) m[target + i] = Math.exp(constant * m[a + i]!);
};
const floor: Kernel = (m, lanes, { target, a }) => {
  for (let i = 0; i < lanes; i++) m[target + i] = Math.floor(m[a + i]!);
};
const ceil: Kernel = (m, lanes, { target, a }) => {
  for (let i = 0; i < lanes; i++) m[target + i] = ceilWhole(m[a + i]!);
};
const known: Kernel = (m, lanes, { target, a }) => {
  for (let i = 0; i < lanes; i++) m[target + i] = Number.isNaN(m[a + i]!) ? 0 : 1;
};
const select: Kernel = (m, lanes, { target, a, b, c }) => {
  for (let i = 0; i < lanes; i++) m[target + i] = m[a + i] !== 0 ? m[b + i]! : m[c + i]!;
};
const ratio: Kernel = (m, lanes, { target, a, b }) => {
  for (let i = 0; i < lanes; i++) m[target + i] = divided(m[a + i]!, m[b + i]!);
};
const other: Kernel = (m, lanes, { target, a, b, op }) => {
  for (let i = 0; i < lanes; i++) m[target + i] = apply(op, m[a + i]!, m[b + i]!, 0);
};

/** Four rows at a time, so that the row of the total is read and written once for four additions. */
const sum: Kernel = (m, lanes, { target, list, constant }) => {
  for (let i = 0; i < lanes; i++) m[target + i] = constant;
  const fours = list.length - (list.length % 4);
  for (let term = 0; term < fours; term += 4) {
    const w = list[term]!;
    const x = list[term + 1]!;
    const y = list[term + 2]!;
    const z = list[term + 3]!;
    for (let i = 0; i < lanes; i++) m[target + i]! += m[w + i]! + m[x + i]! + (m[y + i]! + m[z + i]!);
  }
  for (let term = fours; term < list.length; term++) {
    const row = list[term]!;
    for (let i = 0; i < lanes; i++) m[target + i]! += m[row + i]!;
  }
};
const product: Kernel = (m, lanes, { target, list, constant }) => {
  for (let i = 0; i < lanes; i++) m[target + i] = constant;
  for (const row of list) for (let i = 0; i < lanes; i++) m[target + i]! *= m[row + i]!;
};
const dot: Kernel = (m, lanes, { target, list, constant }) => {
  for (let i = 0; i < lanes; i++) m[target + i] = constant;
  const twos = list.length - (list.length % 4);
  for (let term = 0; term < twos; term += 4) {
    const w = list[term]!;
    const x = list[term + 1]!;
    const y = list[term + 2]!;
    const z = list[term + 3]!;
    for (let i = 0; i < lanes; i++) m[target + i]! += m[w + i]! * m[x + i]! + m[y + i]! * m[z + i]!;
  }
  if (twos < list.length) {
    const x = list[twos]!;
    const y = list[twos + 1]!;
    for (let i = 0; i < lanes; i++) m[target + i]! += m[x + i]! * m[y + i]!;
  }
};
const weigh: Kernel = (m, lanes, { target, list, weights, constant }) => {
  for (let i = 0; i < lanes; i++) m[target + i] = constant;
  const twos = list.length - (list.length % 2);
  for (let term = 0; term < twos; term += 2) {
    const x = list[term]!;
    const y = list[term + 1]!;
    const v = weights[term]!;
    const w = weights[term + 1]!;
    for (let i = 0; i < lanes; i++) m[target + i]! += m[x + i]! * v + m[y + i]! * w;
  }
  if (twos < list.length) {
    const x = list[twos]!;
    const w = weights[twos]!;
    for (let i = 0; i < lanes; i++) m[target + i]! += m[x + i]! * w;
  }
};
const pick: Kernel = (m, lanes, { target, a, list }) => {
  for (let i = 0; i < lanes; i++) {
    const place = Math.max(0, Math.min(list.length - 1, m[a + i]!));
    m[target + i] = m[list[place]! + i]!;
  }
};
const sumBetween: Kernel = (m, lanes, { target, a, b, list }) => {
  for (let i = 0; i < lanes; i++) {
    const from = Math.max(0, m[a + i]!);
    const to = Math.min(list.length - 1, m[b + i]!);
    let total = 0;
    for (let place = from; place <= to; place++) total += m[list[place]! + i]!;
    m[target + i] = total;
  }
};

export const kernels: readonly Kernel[] = Object.assign([], {
  [Code.add]: add,
  [Code.addK]: addK,
  [Code.subtract]: subtract,
  [Code.subtractFromK]: subtractFromK,
  [Code.multiply]: multiply,
  [Code.multiplyK]: multiplyK,
  [Code.divide]: divide,
  [Code.divideByK]: divideByK,
  [Code.divideK]: divideK,
  [Code.min]: min,
  [Code.minK]: minK,
  [Code.max]: max,
  [Code.maxK]: maxK,
  [Code.power]: power,
  [Code.powerByK]: powerByK,
  [Code.exponential]: exponential,
  [Code.floor]: floor,
  [Code.ceil]: ceil,
  [Code.known]: known,
  [Code.select]: select,
  [Code.ratio]: ratio,
  [Code.other]: other,
  [Code.sum]: sum,
  [Code.product]: product,
  [Code.dot]: dot,
  [Code.weigh]: weigh,
  [Code.pick]: pick,
  [Code.sumBetween]: sumBetween,
});
