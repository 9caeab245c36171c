/** Which cell styles of a file show their number as a date. */
import { readXml } from './readXml.ts';
import type { ZipReader } from './zipReader.ts';

/** Number formats that have no text in the file (ECMA-376 18.8.30): dates and times, East Asian ones included. */
const builtInDates: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** By the number of the style. */
export async function readDateStyles(zip: ZipReader, part: string): Promise<readonly boolean[]> {
  const own = new Map<string, boolean>();
  const styles: boolean[] = [];
  let inCells = false;
  await readXml(zip, part, {
    open(name, attributes) {
      if (name === 'cellXfs') inCells = true;
      if (name === 'numFmt')
        own.set(attributes['numFmtId'] ?? '', isDateFormat(attributes['formatCode'] ?? ''));
      if (name === 'xf' && inCells) {
        const id = attributes['numFmtId'] ?? '0';
        styles.push(
          own.get(id) ?? builtInDates.some(([low, high]) => Number(id) >= low && Number(id) <= high),
        );
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

/** Whether a format has a day, month, year, hour or second outside of its texts, colours and conditions. */
export function isDateFormat(format: string): boolean {
  const code = format
    .slice(0, 1_000)
    .replaceAll(/"[^"]*"|\\.|_.|\*./g, '')
    // `[h]` and its like count elapsed time; other brackets are colours, conditions and currencies.
    .replaceAll(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '');
  return /[dmyhs]/i.test(code.replaceAll(/general/gi, ''));
}
