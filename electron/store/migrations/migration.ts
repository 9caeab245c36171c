/** One step of the file's format: what it does, and the statements that do it. Never changed once released. */
export interface Migration {
  /** The file's `user_version` once it is done: 1, 2, 3 … without gaps. */
  readonly version: number;
  readonly does: string;
  readonly script: string;
}
