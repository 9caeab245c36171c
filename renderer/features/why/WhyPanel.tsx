/** "Why?": the number last asked about, its formula with numbers in it, down to the assumptions, which change here. */
import { ArrowLeft, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useShown } from '../../state/shown.tsx';
import { focusAsked, useView, type WhySubject } from '../../state/view.ts';
import { IconButton } from '../../ui/Button.tsx';
import { keyed } from '../../ui/keyed.ts';
import { KillerWhy } from './KillerWhy.tsx';
import { NumberWhy } from './NumberWhy.tsx';
import { subjectName } from './subjectName.ts';
import s from './WhyPanel.module.css';

export function WhyPanel() {
  const trail = useView((state) => state.trail);
  const backTo = useView((state) => state.backTo);
  const { computed } = useShown();
  const subject = trail.at(-1);

  useEffect(() => focusAsked, []);

  if (subject === undefined) return null;
  return (
    <aside data-why className={s.panel} aria-label="Why?">
      <header className={s.header}>
        {trail.length > 1 && (
          <IconButton label="Back" onPress={() => backTo(trail.length - 1)}>
            <ArrowLeft aria-hidden="true" />
          </IconButton>
        )}
        <Title key={trail.map(keyOf).join('>')} />
        <IconButton label="Close (Escape)" onPress={() => backTo(0)}>
          <X aria-hidden="true" />
        </IconButton>
      </header>
      {trail.length > 1 && (
        <nav aria-label="How you came here">
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
      {subject.kind === 'number' ? (
        <NumberWhy address={subject.address} />
      ) : (
        <KillerWhy killer={subject.killer} target={subject.target} />
      )}
    </aside>
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
      Why?
    </h2>
  );
}

const keyOf = (subject: WhySubject): string => (subject.kind === 'number' ? subject.address : subject.killer);
