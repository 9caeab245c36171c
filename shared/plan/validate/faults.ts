/** What is wrong with a document, in words a founder can act on. */
import { say } from '../../language/say.ts';

export interface Fault {
  /** Where: model.md 1 "path"; empty for the document as a whole. */
  readonly path: string;
  /** What stands there, shortened to at most about 80 characters. */
  readonly found: string;
  /** What would have been right. */
  readonly expected: string;
}

/**
 * A plan has far fewer places than this. Documents of megabytes of junk have more faults than memory; past this
 * number the rest is not looked at, and a last fault says so.
 */
const mostFaults = 200_000;

const longestFound = 80;
const longestKey = 60;

export class FaultList {
  readonly faults: Fault[] = [];

  get full(): boolean {
    return this.faults.length >= mostFaults;
  }

  add(path: string, value: unknown, expected: string): void {
    this.say(path, rendered(value), expected);
  }

  /** As `add`, where what was found is already said in words. */
  say(path: string, found: string, expected: string): void {
    if (this.full) return;
    this.faults.push({ path, found: shortened(found, longestFound), expected });
    if (this.full) {
      this.faults.push({
        path: '',
        found: say('more than {number} faults', { number: mostFaults }),
        expected: say('a plan document; the rest was not looked at'),
      });
    }
  }
}

/** Appends a step to a path. Junk keys of any length are shortened, so that faults stay small. */
export function joined(path: string, step: string | number): string {
  const text = typeof step === 'number' ? String(step) : shortened(step, longestKey);
  return path === '' ? text : `${path}.${text}`;
}

export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const kept = text.slice(0, length - 1);
  // A surrogate pair cut in half would not survive being written as UTF-8.
  const last = kept.charCodeAt(kept.length - 1);
  return `${last >= 0xd800 && last <= 0xdbff ? kept.slice(0, -1) : kept}…`;
}

/** A value in at most about 80 characters, whatever it is: never walks deeper than one level. */
export function rendered(value: unknown): string {
  return shortened(renderedIn(value, 1), longestFound);
}

function renderedIn(value: unknown, depth: number): string {
  switch (typeof value) {
    case 'undefined':
      return say('nothing');
    case 'string':
      return JSON.stringify(shortened(value, longestFound - 4));
    case 'number':
    case 'boolean':
      return Object.is(value, -0) ? '0' : String(value);
    case 'bigint':
      return say('a big integer');
    case 'symbol':
      return say('a symbol');
    case 'function':
      return say('a function');
    case 'object':
      return value === null ? 'null' : renderedObject(value, depth);
    default:
      return say('something unknown');
  }
}

function renderedObject(value: object, depth: number): string {
  if (Array.isArray(value)) {
    if (value.length === 0) return say('an empty list');
    if (depth === 0) return say('a list');
    const shown = value.slice(0, 4).map((item) => renderedIn(item, 0));
    return value.length <= 4
      ? `[${shown.join(', ')}]`
      : say('a list of {length}: [{items}, …]', { length: value.length, items: shown.join(', ') });
  }
  if (depth === 0) return say('an object');
  const keys = Object.keys(value);
  if (keys.length === 0) return say('an empty object');
  const shown = keys.slice(0, 4).map((key) => shortened(key, 24));
  const fields = shown.join(', ');
  return keys.length <= 4
    ? `{${fields}}`
    : say('an object of {number} fields: {fields}, …', { number: keys.length, fields });
}

/** Faults as lines of text, the first `most` of them and a count of the rest. */
export function faultText(faults: readonly Fault[], most = 200): string {
  const lines = faults
    .slice(0, most)
    .map(
      ({ path, found, expected }) =>
        `${path === '' ? 'document' : path}: found ${found}, expected ${expected}`,
    );
  if (faults.length > most) lines.push(`and ${faults.length - most} more`);
  return lines.join('\n');
}
