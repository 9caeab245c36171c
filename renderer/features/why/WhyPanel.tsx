/** "Why?": the number last asked about, its formula with numbers in it, down to the assumptions, which change here. */
import { ArrowLeft, Copy, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { say } from '../../../shared/language/say.ts';
import { explained } from '../../state/describing.ts';
import type { Computed } from '../../../shared/model/index.ts';
import { ShowingElsewhere, useShown } from '../../state/shown.tsx';
import { focusAsked, useView, type WhySubject } from '../../state/view.ts';
import { IconButton } from '../../ui/Button.tsx';
import { keyed } from '../../ui/keyed.ts';
import { toast } from '../../ui/toasts.ts';
import { copyText } from './copyText.ts';
import { explanationText } from './explanationText.ts';
import { KillerWhy } from './KillerWhy.tsx';
import { NaiveWhy } from './NaiveWhy.tsx';
import { NumberWhy } from './NumberWhy.tsx';
import { RelationWhy } from './RelationWhy.tsx';
import { subjectName } from './subjectName.ts';
import { inMonth } from './whenOf.ts';
import s from './WhyPanel.module.css';

export function WhyPanel() {
  const elsewhere = useView((state) => state.elsewhere);
  const { computed } = useShown();
  return (
    <ShowingElsewhere of={elsewhere}>
      <Panel onScreen={elsewhere === null ? undefined : computed} />
    </ShowingElsewhere>
  );
}

interface OnScreen {
  /** The plan on the screen, where the panel is about another. */
  readonly onScreen?: Computed | undefined;
}

function Panel({ onScreen }: OnScreen) {
  const trail = useView((state) => state.trail);
  const backTo = useView((state) => state.backTo);
  const { computed, scenario, elsewhere } = useShown();
  const [chosen, setCompareWith] = useState<string | null>(null);
  // In a scenario one asks first how it differs from the plan it starts from.
  const compareWith = chosen ?? (scenario === 'base' ? '' : 'base');
  const subject = trail.at(-1);

  useEffect(() => focusAsked, []);

  if (subject === undefined) return null;
  return (
    <aside data-why className={s.panel} aria-label={say('Why?')}>
      <header className={s.header}>
        {trail.length > 1 && (
          <IconButton label={say('Back')} onPress={() => backTo(trail.length - 1)}>
            <ArrowLeft aria-hidden="true" />
          </IconButton>
        )}
        <Title key={trail.map(keyOf).join('>')} />
        {subject.kind === 'number' && <CopyButton address={subject.address} />}
        <IconButton label={say('Close (Escape)')} onPress={() => backTo(0)}>
          <X aria-hidden="true" />
        </IconButton>
      </header>
      {elsewhere !== undefined && (
        <p className={s.elsewhere}>{say('Not the plan on the screen: {plan}', { plan: elsewhere.name })}</p>
      )}
      {trail.length > 1 && (
        <nav aria-label={say('How you came here')}>
          <ol className={s.trail}>
            {keyed(trail.slice(0, -1), keyOf).map(({ key, item, index }) => (
              <li key={key}>
                <button type="button" className={s.step} onClick={() => backTo(index + 1)}>
                  {subjectName(item, computed)}
                </button>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <About subject={subject} compareWith={compareWith} onCompare={setCompareWith} onScreen={onScreen} />
    </aside>
  );
}

interface AboutProps extends OnScreen {
  readonly subject: WhySubject;
  readonly compareWith: string;
  readonly onCompare: (scenario: string) => void;
}

function About({ subject, compareWith, onCompare, onScreen }: AboutProps) {
  switch (subject.kind) {
    case 'number':
      return (
        <NumberWhy
          address={subject.address}
          over={subject.over}
          compareWith={compareWith}
          onCompare={onCompare}
          onScreen={onScreen}
        />
      );
    case 'killer':
      return <KillerWhy killer={subject.killer} target={subject.target} />;
    case 'naive':
      return <NaiveWhy target={subject.target} />;
    case 'relation':
      return <RelationWhy relation={subject.relation} />;
    default:
      return subject satisfies never;
  }
}

function CopyButton({ address }: { readonly address: string }) {
  const { computed } = useShown();
  const copy = (): void => {
    const explanation = explained(computed, address);
    if (explanation === undefined) return;
    toast(
      copyText(explanationText(explanation, computed))
        ? say('The explanation is on the clipboard.')
        : say('The clipboard did not take it.'),
    );
  };
  return (
    <IconButton label={say('Copy as text')} onPress={copy}>
      <Copy aria-hidden="true" />
    </IconButton>
  );
}

/** Takes the focus whenever the panel turns to another number: it is made anew for each. */
function Title() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.closest('aside')?.scrollTo({ top: 0 });
  }, []);
  return (
    <h2 ref={heading} tabIndex={-1} className={s.title}>
      {say('Why?')}
    </h2>
  );
}

/** Another month of a number is no other number: whoever walks through time keeps the focus. */
function keyOf(subject: WhySubject): string {
  switch (subject.kind) {
    case 'number':
      return inMonth(subject.address, 0);
    case 'killer':
      return subject.killer;
    case 'naive':
      return subject.kind;
    case 'relation':
      return subject.relation.name;
    default:
      return subject satisfies never;
  }
}
