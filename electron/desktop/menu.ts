/** The application menu: what each platform's users expect, by Electron's roles, and undo and redo of the plan. */
import type { MenuItem } from './electronParts.ts';

export interface MenuOptions {
  readonly platform: NodeJS.Platform;
  readonly isPackaged: boolean;
  readonly newWindow: () => void;
  /** Passes a command to the window in front. */
  readonly tellWindow: (command: 'undo' | 'redo') => void;
}

export function menuTemplate({ platform, isPackaged, newWindow, tellWindow }: MenuOptions): MenuItem[] {
  const isMac = platform === 'darwin';
  // Undo and redo are the plan's, so they go to the window. Their keys are shown here but, where the platform allows,
  // left to the window, which knows whether a field being typed in has something to undo first.
  const ofThePlan = (command: 'undo' | 'redo', label: string, accelerator: string): MenuItem => ({
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
