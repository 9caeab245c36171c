/** The application menu: what each platform's users expect, by Electron's roles, and what is done with the plan. */
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
      label: '&File',
      submenu: [
        { label: 'New window', accelerator: 'CmdOrCtrl+Shift+N', click: newWindow },
        separator,
        ofThePlan('import', 'Import workbook…', 'CmdOrCtrl+O'),
        ofThePlan('export', 'Export workbook…', 'CmdOrCtrl+Shift+E'),
        separator,
        isMac ? { role: 'close' } : { role: 'quit' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        ofThePlan('undo', 'Undo', 'CmdOrCtrl+Z'),
        ofThePlan('redo', 'Redo', isMac ? 'Cmd+Shift+Z' : 'Ctrl+Y'),
        separator,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'delete' },
        separator,
        { role: 'selectAll' },
      ],
    },
    {
      label: '&View',
      submenu: [
        ...tools,
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        separator,
        { role: 'togglefullscreen' },
      ],
    },
    { role: 'windowMenu' },
  ];
}
