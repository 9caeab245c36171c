/** Finds anything in the plan and does anything that can be done, by a few letters of its name. */
import { Search } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { say } from '../../../shared/language/say.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { asGroup, asListbox, asOption } from '../../ui/roles.ts';
import { entriesNow, kinds, type Entry } from './entries.ts';
import { useFrame } from './frame.ts';
import { keysText } from './keys.ts';
import { matcher } from './match.ts';
import s from './Palette.module.css';

/** More are not looked through: another letter finds sooner. */
const mostShown = 40;

function found(entries: readonly Entry[], query: string): readonly Entry[] {
  if (query.trim() === '') return entries.filter(({ first }) => first);
  const fits = matcher(query);
  const best = entries
    .map((entry) => ({ entry, fit: fits(entry.label, entry.detail) }))
    .filter(({ fit }) => fit > 0)
    .toSorted((a, b) => b.fit - a.fit)
    .slice(0, mostShown)
    .map(({ entry }) => entry);
  // What fits best comes first, and brings its kind along.
  const order = [...new Set(best.map(({ kind }) => kind))];
  return best.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

export function Palette() {
  const close = useFrame((state) => state.close);
  const [entries] = useState(entriesNow);
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => input.current?.focus(), []);
  const shown = useMemo(() => found(entries, query), [entries, query]);
  const active = shown[at];
  const optionId = (entry: Entry): string => `${id}-${entry.id}`;

  const move = (to: number): void => {
    const next = shown.length === 0 ? 0 : (to + shown.length) % shown.length;
    setAt(next);
    const entry = shown[next];
    if (entry !== undefined) document.getElementById(optionId(entry))?.scrollIntoView({ block: 'nearest' });
  };
  const run = (entry: Entry): void => {
    close();
    // The palette gives the focus back first; what runs may then put it elsewhere.
    setTimeout(entry.run);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: Math.min(shown.length - 1, at + 8),
      PageUp: Math.max(0, at - 8),
    };
    const to = moves[event.key];
    if (to !== undefined) move(to);
    else if (event.key === 'Enter' && active !== undefined && !event.nativeEvent.isComposing) run(active);
    else return;
    event.preventDefault();
  };

  return (
    <Dialog label={say('Find anything')} width="narrow" place="top" onClose={close}>
      <div className={s.search}>
        <Search aria-hidden="true" />
        <input
          type="text"
          role="combobox"
          ref={input}
          autoComplete="off"
          spellCheck={false}
          className={s.input}
          aria-label={say('Find anything')}
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={active === undefined ? undefined : optionId(active)}
          placeholder={say('A section, a team, an assumption, a number, something to do …')}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setAt(0);
            list.current?.scrollTo(0, 0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div ref={list} id={`${id}-list`} {...asListbox} aria-label={say('What was found')} className={s.list}>
        {kindsOf(shown).map((kind) => (
          <div key={kind} {...asGroup} aria-label={say(kind)}>
            <p className={s.kind} aria-hidden="true">
              {say(kind)}
            </p>
            {shown.map(
              (entry, index) =>
                entry.kind === kind && (
                  <button
                    key={entry.id}
                    type="button"
                    id={optionId(entry)}
                    {...asOption(index === at)}
                    tabIndex={-1}
                    className={s.option}
                    onPointerMove={() => setAt(index)}
                    onClick={() => run(entry)}
                  >
                    <span className={s.label}>{entry.label}</span>
                    {entry.detail !== '' && <span className={s.detail}>{entry.detail}</span>}
                    {entry.keys !== undefined && <kbd className={s.keys}>{keysText(entry.keys)}</kbd>}
                  </button>
                ),
            )}
          </div>
        ))}
      </div>
      <output className={s.count}>
        {shown.length === 0 ? say('Nothing is called that.') : say('{count} found', { count: shown.length })}
      </output>
    </Dialog>
  );
}

/** In the order in which they come, those of an empty search as they are listed. */
const kindsOf = (shown: readonly Entry[]): readonly (typeof kinds)[number][] => [
  ...new Set(shown.map(({ kind }) => kind)),
];
