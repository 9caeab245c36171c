/** Gives the registers of a batch program rows of memory, a row being free again after its register's last use. */
import { Code, type Program } from './instruction.ts';

export interface Rows {
  readonly count: number;
  /** The row of each register. */
  readonly of: Int32Array;
  /** Outputs by the instruction that makes them: `list` from `first[i]` to `first[i + 1] − 1` for instruction i. */
  readonly made: { readonly first: Int32Array; readonly list: Int32Array };
}

/** Puts rows in place of the registers of a program's instructions. */
export function allocateRows(program: Program): Rows {
  const { count, code, target, a, b, c, first, length, lists } = program.instructions;
  const lastUse = lastUses(program);
  const of = new Int32Array(program.registerCount).fill(-1);
  const free: number[] = [];
  let rows = 0;
  const take = (register: number): number => (of[register] = free.length > 0 ? free.pop()! : rows++);
  for (const { register } of program.constants) take(register);
  for (const register of program.inputs) if (register >= 0) take(register);
  const made = outputsMade(program);

  for (let i = 0; i < count; i++) {
    // List operations write their row before they have read all others, so it must not be one of them.
    const isList = code[i]! >= Code.sum;
    const register = target[i]!;
    if (isList) take(register);
    const readers = [a, b, c];
    for (const reader of readers) {
      const read = reader[i]!;
      if (read < 0) continue;
      reader[i] = of[read]!;
      if (lastUse[read] === i) {
        lastUse[read] = never;
        free.push(of[read]!);
      }
    }
    for (let item = first[i]!; item < first[i]! + length[i]!; item++) {
      const read = lists[item]!;
      lists[item] = of[read]!;
      if (lastUse[read] === i) {
        lastUse[read] = never;
        free.push(of[read]!);
      }
    }
    if (!isList) take(register);
    target[i] = of[register]!;
    // Outputs are handed over as soon as they are made, so that their rows are free again.
    if (lastUse[register] === never) free.push(of[register]!);
  }
  return { count: rows, of, made };
}

const never = -2;

/** Where each register is read for the last time; constants are needed for ever. */
function lastUses({ instructions, registerCount, constants }: Program): Int32Array {
  const { count, a, b, c, first, length, lists } = instructions;
  const lastUse = new Int32Array(registerCount).fill(never);
  for (let i = 0; i < count; i++) {
    if (a[i]! >= 0) lastUse[a[i]!] = i;
    if (b[i]! >= 0) lastUse[b[i]!] = i;
    if (c[i]! >= 0) lastUse[c[i]!] = i;
    for (let item = first[i]!; item < first[i]! + length[i]!; item++) lastUse[lists[item]!] = i;
  }
  for (const { register } of constants) lastUse[register] = never;
  return lastUse;
}

function outputsMade({ instructions, registerCount, outputs }: Program): Rows['made'] {
  const { count, target } = instructions;
  const uses = new Int32Array(registerCount + 1);
  for (const register of outputs) if (register >= 0) uses[register]!++;
  const first = new Int32Array(count + 1);
  const start = new Int32Array(registerCount).fill(-1);
  for (let i = 0; i < count; i++) {
    start[target[i]!] = first[i]!;
    first[i + 1] = first[i]! + uses[target[i]!]!;
  }
  const list = new Int32Array(first[count]!);
  outputs.forEach((register, output) => {
    if (register >= 0 && start[register]! >= 0) list[start[register]!++] = output;
  });
  return { first, list };
}
