/** A screen that is fetched when it is first shown, or when the window has nothing better to do. */
import { lazy, type ComponentType } from 'react';

export interface Later {
  readonly screen: ComponentType;
  /** Fetches it ahead; losing the line costs nothing, as it is fetched again when it is shown. */
  readonly ahead: () => void;
}

export function later(load: () => Promise<ComponentType>): Later {
  return {
    screen: lazy(async () => ({ default: await load() })),
    ahead: () => void load().catch(() => undefined),
  };
}
