#!/usr/bin/env node
/** The `groundplan` command: plans in and results out, without a window. Exit codes: see `outcome.ts`. */
import { run } from './run.ts';
import { ExitCode } from './outcome.ts';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader has seen enough, as with `groundplan compute … | head`.
  if (error.code === 'EPIPE') process.exit(ExitCode.fine);
  throw error;
});

process.on('uncaughtException', (error) => {
  process.stderr.write(
    `Something is wrong in Groundplan itself, not in your plan.\n${error.stack ?? String(error)}\n`,
  );
  process.exit(ExitCode.ourFault);
});

const outcome = await run(process.argv.slice(2), () => new Date());
process.exitCode = outcome.code;
if (outcome.err !== '') process.stderr.write(outcome.err);
if (outcome.out !== '') process.stdout.write(outcome.out);
