/** What is remarked on, as a sentence whose numbers say why they are what they are. */
import type { ReactNode } from 'react';
import type { Finding } from '../../../shared/analysis/checks/index.ts';
import { say } from '../../../shared/language/say.ts';
import { Filled } from '../../readouts/Filled.tsx';
import { gap } from '../../readouts/gap.ts';
import { useShown } from '../../state/shown.tsx';
import type { WhySubject } from '../../state/view.ts';
import { inWords } from './findingWords.ts';
import { whyFound, whyRead } from './findingWhy.ts';
import { RemarkNumber } from './RemarkNumber.tsx';

export function FindingMessage({ finding }: { readonly finding: Finding }) {
  const { computed } = useShown();
  const { message, values, rule } = finding;
  const texts: Record<string, string> = {};
  const parts: Record<string, ReactNode> = {};
  for (const [name, value] of Object.entries(values)) {
    const text = inWords(value, computed.plan.currency);
    let subject: WhySubject | undefined;
    if (name === 'found') subject = whyFound(finding, computed);
    else if (value.kind === 'number' && value.read !== undefined) subject = whyRead(value.read, computed);
    texts[name] = subject === undefined ? text : gap(name);
    parts[name] = <RemarkNumber subject={subject} text={text} of={say(rule.title)} />;
  }
  return <Filled text={say(message, texts)} parts={parts} />;
}
