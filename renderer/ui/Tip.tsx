/** A short text on hover and keyboard focus. The child must be a react-aria element that takes focus. */
import type { ReactElement, ReactNode } from 'react';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import s from './Tip.module.css';

export function Tip({ text, children }: { readonly text: ReactNode; readonly children: ReactElement }) {
  return (
    <TooltipTrigger delay={500} closeDelay={60}>
      {children}
      <Tooltip className={s.tip ?? ''} offset={6}>
        {text}
      </Tooltip>
    </TooltipTrigger>
  );
}
