/**
 * What all spreadsheets have in common, whoever reads or writes them: how cells are named, how many there are, how long
 * a text may be, how days are counted.
 */

export const lastColumn = 16_384;
export const lastRow = 1_048_576;

/** The most that a cell holds, in UTF-16 units. */
export const longestCell = 32_767;

const letters: string[] = [''];

/** 1 is `A`, 27 is `AA`. */
export function columnName(column: number): string {
  const known = letters[column];
  if (known !== undefined) return known;
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  if (column <= lastColumn) letters[column] = name;
  return name;
}

/** `A` is 1, `aa` is 27; of nothing but letters. */
export function columnNumber(name: string): number {
  let column = 0;
  for (let i = 0; i < name.length; i++) column = column * 26 + (name.charCodeAt(i) & 31);
  return column;
}

/** At most so many UTF-16 units, as spreadsheets count, without cutting a character in two. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  let end = 0;
  for (const { segment } of new Intl.Segmenter('en').segment(text.slice(0, most + 2))) {
    if (end + segment.length > most) break;
    end += segment.length;
  }
  if (end > 0) return text.slice(0, end);
  // One letter with marks without end: it is cut all the same, but never through a pair.
  const last = text.charCodeAt(most - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? most - 1 : most);
}

export interface CivilDay {
  readonly year: number;
  /** 1 … 12. */
  readonly month: number;
  readonly day: number;
}

/** The day that spreadsheets count as this number of days from 30 December 1899; `null` outside of 1 … 31 December 9999. */
export function dayOfSerial(serial: number): CivilDay | null {
  if (!(serial >= 1 && serial < 2_958_466)) return null;
  // Days since 1 March of the year 0, from which leap days come last in their year.
  const days = Math.floor(serial) + 693_899;
  const era = Math.floor(days / 146_097);
  const inEra = days - era * 146_097;
  const yearInEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  );
  const inYear = inEra - (365 * yearInEra + Math.floor(yearInEra / 4) - Math.floor(yearInEra / 100));
  const fromMarch = Math.floor((5 * inYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: era * 400 + yearInEra + (month <= 2 ? 1 : 0),
    month,
    day: inYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

const padded = (part: number, length: number): string => String(part).padStart(length, '0');

/** `YYYY-MM-DD` of the day with that number; `null` where there is none. */
export function dayText(serial: number): string | null {
  const day = dayOfSerial(serial);
  return day && `${padded(day.year, 4)}-${padded(day.month, 2)}-${padded(day.day, 2)}`;
}
