/**
 * What can be done from anywhere, as one table: the palette lists it, the page of shortcuts shows it, and the keys are
 * taken from it. Electron's menu presses the same keys (electron/preload/menuKeys.ts).
 */
import { phrase } from '../../../shared/language/say.ts';
import { useDialogs } from '../../features/workbook/dialogs.ts';
import { useSession } from '../../state/session.ts';
import { useSettings } from '../../state/settings.ts';
import { sectionIds, useView, type SectionId } from '../../state/view.ts';
import { printSection } from '../printSection.ts';
import { useFrame } from './frame.ts';
import type { Keys } from './keys.ts';

export interface Action {
  readonly id: string;
  /** `say`d where it is shown. */
  readonly name: string;
  readonly keys?: readonly Keys[];
  /** Only with a plan open, and with nothing over it. */
  readonly ofPlan?: true;
  /** The palette does not list itself. */
  readonly isHidden?: true;
  /** A field that holds something the plan does not have undoes its own typing first. */
  readonly leavesRefused?: true;
  readonly run: () => void;
}

const session = (): ReturnType<typeof useSession.getState> => useSession.getState();
const view = (): ReturnType<typeof useView.getState> => useView.getState();

function workbook(which: 'export' | 'import'): void {
  const { open, show } = useDialogs.getState();
  if (open === null) show(which);
}

const settings = (): ReturnType<typeof useSettings.getState> => useSettings.getState();

export const actions: readonly Action[] = [
  {
    id: 'palette',
    name: phrase('Find anything'),
    keys: [{ key: 'k', command: true }],
    isHidden: true,
    run: () => useFrame.getState().show('palette'),
  },
  {
    id: 'undo',
    name: phrase('Undo'),
    keys: [{ key: 'z', command: true }],
    ofPlan: true,
    leavesRefused: true,
    run: () => void session().undo(),
  },
  {
    id: 'redo',
    name: phrase('Redo'),
    keys: [
      { key: 'z', command: true, shift: true },
      { key: 'y', command: true },
    ],
    ofPlan: true,
    leavesRefused: true,
    run: () => void session().redo(),
  },
  {
    id: 'newPlan',
    name: phrase('New plan'),
    keys: [{ key: 'n', command: true, alt: true }],
    run: () => useFrame.getState().show('newPlan'),
  },
  { id: 'allPlans', name: phrase('All plans'), ofPlan: true, run: () => view().showPlan(null) },
  {
    id: 'export',
    name: phrase('Export workbook…'),
    keys: [{ key: 'e', command: true, shift: true }],
    ofPlan: true,
    run: () => workbook('export'),
  },
  {
    id: 'import',
    name: phrase('Import workbook…'),
    keys: [{ key: 'o', command: true }],
    ofPlan: true,
    run: () => workbook('import'),
  },
  {
    id: 'print',
    name: phrase('Print this section'),
    keys: [{ key: 'p', command: true }],
    ofPlan: true,
    run: () => void printSection(),
  },
  { id: 'light', name: phrase('Theme: light'), run: () => settings().setTheme('light') },
  { id: 'dark', name: phrase('Theme: dark'), run: () => settings().setTheme('dark') },
  { id: 'contrast', name: phrase('Theme: high contrast'), run: () => settings().setTheme('contrast') },
  { id: 'system', name: phrase('Theme: as the system'), run: () => settings().setTheme('system') },
  { id: 'english', name: phrase('Language: English'), run: () => settings().setLanguage('en') },
  { id: 'chinese', name: phrase('Language: 简体中文'), run: () => settings().setLanguage('zh-CN') },
  {
    id: 'shortcuts',
    name: phrase('Keyboard shortcuts'),
    keys: [{ key: '?' }],
    run: () => useFrame.getState().show('shortcuts'),
  },
];

/** Alt with a digit shows a section, in the order of the rail; the tenth is 0. */
export const sectionKeys = (id: SectionId): Keys | undefined => {
  const at = sectionIds.indexOf(id);
  return at < 0 || at > 9 ? undefined : { key: String((at + 1) % 10), alt: true };
};
