/** One of a list. Options say themselves in words; the value is the word of the plan document. */
import { Button } from 'react-aria-components/Button';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { ChevronsUpDown } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { cx } from './cx.ts';
import menu from './Menu.module.css';
import s from './Select.module.css';

export interface Option {
  readonly id: string;
  readonly label: string;
}

export interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (id: string) => void;
  readonly isDisabled?: boolean;
  readonly className?: string | undefined;
  /** Inside a grid, which is one tab stop and leads here by its own keys. */
  readonly excludeFromTabOrder?: boolean;
  /** It was pressed before it was there: it takes the focus and shows its options. */
  readonly opensAtOnce?: boolean;
}

export function Select(props: SelectProps) {
  const {
    label,
    value,
    options,
    onChange,
    isDisabled = false,
    className,
    excludeFromTabOrder = false,
    opensAtOnce = false,
  } = props;
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (!opensAtOnce) return undefined;
    // First the focus, since closing brings it back to where it was.
    button.current?.focus();
    const frame = requestAnimationFrame(() => setOpen(true));
    return () => cancelAnimationFrame(frame);
  }, [opensAtOnce]);
  return (
    <AriaSelect
      aria-label={label}
      value={value}
      onChange={(key) => {
        if (key !== null) onChange(String(key));
      }}
      isDisabled={isDisabled}
      isOpen={isOpen}
      onOpenChange={setOpen}
      className={cx(s.select, className)}
    >
      <Button ref={button} className={s.button ?? ''} excludeFromTabOrder={excludeFromTabOrder}>
        <SelectValue className={s.value ?? ''}>{({ selectedText }) => selectedText}</SelectValue>
        <ChevronsUpDown aria-hidden="true" />
      </Button>
      <Popover className={menu.popover ?? ''} offset={4}>
        <ListBox className={menu.menu ?? ''}>
          {options.map((option) => (
            <ListBoxItem key={option.id} id={option.id} textValue={option.label} className={menu.item ?? ''}>
              {({ isSelected }) => (
                <>
                  <span className={menu.text}>{option.label}</span>
                  {isSelected && (
                    <span className={menu.check} aria-hidden="true">
                      ✓
                    </span>
                  )}
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
