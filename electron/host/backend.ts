/** What a carrier needs of the process behind it: calls of shared/ipc/contract.ts as JSON, its events, and files. */
import type { ParcelCounter } from '../services/parcels.ts';
import type { ProcessEvent } from '../../shared/ipc/contract.ts';

export interface Backend {
  /**
   * Answers a call. The name and the payload are as they came, unchecked; a mistake is a reply, a rejection a bug.
   * `client` is the window that calls: a label for its events, never a right.
   */
  call(name: string, payload: unknown, client: string): Promise<unknown>;
  /** Files for the user and files of the user. */
  readonly parcels: ParcelCounter;
  /** Calls `listener` at every event until the returned function is called. */
  onEvent(listener: (event: ProcessEvent) => void): () => void;
}
