/** Why an assumption has its value: text, source, owner, reviewed. Each is an edit of its own; an empty note is none. */
import { phrase, say } from '../../shared/language/say.ts';
import { labelOf } from '../../shared/plan/labels.ts';
import { setAt } from '../../shared/plan/paths.ts';
import type { Note } from '../../shared/plan/types.ts';
import { changeDocument, type Refusal } from '../state/changes.ts';
import { useSession } from '../state/session.ts';
import { useKept } from '../state/useKept.ts';
import { Button } from '../ui/Button.tsx';
import { toast } from '../ui/toasts.ts';
import s from './NoteEditor.module.css';
import { RestingText } from './RestingText.tsx';

const none: Note = {};

export function NoteEditor({ path }: { readonly path: string }) {
  const note = useKept(({ base }) =>
    base !== null && Object.hasOwn(base.notes, path) ? (base.notes[path] ?? none) : none,
  );
  const give = (key: keyof Note, typed: string): void => {
    const refusal = giveNote(path, key, typed);
    if (refusal !== undefined) toast(refusal);
  };
  const { text = '', source = '', owner = '', reviewed = '' } = note;
  return (
    <div className={s.note}>
      <RestingText
        kind="lines"
        label={say('Note')}
        value={text}
        placeholder={say('Why this value?')}
        onTake={(typed) => give('text', typed)}
      />
      <RestingText
        kind="line"
        label={say('Source')}
        value={source}
        onTake={(typed) => give('source', typed)}
      />
      <div className={s.by}>
        <RestingText
          kind="line"
          label={say('Owner')}
          value={owner}
          onTake={(typed) => give('owner', typed)}
        />
        <div className={s.reviewed}>
          <RestingText
            // What somebody wrote in words stays as it is.
            kind={reviewed === '' || isDay(reviewed) ? 'date' : 'line'}
            label={say('Reviewed')}
            value={reviewed}
            onTake={(typed) => give('reviewed', typed)}
          />
          <Button onPress={() => give('reviewed', today())}>{say('Today')}</Button>
        </div>
      </div>
    </div>
  );
}

/** One edit for each of the four, which says in the history what it was. */
function giveNote(path: string, key: keyof Note, typed: string): Refusal {
  const { plan: base } = useSession.getState();
  if (base === null) return undefined;
  const { [key]: _before, ...rest } = Object.hasOwn(base.notes, path) ? (base.notes[path] ?? none) : none;
  const next = typed === '' ? rest : { ...rest, [key]: typed };
  const made = setAt(base, `notes.${path}`, Object.keys(next).length === 0 ? undefined : next);
  const label = say('{assumption} · {field}', {
    assumption: labelOf(base, path),
    field: say(fieldNames[key]),
  });
  return made === undefined ? say('This is no longer in the plan.') : changeDocument(made, label);
}

const fieldNames: Readonly<Record<keyof Note, string>> = {
  text: phrase('Note'),
  source: phrase('Source'),
  owner: phrase('Owner'),
  reviewed: phrase('Reviewed'),
};

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/u.test(text);

/** The day it is where the user is. */
function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const two = (number: number): string => String(number).padStart(2, '0');
