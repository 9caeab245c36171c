/**
 * What the first picture waits for, so that it need not change at once: the settings (theme, language), and the texts of
 * the language. Neither holds the window up for long; what comes later is followed as it comes.
 */
import { speakAsWanted } from './language.ts';
import { followTheme, useSettings } from './settings.ts';

/** Longer than the process on this computer and a file from it take, and shorter than anybody minds. */
const patienceMs = 400;

const patience = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, patienceMs));

async function settle(): Promise<void> {
  // Without settings the window is usable: it then follows the system.
  await useSettings
    .getState()
    .load()
    .catch(() => undefined);
  await speakAsWanted().catch(() => undefined);
}

/** Resolves when the window may be drawn. */
export async function begin(): Promise<void> {
  followTheme();
  await Promise.race([settle(), patience()]);
}
