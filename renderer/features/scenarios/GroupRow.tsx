/** Heads the rows of the comparison that belong together. */
import type { ReactNode } from 'react';
import { cx } from '../../ui/cx.ts';
import s from './Comparison.module.css';

interface GroupRowProps {
  readonly title: string;
  readonly columns: number;
  readonly aside?: ReactNode;
  readonly isInner?: boolean;
}

export function GroupRow({ title, columns, aside, isInner = false }: GroupRowProps) {
  return (
    <tr className={cx(s.group, isInner && s.inner)}>
      <th scope="rowgroup" colSpan={columns + 1}>
        <span className={s.groupLine}>
          {title}
          {aside}
        </span>
      </th>
    </tr>
  );
}
