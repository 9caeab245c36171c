/**
 * Formulas in words, before they are said: numbers of the model stay what they are, so that they can be clicked, and
 * the sentence around them is one text with gaps, since languages put things in another order.
 */
import { say } from '../language/say.ts';
import type { Read } from './interpret.ts';

export type Token<Source> =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'read'; readonly read: Read<Source> };

export type Words<Source> =
  | Token<Source>
  /** One after another; signs between them are the same in every language. */
  | { readonly kind: 'row'; readonly parts: readonly Words<Source>[] }
  /** A text that is a key of the catalogues, with a gap `{name}` for each of its parts. */
  | {
      readonly kind: 'said';
      readonly english: string;
      readonly parts: Readonly<Record<string, Words<Source>>>;
    }
  /** Terms of a sum or product, of which only the first are shown. */
  | {
      readonly kind: 'terms';
      readonly sign: string;
      readonly terms: readonly Words<Source>[];
      readonly shown: number;
    };

export const text = <Source>(words: string): Words<Source> => ({ kind: 'text', text: words });

export const row = <Source>(...parts: readonly Words<Source>[]): Words<Source> => ({ kind: 'row', parts });

export const said = <Source>(
  english: string,
  parts: Readonly<Record<string, Words<Source>>> = {},
): Words<Source> => ({ kind: 'said', english, parts });

/** What the words only count: terms of a long sum that are not shown. */
export function hiddenReads<Source>(words: Words<Source>): readonly Read<Source>[] {
  switch (words.kind) {
    case 'text':
    case 'read':
      return [];
    case 'row':
      return words.parts.flatMap(hiddenReads);
    case 'said':
      return Object.values(words.parts).flatMap(hiddenReads);
    case 'terms':
      return words.terms.slice(words.shown).flatMap((term) => tokensOf(term).flatMap(readIn));
    default:
      return words satisfies never;
  }
}

const readIn = <Source>(token: Token<Source>): readonly Read<Source>[] =>
  token.kind === 'read' ? [token.read] : [];

/** The words in the chosen language, as a row of texts and numbers. */
export function tokensOf<Source>(words: Words<Source>): readonly Token<Source>[] {
  switch (words.kind) {
    case 'text':
    case 'read':
      return [words];
    case 'row':
      return joined(words.parts.flatMap(tokensOf));
    case 'said':
      return joined(filled(words.english, words.parts));
    case 'terms':
      return joined(termTokens(words));
    default:
      return words satisfies never;
  }
}

function termTokens<Source>({
  sign,
  terms,
  shown,
}: Extract<Words<Source>, { kind: 'terms' }>): readonly Token<Source>[] {
  const tokens = terms
    .slice(0, shown)
    .flatMap((term, index) => [...(index > 0 ? [sign] : []).map(plain), ...tokensOf(term)]);
  const more = terms.length - shown;
  return more > 0 ? [...tokens, plain(`${sign}${say('{count} more', { count: more })}`)] : tokens;
}

const plain = (words: string) => ({ kind: 'text', text: words }) as const;

/** Signs of Unicode's private area stand in the gaps while the sentence is said: no language uses them. */
const firstMark = 0xe000;
const mark = (index: number): string => String.fromCharCode(firstMark + index);
const marks = /([\uE000-\uE0FF])/u;

function filled<Source>(
  english: string,
  parts: Readonly<Record<string, Words<Source>>>,
): readonly Token<Source>[] {
  const inside = Object.values(parts);
  const sentence = say(
    english,
    Object.fromEntries(Object.keys(parts).map((name, index) => [name, mark(index)])),
  );
  return sentence.split(marks).flatMap((piece): readonly Token<Source>[] => {
    const part = marks.test(piece) ? inside[piece.charCodeAt(0) - firstMark] : undefined;
    if (part !== undefined) return tokensOf(part);
    return piece === '' ? [] : [plain(piece)];
  });
}

/** Texts beside each other as one. */
function joined<Source>(tokens: readonly Token<Source>[]): readonly Token<Source>[] {
  const found: Token<Source>[] = [];
  for (const token of tokens) {
    const last = found.at(-1);
    if (token.kind === 'text' && last?.kind === 'text')
      found[found.length - 1] = plain(last.text + token.text);
    else found.push(token);
  }
  return found;
}
