/** Gives the registers of a batch program rows of memory, a row being free again after its register's last use. */
import { Code, type Instruction, type Program } from './instruction.ts';

export interface Laid {
  /** The instructions with rows in place of registers. */
  readonly instructions: readonly Instruction[];
  readonly rowCount: number;
  readonly rowOf: Int32Array;
}

export function allocateRows(program: Program): Laid {
  const { instructions, registerCount } = program;
  const lastUse = lastUses(program);
  const rowOf = new Int32Array(registerCount).fill(-1);
  const free: number[] = [];
  let rowCount = 0;
  const take = (register: number): number => (rowOf[register] = free.pop() ?? rowCount++);
  for (const { register } of program.constants) take(register);
  for (const register of program.inputs) if (register >= 0) take(register);

  const laid = instructions.map((instruction, place) => {
    const release = (register: number): void => {
      if (register < 0 || lastUse[register] !== place) return;
      lastUse[register] = never;
      free.push(rowOf[register]!);
    };
    const rows = {
      a: instruction.a < 0 ? -1 : rowOf[instruction.a]!,
      b: instruction.b < 0 ? -1 : rowOf[instruction.b]!,
      c: instruction.c < 0 ? -1 : rowOf[instruction.c]!,
      list: instruction.list.map((register) => rowOf[register]!),
    };
    // List operations write their row before they have read all others, so it must not be one of them.
    const lists = instruction.code >= Code.sum;
    let target = lists ? take(instruction.target) : -1;
    release(instruction.a);
    release(instruction.b);
    release(instruction.c);
    for (const register of instruction.list) release(register);
    if (!lists) target = take(instruction.target);
    return { ...instruction, ...rows, target };
  });
  return { instructions: laid, rowCount, rowOf };
}

const never = -2;

/** Where each register is read for the last time; registers that outlive the program are never released. */
function lastUses({ instructions, registerCount, constants, outputs }: Program): Int32Array {
  const lastUse = new Int32Array(registerCount).fill(never);
  instructions.forEach(({ a, b, c, list }, place) => {
    if (a >= 0) lastUse[a] = place;
    if (b >= 0) lastUse[b] = place;
    if (c >= 0) lastUse[c] = place;
    for (const register of list) lastUse[register] = place;
  });
  for (const { register } of constants) lastUse[register] = never;
  for (const output of outputs) if ('register' in output) lastUse[output.register] = never;
  return lastUse;
}
