/**
 * Files on their way between people and the process (shared/ipc/fileValues.ts): each waits a few minutes under a name
 * that nobody can guess, and is given out once. Those on their way out and those that came in are kept apart, so that
 * nothing sent here can be had back as a download.
 */
import { randomBytes } from 'node:crypto';

const lifetimeMs = 10 * 60_000;
/** Whatever is older goes first when more waits than this. */
const mostWaitingBytes = 250_000_000;

export interface OutgoingFile {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What a carrier needs: it takes files out, once, and brings files in. */
export interface ParcelCounter {
  /** Undefined: there is none of that name, it was taken, or it waited too long. */
  readonly collect: (parcel: string) => OutgoingFile | undefined;
  /** The name under which the bytes wait to be named in a call. */
  readonly bring: (bytes: Uint8Array<ArrayBuffer>) => string;
}

export interface Parcels extends ParcelCounter {
  readonly offer: (file: OutgoingFile) => string;
  /** The bytes that were brought, once. */
  readonly open: (parcel: string) => Uint8Array<ArrayBuffer> | undefined;
}

export function createParcels(): Parcels {
  const outgoing = new Shelf<OutgoingFile>(({ bytes }) => bytes.byteLength);
  const incoming = new Shelf<Uint8Array<ArrayBuffer>>((bytes) => bytes.byteLength);
  return {
    offer: (file) => outgoing.put(file),
    collect: (parcel) => outgoing.take(parcel),
    bring: (bytes) => incoming.put(bytes),
    open: (parcel) => incoming.take(parcel),
  };
}

class Shelf<T> {
  readonly #sizeOf: (thing: T) => number;
  /** In the order in which they came. */
  readonly #things = new Map<string, { readonly thing: T; readonly timer: NodeJS.Timeout }>();
  #size = 0;

  constructor(sizeOf: (thing: T) => number) {
    this.#sizeOf = sizeOf;
  }

  put(thing: T): string {
    const name = randomBytes(32).toString('base64url');
    const timer = setTimeout(() => this.take(name), lifetimeMs);
    timer.unref();
    this.#things.set(name, { thing, timer });
    this.#size += this.#sizeOf(thing);
    for (const older of this.#things.keys()) {
      if (this.#size <= mostWaitingBytes || older === name) break;
      this.take(older);
    }
    return name;
  }

  take(name: string): T | undefined {
    const found = this.#things.get(name);
    if (found === undefined) return undefined;
    this.#things.delete(name);
    this.#size -= this.#sizeOf(found.thing);
    clearTimeout(found.timer);
    return found.thing;
  }
}
