/** Always on top: every target's verdict in a few words, undo and redo, and whether all is saved. */
import { Check, CloudOff, LoaderCircle, Redo2, Undo2 } from 'lucide-react';
import { memo, startTransition, useEffect, useState } from 'react';
import { say } from '../../shared/language/say.ts';
import { verdictWords } from '../readouts/verdictWords.ts';
import { useResults } from '../state/results.ts';
import type { News, Saving } from '../state/conversation.ts';
import { useSession } from '../state/session.ts';
import { useView } from '../state/view.ts';
import { IconButton } from '../ui/Button.tsx';
import { monthName, short } from '../ui/format.ts';
import { keyed } from '../ui/keyed.ts';
import s from './VerdictBar.module.css';
import { described } from '../state/describing.ts';

/** A verdict that changes with every keystroke is read out when it has come to rest. */
const restMs = 900;

export function VerdictBar() {
  const plan = useResults((state) => state.plan);
  const base = useResults((state) => state.base);
  const scenario = useResults((state) => state.scenario);
  const computed = useResults((state) => state.computed);
  const verdicts = useResults((state) => state.verdicts);
  const section = useView((state) => state.section);
  const target = useView((state) => state.target);
  const showTarget = useView((state) => state.showTarget);
  const showSection = useView((state) => state.showSection);
  if (plan === null || base === null || computed === null) return null;
  const shown = verdicts.map((verdict) => {
    const { label, unit } = described(computed, verdict.metric);
    return {
      ...verdictWords(verdict, computed),
      about: say('{metric} {target}, {month}', {
        metric: label,
        target: short(verdict.target, unit, plan.currency),
        month: monthName(verdict.month),
      }),
    };
  });
  const spoken = shown
    .map(({ words, about }) => say('{target}: {verdict}.', { target: about, verdict: words }))
    .join(' ');
  const scenarioName = base.scenarios.find(({ id }) => id === scenario)?.name;
  return (
    <header className={s.bar} aria-label={say('Verdict')}>
      {scenarioName !== undefined && (
        <span className={s.scenario} title={scenarioName}>
          {scenarioName}
        </span>
      )}
      {shown.length === 0 && <span className={s.none}>{say('No target yet')}</span>}
      <ul className={s.verdicts}>
        {keyed(shown, () => 'target').map(({ key, index, item: { glyph, tone, words, about } }) => (
          <li key={key}>
            <button
              type="button"
              className={s.verdict}
              aria-current={section === 'verdict' && index === target ? 'true' : undefined}
              onClick={() => {
                showTarget(index);
                showSection('verdict');
              }}
            >
              <span className={s.words} data-tone={tone}>
                <span className={s.glyph} aria-hidden="true">
                  {glyph}
                </span>
                {words}
              </span>
              <span className={s.about}>{about}</span>
            </button>
          </li>
        ))}
      </ul>
      <Spoken text={spoken} />
      <Working />
      <Tools />
    </header>
  );
}

/** Kept as it is: drawn with the verdict it would take longer than the verdict itself. */
const Tools = memo(function Tools() {
  const undoable = useSession((state) => state.undoable);
  const redoable = useSession((state) => state.redoable);
  const undo = useSession((state) => state.undo);
  const redo = useSession((state) => state.redo);
  return (
    <div className={s.tools}>
      <SaveState />
      <IconButton
        label={undoable === null ? say('Nothing to undo') : say('Undo: {what}', { what: undoable })}
        isDisabled={undoable === null}
        onPress={() => void undo()}
      >
        <Undo2 aria-hidden="true" />
      </IconButton>
      <IconButton
        label={redoable === null ? say('Nothing to redo') : say('Redo: {what}', { what: redoable })}
        isDisabled={redoable === null}
        onPress={() => void redo()}
      >
        <Redo2 aria-hidden="true" />
      </IconButton>
    </div>
  );
});

/** A large plan takes about a second where a change gives it another shape; until then all numbers are those before. */
function Working() {
  const isBehind = useResults((state) => state.isBehind);
  return (
    <output className={s.working}>
      {isBehind && (
        <>
          <LoaderCircle aria-hidden="true" /> {say('Working out the new numbers …')}
        </>
      )}
    </output>
  );
}

function Spoken({ text }: { readonly text: string }) {
  const [said, setSaid] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), restMs);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p className="visuallyHidden" aria-live="polite">
      {said}
    </p>
  );
}

/**
 * What is saved says so a moment later than it might: said at once, in the middle of drawing the page that follows the
 * edit, it would have that begin anew.
 */
function useSaving(): Saving {
  const [saving, setSaving] = useState(() => useSession.getState().saving);
  useEffect(() => {
    const look = ({ saving: next }: Pick<News, 'saving'>): void => {
      if (next === 'saved') startTransition(() => setSaving(next));
      else setSaving(next);
    };
    look(useSession.getState());
    return useSession.subscribe(look);
  }, []);
  return saving;
}

function SaveState() {
  const saving = useSaving();
  switch (saving) {
    case 'saved':
    case 'saving':
      // Both signs stay in the document: every keystroke passes through here twice.
      return (
        <span className={s.save} data-saving={saving === 'saving'}>
          <Check aria-hidden="true" />
          <LoaderCircle aria-hidden="true" />
          {say(saving === 'saved' ? 'Saved' : 'Saving')}
        </span>
      );
    case 'waiting':
      return (
        <span className={s.save} data-waiting="true" role="alert">
          <CloudOff aria-hidden="true" /> {say('Not saved yet: trying again')}
        </span>
      );
    default:
      return saving satisfies never;
  }
}
