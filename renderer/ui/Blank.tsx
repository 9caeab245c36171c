/** What a screen says when it has nothing to show yet: loading, empty, or gone wrong. */
import type { ReactNode } from 'react';
import s from './Blank.module.css';

interface BlankProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly kind?: 'empty' | 'loading' | 'failure';
}

export function Blank({ title, children, kind = 'empty' }: BlankProps) {
  return (
    <div className={s.blank} role={kind === 'failure' ? 'alert' : kind === 'loading' ? 'status' : undefined}>
      <svg className={s.drawing} data-kind={kind} viewBox="0 0 96 48" aria-hidden="true">
        <path d="M4 44V8h36v14h22V8h30v36" />
        <path d="M40 44V32M62 44V32" />
        <path className={s.dimension} d="M4 3v4M92 3v4M4 5h88" />
      </svg>
      <h2 className={s.title}>{title}</h2>
      {children !== undefined && <div className={s.text}>{children}</div>}
    </div>
  );
}
