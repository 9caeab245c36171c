/** What stands on the Inputs sheet now, against what was exported: changes of the plan, or why they cannot be. */
import { say } from '../../language/say.ts';
import { labelOf } from '../../plan/labels.ts';
import { monthAt, monthText, isMonth } from '../../plan/months.ts';
import { fieldAt, getAt, placeAt } from '../../plan/paths.ts';
import type { Range } from '../../plan/schema/fields.ts';
import type { Plan } from '../../plan/types.ts';
import { unitInfo } from '../../plan/units.ts';
import { inRange, rangeInWords } from '../../plan/validate/words.ts';
import { dayOfSerial, dayText } from '../../tables/cells.ts';
import type { ReadCell } from '../../tables/receivedWorkbook.ts';
import type { InputRow } from '../layout/inputRows.ts';
import { unitText } from '../sheets/formats.ts';
import type { Remarks } from './remarks.ts';
import type { InputChange } from './review.ts';
import { whyGone } from './samePlan.ts';
import { isEmpty, said, sameNumber, short } from './texts.ts';

/** The cells of one row, by position; undefined: the column is gone. */
export interface InputCellsNow {
  readonly row: InputRow;
  readonly cells: readonly ({ readonly cell: ReadCell | undefined; readonly place: string } | undefined)[];
}

type Value = Pick<InputChange, 'is' | 'fault'>;

interface Difference extends Value {
  readonly path: string;
  readonly was: number | string;
  readonly place: string;
}

/** `was` is the plan as exported, `now` what it is today; paths that lead nowhere any more are remarked on. */
export function inputChanges(
  was: Plan,
  now: Plan,
  rows: Iterable<InputCellsNow>,
  remarks: Remarks,
): readonly InputChange[] {
  const changes: InputChange[] = [];
  for (const cells of rows) {
    for (const { path, place, was: value, is, fault } of differencesOf(was, now, cells)) {
      const label = labelOf(was, path);
      const gone = whyGone(was, now, path);
      if (gone !== undefined) {
        remarks.add('Inputs', {
          place,
          what: 'inputGone',
          found: String(is ?? say('empty')),
          expected: String(value),
          text: say('{place}: {label} was changed from {was} to {is}, but {reason}.', {
            place,
            label,
            was: value,
            is: String(is ?? say('empty')),
            reason: gone,
          }),
        });
        continue;
      }
      const today = getAt(now, path) as number | string | null;
      const { unit } = cells.row;
      changes.push({
        path,
        label,
        unit: unit === undefined ? '' : unitText(unit, was.currency),
        was: value,
        is,
        ...(today === value ? {} : { now: today }),
        ...(fault === undefined ? {} : { fault }),
        place,
      });
    }
  }
  return changes;
}

function differencesOf(was: Plan, now: Plan, { row, cells }: InputCellsNow): readonly Difference[] {
  const differences = row.values.flatMap((value, index): Difference[] => {
    const there = cells[index];
    if (there === undefined) return [];
    const path = pathOf(was, row, index);
    const found = differenceOf(row, path, value, there.cell);
    return found === undefined ? [] : [{ path, was: value, place: there.place, ...found }];
  });
  const [first] = differences;
  const isOneChange =
    first !== undefined &&
    row.across === 'months' &&
    differences.length === row.values.length &&
    typeof getAt(was, row.path) === 'number' &&
    differences.every(({ is, fault }) => is === first.is && fault === first.fault) &&
    !Array.isArray(placeAt(now, row.path)?.value);
  return isOneChange ? [{ ...first, path: row.path }] : differences;
}

function pathOf({ start }: Plan, { path, across }: InputRow, index: number): string {
  switch (across) {
    case 'single':
      return path;
    case 'months':
      return `${path}.${monthAt(start, index)}`;
    case 'positions':
      return `${path}.${index}`;
    default:
      return across satisfies never;
  }
}

function differenceOf(
  row: InputRow,
  path: string,
  was: number | string,
  cell: ReadCell | undefined,
): Value | undefined {
  const found = row.kind === 'month' ? monthIn(cell) : numberIn(cell);
  if (found.fault !== undefined) return found;
  if (typeof was === 'number' && typeof found.is === 'number') {
    if (sameNumber(was, found.is)) return undefined;
    return withinRange(row, path, found.is);
  }
  return found.is === was ? undefined : found;
}

function numberIn(cell: ReadCell | undefined): Value {
  const value = cell?.value;
  if (cell?.formula !== undefined || isEmpty(cell)) return noValue(cell, say('a number'));
  if (typeof value !== 'number') return wrong(cell, say('a number'));
  if (cell?.date) {
    const day = dayText(value) ?? String(value);
    return { is: day, fault: say('A date ({day}) stands where a number belongs.', { day }) };
  }
  return { is: value };
}

function monthIn(cell: ReadCell | undefined): Value {
  const value = cell?.value;
  const wanted = say('a month such as 2027-03');
  if (cell?.formula !== undefined || isEmpty(cell)) return noValue(cell, wanted);
  const month = typeof value === 'number' && cell?.date ? monthOfDay(value) : undefined;
  if (month !== undefined) return { is: month };
  if (typeof value === 'string' && isMonth(value.trim())) return { is: value.trim() };
  return wrong(cell, wanted);
}

function noValue(cell: ReadCell | undefined, wanted: string): Value {
  return cell?.formula === undefined
    ? { is: null, fault: say('Nothing stands where {wanted} belongs.', { wanted }) }
    : {
        is: short(`=${cell.formula}`),
        fault: say('The formula {formula} stands where {wanted} belongs; type the value itself.', {
          formula: said(cell),
          wanted,
        }),
      };
}

function wrong(cell: ReadCell | undefined, wanted: string): Value {
  const value = cell?.value ?? null;
  const is = typeof value === 'string' ? short(value) : typeof value === 'number' ? value : said(cell);
  if (typeof value === 'string' && numeral.test(value.trim())) {
    return {
      is,
      fault: say(
        '{value} is stored as text, where {wanted} belongs. Set the cell to a number format and type it again.',
        {
          value: said(cell),
          wanted,
        },
      ),
    };
  }
  return { is, fault: say('{value} stands where {wanted} belongs.', { value: said(cell), wanted }) };
}

/** What a person takes for a number or a percentage, in the notation of whatever country. */
const numeral = /^[+-]?\d[\d\s.,'’]*%?$/u;

function withinRange({ unit }: InputRow, path: string, is: number): Value {
  const field = fieldAt(path);
  const range: Range | undefined = field !== undefined && 'range' in field ? field.range : undefined;
  if (range === undefined || inRange(is, range)) return { is };
  return {
    is,
    fault:
      say('{value} stands where {wanted} belongs.', { value: is, wanted: rangeInWords(range) }) +
      percentHint(unit, range, is),
  };
}

/** Where a fraction belongs somebody typed 25 for 25 %; what is just beyond the range is more likely meant as it is. */
function percentHint(unit: InputRow['unit'], range: Range, is: number): string {
  if (unit === undefined || unitInfo(unit).style !== 'percent') return '';
  const isPercentage = is > (range.max === undefined || range.max <= 1 ? 1 : 3 * range.max);
  const fraction = Number((is / 100).toPrecision(15));
  return isPercentage && inRange(fraction, range)
    ? say(' For {percent} % type {percent}% or {fraction}.', { percent: is, fraction })
    : '';
}

/** Undefined where spreadsheets know no such day. */
function monthOfDay(serial: number): string | undefined {
  const day = dayOfSerial(serial);
  return day === null ? undefined : monthText(12 * day.year + day.month - 1);
}
