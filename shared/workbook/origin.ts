/**
 * What a workbook carries of the plan it was made from, as text in cells that no formula reads: with it a workbook that
 * comes back can be printed anew and compared cell by cell, whatever has become of the plan meanwhile.
 */
import { say } from '../language/say.ts';
import { model } from '../model/model.ts';
import type { Plan } from '../plan/types.ts';
import { parsePlan } from '../plan/validate.ts';
import { isObject, type Bag } from '../plan/values.ts';
import { fingerprint } from './fingerprint.ts';

export const workbookFormat = 'groundplan-workbook/1';

/**
 * Counted up when sheets are laid out, formulas printed or cells worded in another way: a workbook that comes back is
 * compared with what would be printed now. A test holds an example to it.
 */
export const printerVersion = 1;

/** Differs between versions of Groundplan that would reckon or print differently. */
const modelVersion = fingerprint(
  JSON.stringify([
    printerVersion,
    model.inputs.map(({ name, over }) => [name, over]),
    model.quantities.map(({ name, over, formula, before, earliest, kind, series }) => [
      name,
      over,
      formula,
      before,
      earliest,
      kind,
      series,
    ]),
  ]),
);

export interface Origin {
  /** The plan as printed: that of the scenario, with no scenarios of its own. */
  readonly plan: Plan;
  readonly scenario: { readonly id: string; readonly name: string };
  /** Which plan of the library it was, where it was one. */
  readonly planId?: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

/** What a board's or another firm's reader has no business seeing stays behind. */
export const withoutTheRest = (plan: Plan): Plan => ({
  ...plan,
  scenarios: [],
  uncertainty: [],
  actuals: {},
});

/** Well below what a cell holds in any spreadsheet program. */
const longestPiece = 30_000;

/** Lines of plain ASCII, so that no program's notion of text changes them. */
export function originLines(origin: Origin): readonly string[] {
  // `_x0041_` is how the file format escapes a character, and not every program leaves it alone.
  const text = JSON.stringify({ format: workbookFormat, model: modelVersion, ...origin }).replaceAll(
    /[^\x20-\x7e]|_(?=x)/giu,
    (character) =>
      Array.from(
        { length: character.length },
        (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`,
      ).join(''),
  );
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += longestPiece) pieces.push(text.slice(at, at + longestPiece));
  return [`${workbookFormat} ${pieces.length} ${fingerprint(text)}`, ...pieces];
}

export type ReadOrigin =
  | { readonly kind: 'origin'; readonly origin: Origin }
  /** Not a workbook of Groundplan, or one whose record was changed. */
  | { readonly kind: 'refused'; readonly reason: string };

/** Reads the lines back; `lines` begins with the one that has the format's name. */
export function readOrigin(lines: readonly string[]): ReadOrigin {
  const [, count = '', print = ''] =
    /^groundplan-workbook\/1 (\d{1,4}) ([0-9a-f]{16})$/u.exec(lines[0] ?? '') ?? [];
  const text = lines.slice(1, Number(count) + 1).join('');
  if (count === '' || fingerprint(text) !== print) {
    return refused(
      say(
        'The record of the exported plan in this workbook (sheet About) is missing or was changed. Export the workbook anew.',
      ),
    );
  }
  const read = recordIn(text);
  if (read === undefined) return unreadable();
  const { model: version, plan, scenario, planId, date } = read;
  if (version !== modelVersion) {
    return refused(
      say(
        'This workbook was made by another version of Groundplan, which reckons or prints differently. Export it anew from this version.',
      ),
    );
  }
  const parsed = parsePlan(JSON.stringify(plan ?? null));
  if (!parsed.ok || !isScenario(scenario) || typeof date !== 'string') return unreadable();
  return {
    kind: 'origin',
    origin: { plan: parsed.value, scenario, date, ...(typeof planId === 'string' ? { planId } : {}) },
  };
}

const refused = (reason: string): ReadOrigin => ({ kind: 'refused', reason });

const unreadable = (): ReadOrigin =>
  refused(say('The record of the exported plan in this workbook cannot be read. Export the workbook anew.'));

/** What a forged record may hold is anything. */
function recordIn(text: string): Bag | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return isObject(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

const isScenario = (value: unknown): value is Origin['scenario'] =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  'name' in value &&
  typeof value.id === 'string' &&
  typeof value.name === 'string';
