/** How well what was typed fits a text: every word of it has to be there, best at the beginning of a word. */

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const wordsOf = (query: string): readonly string[] => plain(query).split(/\s+/u).filter(Boolean);

const isPartOfWord = (sign: string): boolean => /[\p{L}\p{N}]/u.test(sign);

function wordBeginningWith(text: string, letter: string): number {
  for (let at = text.indexOf(letter); at >= 0; at = text.indexOf(letter, at + 1)) {
    if (at === 0 || !isPartOfWord(text.charAt(at - 1))) return at;
  }
  return -1;
}

/** 0: not at all; more is better. Letters left out are forgiven, letters swapped are not. */
function fit(text: string, word: string): number {
  const at = text.indexOf(word);
  if (at === 0) return 100;
  if (at > 0) return isPartOfWord(text.charAt(at - 1)) && /^[a-z0-9]/u.test(word) ? 50 : 80;
  // The letters in their order, the first of them at the beginning of a word.
  let from = wordBeginningWith(text, word.charAt(0));
  if (from < 0 || word.length < 2) return 0;
  const start = from;
  for (const letter of word) {
    from = text.indexOf(letter, from);
    if (from < 0) return 0;
    from += 1;
  }
  const spread = from - start - word.length;
  return spread > 2 * word.length + 6 ? 0 : Math.max(5, 30 - spread);
}

/** A matcher for one query: how well a label with its detail fits, 0 where some word of the query is in neither. */
export function matcher(query: string): (label: string, detail: string) => number {
  const words = wordsOf(query);
  return (label, detail) => {
    const [first, second] = [plain(label), plain(detail)];
    let sum = 0;
    for (const word of words) {
      const found = Math.max(fit(first, word), fit(second, word) / 4);
      if (found === 0) return 0;
      sum += found;
    }
    // Of two that fit alike the shorter one says more exactly what was meant.
    return sum - Math.min(4, first.length / 25);
  };
}
