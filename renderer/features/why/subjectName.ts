/** What a step of the trail is called. */
import { killerWords } from '../../../shared/analysis/index.ts';
import type { Computed } from '../../../shared/model/index.ts';
import type { WhySubject } from '../../state/view.ts';
import { explained } from '../../state/describing.ts';

export function subjectName(subject: WhySubject, computed: Computed): string {
  if (subject.kind === 'killer') return killerWords[subject.killer].name;
  const explanation = explained(computed, subject.address);
  if (explanation === undefined) return 'No longer in the plan';
  const { label, when } = explanation.subject;
  return when === '' ? label : `${label}, ${when}`;
}
