/**
 * The page of an assumption section: series over the full width, then forms with the charts of what they come to
 * beside them, and the numbers to the right where there is room, under the charts where there is less. One column
 * where there is little.
 */
import { useRef, type ReactNode } from 'react';
import { say } from '../../shared/language/say.ts';
import s from './SectionPage.module.css';
import { useOutOfSight } from './useOutOfSight.ts';

interface SectionPageProps {
  /** What is read, already said in the language spoken. */
  readonly title: string;
  readonly about: string;
  /** Of all things of the section, before one of them is chosen. */
  readonly overview?: ReactNode;
  /** Chooses what the page shows, such as one of several teams. */
  readonly chooser?: ReactNode;
  /** Over the full width, before the forms. */
  readonly above?: ReactNode;
  /** What the assumptions come to, drawn: one chart under the other. */
  readonly charts?: ReactNode;
  /** The same in numbers. */
  readonly aside?: ReactNode;
  readonly children?: ReactNode;
}

export function SectionPage(props: SectionPageProps) {
  const { title, about, overview, chooser, above, charts, aside, children } = props;
  const page = useRef<HTMLDivElement>(null);
  useOutOfSight(page);
  const hasColumns = charts !== undefined || aside !== undefined || children !== undefined;
  return (
    <div ref={page} className={s.page}>
      <header className={s.header}>
        <h1>{title}</h1>
        <p>{about}</p>
      </header>
      {overview}
      {chooser}
      {above}
      {hasColumns && (
        <div className={s.columns} data-charts={charts !== undefined} data-aside={aside !== undefined}>
          {charts !== undefined && (
            <section className={s.charts} aria-label={say('What it comes to, drawn')}>
              {charts}
            </section>
          )}
          <div className={s.forms}>{children}</div>
          {aside !== undefined && (
            <aside className={s.aside} aria-label={say('What it comes to')}>
              {aside}
              <p className={s.foot}>
                {say(
                  'Of the month that ends each fiscal year; flows are of that month alone. Press a number to see why.',
                )}
              </p>
            </aside>
          )}
        </div>
      )}
    </div>
  );
}
