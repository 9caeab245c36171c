/**
 * What each instruction of a batch program that is no list does to its rows: one small loop over lanes each, so
 * that each is compiled well. Places are computed `| 0`, which spares a check for overflow: a third of the time. Lanes
 * are a multiple of 4, and the loops that run most often take four at a time: another quarter.
 */
import { Code } from './instruction.ts';
import { ceilWhole, modulo, power as raised, ratio as divided } from './operations.ts';

/**
 * `target`, `a`, `b`, `c` are places in memory `m` at which rows begin; the constant is `constants[at]`, since a
 * number handed over as such would be put on the heap with every call.
 */
export type Kernel = (
  m: Float64Array,
  lanes: number,
  target: number,
  a: number,
  b: number,
  c: number,
  constants: Float64Array,
  at: number,
) => void;

const add: Kernel = (m, lanes, target, a, b) => {
  for (let i = 0; i < lanes; i += 4) {
    m[(target + i) | 0] = m[(a + i) | 0]! + m[(b + i) | 0]!;
    m[(target + i + 1) | 0] = m[(a + i + 1) | 0]! + m[(b + i + 1) | 0]!;
    m[(target + i + 2) | 0] = m[(a + i + 2) | 0]! + m[(b + i + 2) | 0]!;
    m[(target + i + 3) | 0] = m[(a + i + 3) | 0]! + m[(b + i + 3) | 0]!;
  }
};
const subtract: Kernel = (m, lanes, target, a, b) => {
  for (let i = 0; i < lanes; i += 4) {
    m[(target + i) | 0] = m[(a + i) | 0]! - m[(b + i) | 0]!;
    m[(target + i + 1) | 0] = m[(a + i + 1) | 0]! - m[(b + i + 1) | 0]!;
    m[(target + i + 2) | 0] = m[(a + i + 2) | 0]! - m[(b + i + 2) | 0]!;
    m[(target + i + 3) | 0] = m[(a + i + 3) | 0]! - m[(b + i + 3) | 0]!;
  }
};
const multiply: Kernel = (m, lanes, target, a, b) => {
  for (let i = 0; i < lanes; i += 4) {
    m[(target + i) | 0] = m[(a + i) | 0]! * m[(b + i) | 0]!;
    m[(target + i + 1) | 0] = m[(a + i + 1) | 0]! * m[(b + i + 1) | 0]!;
    m[(target + i + 2) | 0] = m[(a + i + 2) | 0]! * m[(b + i + 2) | 0]!;
    m[(target + i + 3) | 0] = m[(a + i + 3) | 0]! * m[(b + i + 3) | 0]!;
  }
};
const divide: Kernel = (m, lanes, target, a, b) => {
  for (let i = 0; i < lanes; i++) m[(target + i) | 0] = m[(a + i) | 0]! / m[(b + i) | 0]!;
};
const min: Kernel = (m, lanes, target, a, b) => {
  for (let i = 0; i < lanes; i++) m[(target + i) | 0] = Math.min(m[(a + i) | 0]!, m[(b + i) | 0]!);
};
const max: Kernel = (m, lanes, target, a, b) => {
  for (let i = 0; i < lanes; i++) m[(target + i) | 0] = Math.max(m[(a + i) | 0]!, m[(b + i) | 0]!);
};
/** 0 ^ 0 is 1, and the logarithm of 0 is −∞: a power of 0 is told apart. */
const powerOfLog: Kernel = (m, lanes, target, a, b) => {
  for (let i = 0; i < lanes; i++) {
    const exponent = m[(b + i) | 0]!;
    m[(target + i) | 0] = exponent === 0 ? 1 : Math.exp(exponent * m[(a + i) | 0]!);
  }
};
const log: Kernel = (m, lanes, target, a) => {
  for (let i = 0; i < lanes; i++) m[(target + i) | 0] = Math.log(m[(a + i) | 0]!);
};
const ratio: Kernel = (m, lanes, target, a, b) => {
  for (let i = 0; i < lanes; i++) m[(target + i) | 0] = divided(m[(a + i) | 0]!, m[(b + i) | 0]!);
};
const less: Kernel = (m, lanes, target, a, b) => {
  for (let i = 0; i < lanes; i++) m[(target + i) | 0] = m[(a + i) | 0]! < m[(b + i) | 0]! ? 1 : 0;
};
const lessOrEqual: Kernel = (m, lanes, target, a, b) => {
  for (let i = 0; i < lanes; i++) m[(target + i) | 0] = m[(a + i) | 0]! <= m[(b + i) | 0]! ? 1 : 0;
};
const equal: Kernel = (m, lanes, target, a, b) => {
  for (let i = 0; i < lanes; i++) m[(target + i) | 0] = m[(a + i) | 0] === m[(b + i) | 0] ? 1 : 0;
};
const and: Kernel = (m, lanes, target, a, b) => {
  for (let i = 0; i < lanes; i++)
    m[(target + i) | 0] = m[(a + i) | 0]! !== 0 && m[(b + i) | 0]! !== 0 ? 1 : 0;
};
const or: Kernel = (m, lanes, target, a, b) => {
  for (let i = 0; i < lanes; i++)
    m[(target + i) | 0] = m[(a + i) | 0]! !== 0 || m[(b + i) | 0]! !== 0 ? 1 : 0;
};
const mod: Kernel = (m, lanes, target, a, b) => {
  for (let i = 0; i < lanes; i++) m[(target + i) | 0] = modulo(m[(a + i) | 0]!, m[(b + i) | 0]!);
};
const addK: Kernel = (m, lanes, target, a, _b, _c, constants, at) => {
  const k = constants[at]!;
  for (let i = 0; i < lanes; i++) m[(target + i) | 0] = m[(a + i) | 0]! + k;
};
const subtractFromK: Kernel = (m, lanes, target, a, _b, _c, constants, at) => {
  const k = constants[at]!;
  for (let i = 0; i < lanes; i++) m[(target + i) | 0] = k - m[(a + i) | 0]!;
};
const multiplyK: Kernel = (m, lanes, target, a, _b, _c, constants, at) => {
  const k = constants[at]!;
  for (let i = 0; i < lanes; i += 4) {
    m[(target + i) | 0] = m[(a + i) | 0]! * k;
    m[(target + i + 1) | 0] = m[(a + i + 1) | 0]! * k;
    m[(target + i + 2) | 0] = m[(a + i + 2) | 0]! * k;
    m[(target + i + 3) | 0] = m[(a + i + 3) | 0]! * k;
  }
};
const addScaled: Kernel = (m, lanes, target, a, b, _c, constants, at) => {
  const k = constants[at]!;
  for (let i = 0; i < lanes; i += 4) {
    m[(target + i) | 0] = m[(a + i) | 0]! + k * m[(b + i) | 0]!;
    m[(target + i + 1) | 0] = m[(a + i + 1) | 0]! + k * m[(b + i + 1) | 0]!;
    m[(target + i + 2) | 0] = m[(a + i + 2) | 0]! + k * m[(b + i + 2) | 0]!;
    m[(target + i + 3) | 0] = m[(a + i + 3) | 0]! + k * m[(b + i + 3) | 0]!;
  }
};
const divideK: Kernel = (m, lanes, target, a, _b, _c, constants, at) => {
  const k = constants[at]!;
  for (let i = 0; i < lanes; i++) m[(target + i) | 0] = k / m[(a + i) | 0]!;
};
const minK: Kernel = (m, lanes, target, a, _b, _c, constants, at) => {
  const k = constants[at]!;
  for (let i = 0; i < lanes; i++) m[(target + i) | 0] = Math.min(m[(a + i) | 0]!, k);
};
const maxK: Kernel = (m, lanes, target, a, _b, _c, constants, at) => {
  const k = constants[at]!;
  for (let i = 0; i < lanes; i++) m[(target + i) | 0] = Math.max(m[(a + i) | 0]!, k);
};
const powerByK: Kernel = (m, lanes, target, a, _b, _c, constants, at) => {
  const k = constants[at]!;
  for (let i = 0; i < lanes; i++) m[(target + i) | 0] = raised(m[(a + i) | 0]!, k);
};
const exponential: Kernel = (m, lanes, target, a, _b, _c, constants, at) => {
  const k = constants[at]!;
  for (let i = 0; i < lanes; i++) m[(target + i) | 0] = Math.exp(k * m[(a + i) | 0]!);
};
const floor: Kernel = (m, lanes, target, a) => {
  for (let i = 0; i < lanes; i++) m[(target + i) | 0] = Math.floor(m[(a + i) | 0]!);
};
const ceil: Kernel = (m, lanes, target, a) => {
  for (let i = 0; i < lanes; i++) m[(target + i) | 0] = ceilWhole(m[(a + i) | 0]!);
};
const known: Kernel = (m, lanes, target, a) => {
  for (let i = 0; i < lanes; i++) m[(target + i) | 0] = Number.isNaN(m[(a + i) | 0]!) ? 0 : 1;
};
const select: Kernel = (m, lanes, target, a, b, c) => {
  for (let i = 0; i < lanes; i++)
    m[(target + i) | 0] = m[(a + i) | 0] !== 0 ? m[(b + i) | 0]! : m[(c + i) | 0]!;
};

export const kernels: readonly Kernel[] = Object.assign([], {
  [Code.add]: add,
  [Code.subtract]: subtract,
  [Code.multiply]: multiply,
  [Code.divide]: divide,
  [Code.min]: min,
  [Code.max]: max,
  [Code.powerOfLog]: powerOfLog,
  [Code.log]: log,
  [Code.ratio]: ratio,
  [Code.less]: less,
  [Code.lessOrEqual]: lessOrEqual,
  [Code.equal]: equal,
  [Code.and]: and,
  [Code.or]: or,
  [Code.mod]: mod,
  [Code.addK]: addK,
  [Code.subtractFromK]: subtractFromK,
  [Code.multiplyK]: multiplyK,
  [Code.addScaled]: addScaled,
  [Code.divideK]: divideK,
  [Code.minK]: minK,
  [Code.maxK]: maxK,
  [Code.powerByK]: powerByK,
  [Code.exponential]: exponential,
  [Code.floor]: floor,
  [Code.ceil]: ceil,
  [Code.known]: known,
  [Code.select]: select,
});
