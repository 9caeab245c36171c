/**
 * `npm test`: everything there is to check, from a clean clone on: types, lint, format, dead code, every suite. Ends
 * with one line, `N passed, N failed`, over all suites. What could not run is said loudly, and fails under CI=true.
 */
import { install } from './steps/install.mjs';
import { inProject, runMain, say } from './steps/project.mjs';
import { runSuite, suites } from './steps/suites.mjs';

/** Hundreds of processes read the same sources: what Node made of them is kept, unless somebody keeps it elsewhere. */
process.env['NODE_COMPILE_CACHE'] ??= inProject('node_modules', '.cache', 'node');

await runMain(async () => {
  await install();
  const total = { passed: 0, failed: 0, skipped: 0 };
  /** @type {string[]} */
  const remarks = [];
  for (const suite of suites) {
    const outcome = await runSuite(suite);
    if ('notRun' in outcome) {
      remarks.push(`DID NOT RUN: ${suite.name}. ${outcome.notRun}`);
      if (process.env['CI'] === 'true' && !outcome.optional) total.failed += 1;
      continue;
    }
    if (outcome.count.failed > 0) remarks.push(`FAILED: ${suite.name}`);
    total.passed += outcome.count.passed;
    total.failed += outcome.count.failed;
    total.skipped += outcome.count.skipped;
  }
  if (total.passed + total.failed === 0) {
    remarks.push('FAILED: not one test was run.');
    total.failed = 1;
  }
  say('');
  for (const remark of remarks) say(remark);
  say(
    `${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`,
  );
  return total.failed === 0 ? 0 : 1;
});
