/** Buttons. `primary` at most once on a screen; `quiet` is the everyday one; `plain` sits inside text and rows. */
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { cx } from './cx.ts';
import s from './Button.module.css';
import { Tip } from './Tip.tsx';

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  readonly variant?: 'primary' | 'quiet' | 'plain' | 'danger';
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

export function Button({ variant = 'quiet', className, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} data-control className={cx(s.button, s[variant], className)}>
      {children}
    </AriaButton>
  );
}

interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  /** Said by screen readers and shown on hover. */
  readonly label: string;
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

export function IconButton({ label, children, className, ...rest }: IconButtonProps) {
  return (
    <Tip text={label}>
      <AriaButton {...rest} data-control aria-label={label} className={cx(s.button, s.icon, className)}>
        {children}
      </AriaButton>
    </Tip>
  );
}
