/** What a step of the trail is called. */
import { killers } from '../../killers/killers.tsx';
import type { Computed } from '../../../shared/model/index.ts';
import type { WhySubject } from '../../state/view.ts';

export function subjectName(subject: WhySubject, computed: Computed | null): string {
  if (subject.kind === 'killer') return killers[subject.killer].name;
  if (computed === null) return '';
  const { label, when } = computed.explain(subject.address).subject;
  return when === '' ? label : `${label}, ${when}`;
}
