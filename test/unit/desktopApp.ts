/** The desktop app started on a fake Electron, over a built renderer of two files and a backend that answers `done`. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { startDesktop } from '../../electron/desktop/start.ts';
import { createParcels, type Parcels } from '../../electron/services/parcels.ts';
import type { ProcessEvent } from '../../shared/ipc/contract.ts';
import type { StorageState } from '../../shared/ipc/values.ts';
import { fakeElectron, type FakeElectron, type FakeOptions } from './fakeElectron.ts';

export interface DesktopApp extends FakeElectron {
  readonly dataFolder: string;
  readonly asked: { name: string; payload: unknown; client: string }[];
  readonly emit: (event: ProcessEvent) => void;
  readonly parcels: Parcels;
  readonly isClosed: () => boolean;
}

export interface DesktopAppOptions extends FakeOptions {
  readonly storage?: StorageState;
  readonly platform?: NodeJS.Platform;
  /** What the app keeps about its window, if anything. */
  readonly windowState?: string;
  /** What the settings say; it may change. */
  readonly language?: () => string;
}

export async function startApp(options: DesktopAppOptions = {}): Promise<DesktopApp> {
  const folder = mkdtempSync(join(tmpdir(), 'groundplan-desktop-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const dataFolder = join(folder, 'data');
  mkdirSync(join(folder, 'renderer', 'assets'), { recursive: true });
  mkdirSync(dataFolder);
  writeFileSync(join(folder, 'renderer', 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'renderer', 'assets', 'app-1.js'), 'export {};');
  writeFileSync(join(folder, 'package.json'), '{}');
  if (options.windowState !== undefined) writeFileSync(join(dataFolder, 'window.json'), options.windowState);

  const fake = fakeElectron(options);
  const asked: DesktopApp['asked'] = [];
  const listeners = new Set<(event: ProcessEvent) => void>();
  const parcels = createParcels();
  let closed = false;
  await startDesktop(fake.parts, {
    dataFolder,
    builtFolder: folder,
    platform: options.platform ?? 'linux',
    openBackend: async () => ({
      call: async (name, payload, client) => {
        asked.push({ name, payload, client });
        if (name === 'settings.get' && options.language !== undefined)
          return { kind: 'settings', settings: { language: options.language() } };
        return name === 'app.info'
          ? {
              kind: 'info',
              version: '1',
              host: 'electron',
              dataFolder,
              storage: options.storage ?? { kind: 'ready' },
            }
          : { kind: 'done' };
      },
      parcels,
      onEvent: (listener) => {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
      close: () => {
        closed = true;
      },
    }),
  });
  return {
    ...fake,
    dataFolder,
    asked,
    parcels,
    emit: (event) => listeners.forEach((listener) => listener(event)),
    isClosed: () => closed,
  };
}
