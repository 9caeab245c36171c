/** What a file is called that is made from what people typed: a name that every system takes and no place but a name. */

/** Longest, in characters, without the ending: with it and in UTF-8 it stays below every system's 255 bytes. */
const most = 60;

/** Separators of folders, wildcards, quotes, pipes; control characters; marks that turn the direction of text. */
const forbidden = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu;
/** Names of devices on Windows, with any ending. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

/** `parts` are joined with a dash; `ending` is `xlsx` or `csv`. */
export function fileName(parts: readonly string[], ending: string): string {
  const text = parts
    .map((part) => part.normalize('NFC').replaceAll(forbidden, ' ').replaceAll(/\s+/gu, ' ').trim())
    .filter((part) => part !== '')
    .join(' - ');
  const cut = [...text]
    .slice(0, most)
    .join('')
    .replaceAll(/^[.\s]+|[.\s]+$/gu, '');
  const name = cut === '' ? 'Groundplan' : device.test(cut) ? `_${cut}` : cut;
  return `${name}.${ending}`;
}
