/**
 * Text on its way into a workbook's XML and out of it. Whatever somebody typed arrives as those characters and nothing
 * else: no markup, no escape a spreadsheet would read as something else, no character that makes the file unreadable.
 */
import { cutText, longestCell } from '../../shared/tables/cells.ts';

/** What XML 1.0 cannot hold; read by code points, so that a lone surrogate is one too. */
const unprintable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** The text without what XML cannot hold; U+FFFD shows where something was. Line ends become `\n`, as XML reads them. */
export const printable = (text: string): string =>
  text.replaceAll(/\r\n?/g, '\n').replace(unprintable, '\u{FFFD}');

/** `_x000D_` in a cell is read as that character (ECMA-376 22.9.2.19), so the underscore before such a text is escaped. */
const looksEscaped = /_(?=x[\dA-Fa-f]{4}_)/g;

/** A cell's text as XML, cut to what a cell holds. */
export const cellText = (text: string): string =>
  escapeXml(printable(cutText(text, longestCell)).replace(looksEscaped, '_x005F_'));

const marked = /[&<>]/;

/** Text between tags. */
export const escapeXml = (text: string): string =>
  marked.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : text;

/** Text in an attribute with double quotes. */
export const escapeAttribute = (text: string): string =>
  escapeXml(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');

/** The reverse of the escape above, for what other programs wrote. */
export const unescapeCell = (text: string): string =>
  text.includes('_x')
    ? text.replaceAll(/_x([\dA-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
