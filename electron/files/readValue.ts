/** A cell's value as a file keeps it: a text and a letter for its type. */
import { say } from '../../shared/language/say.ts';
import type { ReadValue } from '../../shared/tables/receivedWorkbook.ts';
import { ownText } from './readStrings.ts';
import type { Attributes } from './readXml.ts';
import { unescapeCell } from './text.ts';
import { Refusal } from './zipReader.ts';

export interface ValueContext {
  /** `The cell B7 of the sheet “Inputs”`. */
  readonly place: string;
  readonly strings: readonly string[];
  readonly dateStyles: readonly boolean[];
  /** Days are counted from 1904, as old Macintosh files do. */
  readonly from1904: boolean;
}

interface CellValue {
  readonly value: ReadValue;
  readonly date?: true;
}

const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
/** Days from 1899-12-30 to 1904-01-01. */
const days1904 = 1_462;
const dayLength = 86_400_000;

/** Throws a `Refusal` where the value is not of its type. */
export function readValue(attributes: Attributes, text: string, context: ValueContext): CellValue {
  const { t = 'n', s = '0' } = attributes;
  if (text === '' && t !== 'str' && t !== 'inlineStr') return { value: null };
  switch (t) {
    case 'n':
      return numberValue(text, s, context);
    case 's':
      return { value: sharedText(text, context) };
    case 'str':
    case 'inlineStr':
      return { value: ownText(unescapeCell(text)) };
    case 'b':
      if (text !== '0' && text !== '1' && text !== 'true' && text !== 'false') {
        throw wrong(context, text, say('neither true nor false'));
      }
      return { value: text === '1' || text === 'true' };
    case 'e':
      return { value: { error: ownText(text.slice(0, 40)) } };
    case 'd':
      return { value: daysOf(text, context), date: true };
    default:
      throw wrong(context, t, say('of no type that a cell has'));
  }
}

const wrong = ({ place }: ValueContext, found: string, what: string): Refusal =>
  new Refusal(say('{place} holds “{found}”, which is {what}.', { place, found: found.slice(0, 40), what }));

function numberValue(text: string, style: string, context: ValueContext): CellValue {
  const value = number.test(text) ? Number(text) : Number.NaN;
  if (!Number.isFinite(value)) throw wrong(context, text, say('no number that can be worked with'));
  if (context.dateStyles[Number(style)] !== true) return { value };
  return { value: context.from1904 ? value + days1904 : value, date: true };
}

function sharedText(text: string, context: ValueContext): string {
  const shared = /^\d{1,9}$/.test(text) ? context.strings[Number(text)] : undefined;
  if (shared === undefined) throw wrong(context, text, say('no text of the file'));
  return shared;
}

/** `2027-03-31T12:00:00` as days since 1899-12-30. */
function daysOf(text: string, context: ValueContext): number {
  const iso = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?Z?$/.test(text);
  const time = iso ? Date.parse(text.endsWith('Z') || !text.includes('T') ? text : `${text}Z`) : Number.NaN;
  if (!Number.isFinite(time)) throw wrong(context, text, say('no date'));
  return (time - Date.UTC(1899, 11, 30)) / dayLength;
}
