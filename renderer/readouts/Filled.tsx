/** A sentence with things in it that can be pressed, each where the language spoken puts it. */
import { Fragment, type ReactNode } from 'react';
import { gapMark } from './gap.ts';

interface FilledProps {
  /** Said, with `gap(name)` as the value of each name that is to be filled. */
  readonly text: string;
  readonly parts: Readonly<Record<string, ReactNode>>;
}

/** Every second piece between marks is the name of a part. */
export function Filled({ text, parts }: FilledProps) {
  const pieces = text.split(gapMark);
  return pieces.map((piece, index) => {
    const place = `${pieces.slice(0, index).join(gapMark).length}`;
    return <Fragment key={place}>{index % 2 === 1 ? parts[piece] : piece}</Fragment>;
  });
}
