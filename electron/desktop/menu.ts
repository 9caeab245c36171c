/**
 * The application menu: what each platform's users expect, by Electron's roles, and what is done with the plan. In the
 * language spoken when it is made.
 */
import { say } from '../../shared/language/say.ts';
import type { MenuCommand } from '../preload/channels.ts';
import type { MenuItem } from './electronParts.ts';

export interface MenuOptions {
  readonly platform: NodeJS.Platform;
  readonly isPackaged: boolean;
  readonly newWindow: () => void;
  /** Passes a command to the window in front. */
  readonly tellWindow: (command: MenuCommand) => void;
}

export function menuTemplate({ platform, isPackaged, newWindow, tellWindow }: MenuOptions): MenuItem[] {
  const isMac = platform === 'darwin';
  // What is done with the plan goes to the window. Its keys are shown here but, where the platform allows, left to the
  // window, which knows whether a field being typed in has something to undo first.
  const ofThePlan = (command: MenuCommand, label: string, accelerator: string): MenuItem => ({
    label,
    accelerator,
    registerAccelerator: false,
    click: () => tellWindow(command),
  });
  const separator: MenuItem = { type: 'separator' };
  const tools: MenuItem[] = isPackaged ? [] : [{ role: 'reload' }, { role: 'toggleDevTools' }, separator];
  return [
    ...(isMac ? [{ role: 'appMenu' } satisfies MenuItem] : []),
    {
      label: say('&File'),
      submenu: [
        ofThePlan('newPlan', say('New plan'), 'CmdOrCtrl+Alt+N'),
        { label: say('New window'), accelerator: 'CmdOrCtrl+Shift+N', click: newWindow },
        separator,
        ofThePlan('import', say('Import workbook…'), 'CmdOrCtrl+O'),
        ofThePlan('export', say('Export workbook…'), 'CmdOrCtrl+Shift+E'),
        ofThePlan('print', say('Print this section'), 'CmdOrCtrl+P'),
        separator,
        isMac ? { role: 'close', label: say('Close') } : { role: 'quit', label: say('Quit') },
      ],
    },
    {
      label: say('&Edit'),
      submenu: [
        ofThePlan('undo', say('Undo'), 'CmdOrCtrl+Z'),
        ofThePlan('redo', say('Redo'), isMac ? 'Cmd+Shift+Z' : 'Ctrl+Y'),
        separator,
        { role: 'cut', label: say('Cut') },
        { role: 'copy', label: say('Copy') },
        { role: 'paste', label: say('Paste') },
        { role: 'delete', label: say('Delete') },
        separator,
        { role: 'selectAll', label: say('Select all') },
        separator,
        ofThePlan('find', say('Find anything'), 'CmdOrCtrl+K'),
      ],
    },
    {
      label: say('&View'),
      submenu: [
        ...tools,
        { role: 'resetZoom', label: say('Actual size') },
        { role: 'zoomIn', label: say('Zoom in') },
        { role: 'zoomOut', label: say('Zoom out') },
        separator,
        { role: 'togglefullscreen', label: say('Full screen') },
      ],
    },
    { role: 'windowMenu', label: say('Window') },
    { role: 'help', label: say('Help'), submenu: [ofThePlan('shortcuts', say('Keyboard shortcuts'), '?')] },
  ];
}
