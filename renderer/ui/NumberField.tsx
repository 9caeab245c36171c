/**
 * A number, typed where it is shown. Every valid keystroke is a value at once; a bad one is refused in place with
 * the reason while what was typed stays. At rest it shows the formatted value.
 */
import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Range } from '../../shared/plan/schema/fields.ts';
import { unitInfo, type Unit } from '../../shared/plan/units.ts';
import { say } from '../../shared/language/say.ts';
import { cx } from './cx.ts';
import { editable, shown } from './format.ts';
import s from './NumberField.module.css';
import { readNumber, stepOf } from './readNumber.ts';

export interface NumberFieldProps {
  readonly label: string;
  readonly value: number | null;
  readonly unit: Unit;
  readonly range: Range;
  readonly currency: string;
  readonly onChange: (value: number | null) => void;
  /** When set, the field may be emptied, and this says what that means. */
  readonly nullMeans?: string | undefined;
  readonly isReadOnly?: boolean;
  readonly describedBy?: string | undefined;
  readonly className?: string | undefined;
  /** Values are taken only when typing is done: for fields that reshape the plan. */
  readonly lazy?: boolean;
}

export function NumberField(props: NumberFieldProps) {
  const { label, value, unit, range, currency, onChange, nullMeans, isReadOnly = false } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const before = useRef<number | null>(value);
  /** What this field last gave the plan: another value has come from elsewhere (undo, another window). */
  const given = useRef<number | null>(value);
  const input = useRef<HTMLInputElement>(null);
  const pointed = useRef(false);
  const faultId = useId();

  const resting = value === null ? '' : shown(value, unit, currency);
  const reading = typed === null ? undefined : readNumber(typed, { unit, range, currency, nullMeans });
  const fault = reading?.ok === false ? reading.reason : undefined;

  const isEditing = typed !== null;
  useLayoutEffect(() => {
    if (isEditing) input.current?.select();
  }, [isEditing]);
  /** What came from elsewhere in place of what was being typed. */
  const replacedBy = useRef<string | null>(null);
  useLayoutEffect(() => {
    // All of it selected, the next key begins a number instead of going on behind one that somebody else typed.
    const isReplaced = typed !== null && typed === replacedBy.current;
    if (isReplaced && document.activeElement === input.current) input.current?.select();
    replacedBy.current = null;
  }, [typed]);
  useLayoutEffect(() => {
    if (value === given.current) return;
    given.current = value;
    const text = value === null ? '' : editable(value, unit);
    replacedBy.current = text;
    setTyped((now) => (now === null ? null : text));
  }, [value, unit]);

  const give = (next: number | null): void => {
    given.current = next;
    onChange(next);
  };
  const take = (text: string, done: boolean): void => {
    const read = readNumber(text, { unit, range, currency, nullMeans });
    if (read.ok && read.value !== value && (done || props.lazy !== true)) give(read.value);
  };
  const write = (text: string): void => {
    setTyped(text);
    take(text, false);
  };
  const step = (direction: number, big: boolean): void => {
    const from = reading?.ok === true ? reading.value : value;
    if (from === null) return;
    const by = stepOf(from, unit, range) * (big ? 10 : 1);
    const next = Number((Math.round((from + direction * by) / by) * by).toPrecision(12));
    const text = editable(next, unit);
    // Set here as typing would have set it. Were it left to React, the browser would have to lay out the page, which by
    // then holds a new verdict, for no more than to place the caret.
    if (input.current !== null) input.current.value = text;
    write(text);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (isReadOnly) return;
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      step(event.key === 'ArrowUp' ? 1 : -1, event.shiftKey);
    } else if (event.key === 'Enter') {
      if (typed !== null) take(typed, true);
      event.currentTarget.select();
    } else if (event.key === 'Escape' && typed !== null) {
      const start = before.current === null ? '' : editable(before.current, unit);
      if (typed !== start) {
        // The first Escape takes back what was typed; only then does it reach the panel behind.
        event.stopPropagation();
        setTyped(start);
        if (before.current !== value) give(before.current);
      }
    }
  };

  return (
    <span className={cx(s.wrap, props.className)}>
      <input
        ref={input}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        aria-label={label}
        aria-invalid={fault !== undefined}
        aria-describedby={cx(fault !== undefined && faultId, props.describedBy) || undefined}
        readOnly={isReadOnly}
        placeholder={nullMeans === undefined ? undefined : say('none')}
        title={value === null ? nullMeans : undefined}
        className={cx(s.input, unitInfo(unit).style === 'word' && s.word)}
        value={typed ?? resting}
        onChange={(event) => write(event.target.value)}
        onPointerDown={(event) => {
          pointed.current = document.activeElement !== event.currentTarget;
        }}
        onPointerUp={(event) => {
          // The press that brought the focus here would put the caret where it was: all stays selected instead.
          if (pointed.current && event.currentTarget.selectionStart === event.currentTarget.selectionEnd) {
            event.currentTarget.select();
          }
          pointed.current = false;
        }}
        onFocus={() => {
          if (isReadOnly) return;
          before.current = value;
          given.current = value;
          if (typed === null) setTyped(value === null ? '' : editable(value, unit));
        }}
        onBlur={() => {
          if (typed !== null && fault === undefined) {
            take(typed, true);
            setTyped(null);
          }
        }}
        onKeyDown={onKeyDown}
      />
      {fault !== undefined && (
        <span id={faultId} className={s.fault} role="alert">
          {fault}
          {value !== null && (
            <span className={s.kept}> {say('The plan still uses {value}.', { value: resting })}</span>
          )}
        </span>
      )}
    </span>
  );
}
