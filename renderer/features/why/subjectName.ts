/** What a step of the trail is called. */
import { killerWords } from '../../../shared/analysis/index.ts';
import { say } from '../../../shared/language/say.ts';
import type { Computed } from '../../../shared/model/index.ts';
import { explained } from '../../state/describing.ts';
import type { WhySubject } from '../../state/view.ts';
import { named, whenOf } from './whenOf.ts';

export function subjectName(subject: WhySubject, computed: Computed): string {
  switch (subject.kind) {
    case 'number': {
      const explanation = explained(computed, subject.address);
      if (explanation === undefined) return say('No longer in the plan');
      const { label } = explanation.subject;
      return named(label, whenOf(explanation.subject, computed));
    }
    case 'killer':
      return killerWords[subject.killer].name;
    case 'naive':
      return say('Spreadsheet');
    case 'relation':
      return subject.relation.name;
    default:
      return subject satisfies never;
  }
}
