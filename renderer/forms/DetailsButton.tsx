/**
 * The small button of a row that shows all there is to know about its assumption. A plain button, and nothing else
 * until it is pressed: there are dozens of them on a screen.
 */
import { Info, StickyNote } from 'lucide-react';
import { useRef, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { say } from '../../shared/language/say.ts';
import { cx } from '../ui/cx.ts';
import { AssumptionDetails } from './AssumptionDetails.tsx';
import s from './DetailsButton.module.css';

interface DetailsButtonProps {
  readonly path: string;
  /** What the row is called. */
  readonly name: string;
  /** Somebody has written why it has its value. */
  readonly isNoted: boolean;
  readonly className?: string | undefined;
  /** -1 inside a grid, whose own keys lead to it. */
  readonly tabIndex?: number;
}

export function DetailsButton({ path, name, isNoted, className, tabIndex }: DetailsButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const label = isNoted
    ? say('About {name}: figures, its note, where it counts', { name })
    : say('About {name}: figures, note, where it counts', { name });
  return (
    <>
      <button
        ref={button}
        type="button"
        className={cx(s.button, className)}
        tabIndex={tabIndex}
        title={say('Figures, note, where it counts')}
        aria-label={label}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen((open) => !open)}
      >
        {isNoted ? <StickyNote aria-hidden="true" /> : <Info aria-hidden="true" />}
      </button>
      {isOpen && (
        <Popover
          triggerRef={button}
          isOpen
          onOpenChange={setOpen}
          placement="right top"
          offset={8}
          className={s.popover ?? ''}
        >
          <Dialog className={s.dialog ?? ''} aria-label={label}>
            <AssumptionDetails path={path} onLeave={() => setOpen(false)} />
          </Dialog>
        </Popover>
      )}
    </>
  );
}
