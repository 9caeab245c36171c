/** What each instruction of a batch program on a list of rows does to them; see `kernels.ts`. */
import { Code, type Instructions } from './instruction.ts';

/** Instruction `at` of a program whose rows are places in memory `m`. */
export type ListKernel = (m: Float64Array, lanes: number, program: Instructions, at: number) => void;

/** Four rows at a time, so that the row of the total is read and written once for four additions. */
const sum: ListKernel = (m, lanes, { target, constant, first, length, lists }, at) => {
  const out = target[at]!;
  const end = first[at]! + length[at]!;
  let term = first[at]!;
  begin(m, lanes, out, constant[at]!);
  for (; term + 3 < end; term += 4) {
    const w = lists[term]!;
    const x = lists[term + 1]!;
    const y = lists[term + 2]!;
    const z = lists[term + 3]!;
    for (let i = 0; i < lanes; i++) {
      m[(out + i) | 0]! += m[(w + i) | 0]! + m[(x + i) | 0]! + (m[(y + i) | 0]! + m[(z + i) | 0]!);
    }
  }
  for (; term < end; term++) {
    const x = lists[term]!;
    for (let i = 0; i < lanes; i++) m[(out + i) | 0]! += m[(x + i) | 0]!;
  }
};

const product: ListKernel = (m, lanes, { target, constant, first, length, lists }, at) => {
  const out = target[at]!;
  const end = first[at]! + length[at]!;
  begin(m, lanes, out, constant[at]!);
  for (let term = first[at]!; term < end; term++) {
    const x = lists[term]!;
    for (let i = 0; i < lanes; i++) m[(out + i) | 0]! *= m[(x + i) | 0]!;
  }
};

/** Σ of products of pairs, two pairs at a time. */
const dot: ListKernel = (m, lanes, { target, constant, first, length, lists }, at) => {
  const out = target[at]!;
  const end = first[at]! + length[at]!;
  let term = first[at]!;
  begin(m, lanes, out, constant[at]!);
  for (; term + 3 < end; term += 4) {
    const w = lists[term]!;
    const x = lists[term + 1]!;
    const y = lists[term + 2]!;
    const z = lists[term + 3]!;
    for (let i = 0; i < lanes; i++) {
      m[(out + i) | 0]! += m[(w + i) | 0]! * m[(x + i) | 0]! + m[(y + i) | 0]! * m[(z + i) | 0]!;
    }
  }
  if (term < end) {
    const x = lists[term]!;
    const y = lists[term + 1]!;
    for (let i = 0; i < lanes; i++) m[(out + i) | 0]! += m[(x + i) | 0]! * m[(y + i) | 0]!;
  }
};

/** Σ of rows times their weights, four at a time. */
const weigh: ListKernel = (m, lanes, { target, constant, first, length, lists, weights }, at) => {
  const out = target[at]!;
  const end = first[at]! + length[at]!;
  let term = first[at]!;
  begin(m, lanes, out, constant[at]!);
  for (; term + 3 < end; term += 4) {
    const w = lists[term]!;
    const x = lists[term + 1]!;
    const y = lists[term + 2]!;
    const z = lists[term + 3]!;
    const p = weights[term]!;
    const q = weights[term + 1]!;
    const r = weights[term + 2]!;
    const s = weights[term + 3]!;
    for (let i = 0; i < lanes; i++) {
      const pair = m[(w + i) | 0]! * p + m[(x + i) | 0]! * q;
      m[(out + i) | 0]! += pair + (m[(y + i) | 0]! * r + m[(z + i) | 0]! * s);
    }
  }
  for (; term < end; term++) {
    const x = lists[term]!;
    const p = weights[term]!;
    for (let i = 0; i < lanes; i++) m[(out + i) | 0]! += m[(x + i) | 0]! * p;
  }
};

const pick: ListKernel = (m, lanes, { target, a, first, length, lists }, at) => {
  const out = target[at]!;
  const index = a[at]!;
  const start = first[at]!;
  const last = length[at]! - 1;
  for (let i = 0; i < lanes; i++) {
    const place = Math.max(0, Math.min(last, m[index + i]!));
    m[out + i] = m[lists[start + place]! + i]!;
  }
};

const sumBetween: ListKernel = (m, lanes, { target, a, b, first, length, lists }, at) => {
  const out = target[at]!;
  const start = first[at]!;
  const last = length[at]! - 1;
  for (let i = 0; i < lanes; i++) {
    const to = Math.min(last, m[b[at]! + i]!);
    let total = 0;
    for (let place = Math.max(0, m[a[at]! + i]!); place <= to; place++)
      total += m[lists[start + place]! + i]!;
    m[out + i] = total;
  }
};

function begin(m: Float64Array, lanes: number, out: number, value: number): void {
  for (let i = 0; i < lanes; i++) m[(out + i) | 0] = value;
}

/** By code, from `Code.sum` on. */
export const listKernels: readonly ListKernel[] = Object.assign([], {
  [Code.sum]: sum,
  [Code.product]: product,
  [Code.dot]: dot,
  [Code.weigh]: weigh,
  [Code.pick]: pick,
  [Code.sumBetween]: sumBetween,
});
