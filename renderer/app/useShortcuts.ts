/** Takes the keys of the tables of actions and sections, in the library and in a plan. */
import { useLayoutEffect } from 'react';
import { useSession } from '../state/session.ts';
import { useView } from '../state/view.ts';
import { actions, sectionKeys, type Action } from './commands/actions.ts';
import { useFrame } from './commands/frame.ts';
import { isPressed, type Keys } from './commands/keys.ts';
import { sections } from './sections.ts';

const holdsRefused = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement && target.getAttribute('aria-invalid') === 'true';

/** A key without Ctrl or Alt is a letter wherever one types. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select, [role="grid"] *, [role="combobox"]'));

const isFree = (keys: Keys, event: KeyboardEvent): boolean =>
  keys.command === true || keys.alt === true || !isTyping(event.target);

function isMeant({ ofPlan, leavesRefused }: Action, event: KeyboardEvent): boolean {
  if (useFrame.getState().over !== null) return false;
  if (ofPlan === true && useSession.getState().status !== 'ready') return false;
  return leavesRefused !== true || !holdsRefused(event.target);
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  const action = actions.find(({ keys }) =>
    keys?.some((each) => isPressed(each, event) && isFree(each, event)),
  );
  if (action !== undefined) {
    if (!isMeant(action, event)) return;
    event.preventDefault();
    action.run();
    return;
  }
  const { planId, showSection, trail, backTo } = useView.getState();
  const section = sections.find(({ id }) => {
    const keys = sectionKeys(id);
    return keys !== undefined && isPressed(keys, event);
  });
  if (section !== undefined && planId !== null) {
    event.preventDefault();
    showSection(section.id);
  } else if (event.key === 'Escape' && trail.length > 0) backTo(0);
}

export function useShortcuts(): void {
  // As soon as anything is on the screen: a key pressed before is lost without a word.
  useLayoutEffect(() => {
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
