/** The page of an assumption section: a title, forms left, what they come to right, series below over the full width. */
import type { ReactNode } from 'react';
import s from './SectionPage.module.css';

interface SectionPageProps {
  readonly title: string;
  readonly about: string;
  /** Chooses what the page shows, such as one of several teams. */
  readonly chooser?: ReactNode;
  /** Over the full width, before the forms. */
  readonly above?: ReactNode;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

export function SectionPage({ title, about, chooser, above, aside, children }: SectionPageProps) {
  return (
    <div className={s.page}>
      <header className={s.header}>
        <h1>{title}</h1>
        <p>{about}</p>
      </header>
      {chooser}
      {above}
      <div className={s.columns} data-alone={aside === undefined}>
        <div className={s.forms}>{children}</div>
        {aside !== undefined && (
          <aside className={s.aside} aria-label="What it comes to">
            {aside}
            <p className={s.foot}>
              Of the month that ends each fiscal year; money that flows is that month’s alone. Press a number
              to see why.
            </p>
          </aside>
        )}
      </div>
    </div>
  );
}
