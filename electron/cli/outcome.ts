/** What a command comes to: texts for the two streams and an exit code. */
export const ExitCode = {
  fine: 0,
  /** `check` found a target that does not hold. */
  targetFails: 1,
  /** Every fault is on stderr and nothing on stdout. */
  badInput: 2,
  ourFault: 3,
} as const;

export interface Outcome {
  readonly code: (typeof ExitCode)[keyof typeof ExitCode];
  readonly out: string;
  readonly err: string;
}

export const fine = (out: string): Outcome => ({ code: ExitCode.fine, out, err: '' });

export const badInput = (lines: readonly string[]): Outcome => ({
  code: ExitCode.badInput,
  out: '',
  err: `${lines.join('\n')}\n`,
});
