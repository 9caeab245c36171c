/** `groundplan examples`: what there is to begin with. */
import { examples } from '../../../shared/plan/examples/index.ts';
import { badInput, fine, type Outcome } from '../outcome.ts';

export function printExamples(id: string | undefined): Outcome {
  if (id === undefined) {
    return fine(
      examples.map((example) => `${example.id}\n  ${example.title}. ${example.summary}\n`).join('\n'),
    );
  }
  const example = examples.find((candidate) => candidate.id === id);
  if (!example)
    return badInput([`There is no example «${id}»; there are ${examples.map((one) => one.id).join(', ')}.`]);
  return fine(`${JSON.stringify(example.plan, null, 2)}\n`);
}
