/**
 * How a section arranges the schema's fields under titles. It names keys, never labels or ranges; a field that no title
 * claims comes last under "More", so that a new field of the schema shows up by itself.
 */
import { phrase, say } from '../../shared/language/say.ts';
import type { Fields } from '../../shared/plan/schema/fields.ts';

export interface Titled {
  /** Title and `about` are phrases: said when they are arranged. */
  readonly title: string;
  readonly about?: string;
  readonly keys: readonly string[];
}

export interface Arranged {
  readonly title: string;
  readonly about: string | undefined;
  readonly paths: readonly string[];
}

/** `prefix`: the path of the thing whose fields these are, or empty for the plan itself. `elsewhere`: keys drawn elsewhere. */
export function arrange(
  prefix: string,
  fields: Fields,
  titles: readonly Titled[],
  elsewhere: readonly string[] = [],
): readonly Arranged[] {
  const path = (key: string): string => (prefix === '' ? key : `${prefix}.${key}`);
  const claimed = new Set([...titles.flatMap(({ keys }) => keys), ...elsewhere, 'id']);
  const left = Object.entries(fields)
    .filter(([key, field]) => !claimed.has(key) && field.kind !== 'series' && field.kind !== 'special')
    .map(([key]) => key);
  const more: readonly Titled[] = left.length === 0 ? [] : [{ title: phrase('More'), keys: left }];
  return [...titles, ...more].map(({ title, about, keys }) => ({
    title: say(title),
    about: about === undefined ? undefined : say(about),
    paths: keys.filter((key) => Object.hasOwn(fields, key)).map(path),
  }));
}

/** The series fields of a thing, in the schema's order. */
export const seriesPaths = (prefix: string, fields: Fields): readonly string[] =>
  Object.entries(fields)
    .filter(([, field]) => field.kind === 'series')
    .map(([key]) => `${prefix}.${key}`);
