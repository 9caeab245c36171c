/** A number that is a share, difference or sum of numbers of the model: pressed, it says of which. */
import type { ReactNode } from 'react';
import { say } from '../../shared/language/say.ts';
import type { Relation } from '../state/relation.ts';
import { useShown } from '../state/shown.tsx';
import { useView } from '../state/view.ts';
import { cx } from '../ui/cx.ts';
import s from './WhyNumber.module.css';

interface RelationNumberProps {
  readonly relation: Relation;
  /** As it stands there, and is read out. */
  readonly text: string;
  readonly className?: string | undefined;
  /** In place of the text, such as the same with a sign before it. */
  readonly children?: ReactNode;
}

export function RelationNumber({ relation, text, className, children }: RelationNumberProps) {
  const { elsewhere } = useShown();
  const why = useView((state) => state.why);
  return (
    <button
      type="button"
      data-answers-why
      className={cx(s.number, s.relation, className)}
      aria-label={say('{value}: {label}. Why?', { value: text, label: relation.name })}
      onClick={() => why({ kind: 'relation', relation }, elsewhere)}
    >
      {children ?? text}
    </button>
  );
}
