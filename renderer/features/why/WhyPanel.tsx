/** "Why?": the number last asked about, its formula with numbers in it, down to the assumptions, which change here. */
import { ArrowLeft, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useResults } from '../../state/results.ts';
import { useView, type WhySubject } from '../../state/view.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Blank } from '../../ui/Blank.tsx';
import { KillerWhy } from './KillerWhy.tsx';
import { NumberWhy } from './NumberWhy.tsx';
import { subjectName } from './subjectName.ts';
import s from './WhyPanel.module.css';

export function WhyPanel() {
  const trail = useView((state) => state.trail);
  const backTo = useView((state) => state.backTo);
  const computed = useResults((state) => state.computed);
  const panel = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const subject = trail.at(-1);

  // Whoever opened the panel gets the focus back when it closes.
  useEffect(() => {
    const opener = document.activeElement;
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  useEffect(() => {
    heading.current?.focus();
    panel.current?.scrollTo({ top: 0 });
  }, [subject]);

  if (subject === undefined) return null;
  return (
    <aside ref={panel} className={s.panel} aria-label="Why?">
      <header className={s.header}>
        {trail.length > 1 && (
          <IconButton label="Back" onPress={() => backTo(trail.length - 1)}>
            <ArrowLeft aria-hidden="true" />
          </IconButton>
        )}
        <h2 ref={heading} tabIndex={-1} className={s.title}>
          Why?
        </h2>
        <IconButton label="Close (Escape)" onPress={() => backTo(0)}>
          <X aria-hidden="true" />
        </IconButton>
      </header>
      {trail.length > 1 && (
        <nav aria-label="How you came here">
          <ol className={s.trail}>
            {trail.slice(0, -1).map((step, index) => (
              // A number may be met twice on the way: the place is what tells them apart.
              <li key={`${index}-${keyOf(step)}`}>
                <button type="button" className={s.step} onClick={() => backTo(index + 1)}>
                  {subjectName(step, computed)}
                </button>
              </li>
            ))}
          </ol>
        </nav>
      )}
      {computed === null ? (
        <Blank kind="loading" title="Opening the plan …" />
      ) : subject.kind === 'number' ? (
        <NumberWhy address={subject.address} />
      ) : (
        <KillerWhy killer={subject.killer} target={subject.target} />
      )}
    </aside>
  );
}

const keyOf = (subject: WhySubject): string => (subject.kind === 'number' ? subject.address : subject.killer);
