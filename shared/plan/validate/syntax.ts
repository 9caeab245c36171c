/**
 * Where and why a text is not JSON. Engines word this differently and some give no place at all, so the place is
 * found here: a scan that keeps its own stack, however deep the text nests. Only run on texts that do not parse.
 */

export interface SyntaxFault {
  readonly line: number;
  readonly column: number;
  readonly found: string;
  readonly expected: string;
}

type Wanted = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd' | 'end';

const inWords: Readonly<Record<Wanted, string>> = {
  value: 'a value',
  valueOrEnd: 'a value or "]"',
  key: 'a field name in double quotes',
  keyOrEnd: 'a field name in double quotes or "}"',
  colon: '":"',
  commaOrEnd: '"," or the end of the list or object',
  end: 'the end of the document',
};

const space = /[ \t\r\n]*/y;
const word = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const quote = 0x22;
const backslash = 0x5c;
const firstPrintable = 0x20;
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** The first fault of a text; undefined where the text is JSON after all. */
export function syntaxFault(text: string): SyntaxFault | undefined {
  const closers: ('}' | ']')[] = [];
  let wanted: Wanted = 'value';
  let at = 0;
  const matched = (expression: RegExp): boolean => {
    expression.lastIndex = at;
    if (!expression.test(text)) return false;
    at = expression.lastIndex;
    return true;
  };
  const afterValue = (): Wanted => (closers.length === 0 ? 'end' : 'commaOrEnd');
  const closes = (character: string): boolean => {
    if (character !== closers.at(-1)) return false;
    closers.pop();
    at += 1;
    return true;
  };
  const readString = (): boolean => {
    at += 1;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code === quote) {
        at += 1;
        return true;
      }
      if (code === backslash) {
        if (!matched(escape)) return false;
      } else if (code >= firstPrintable) at += 1;
      // A control character, or NaN past the end of the text.
      else return false;
    }
  };

  for (;;) {
    matched(space);
    const character = text[at];
    if (character === undefined) return wanted === 'end' ? undefined : faultAt(text, at, inWords[wanted]);
    switch (wanted) {
      case 'value':
      case 'valueOrEnd':
        if (wanted === 'valueOrEnd' && closes(character)) wanted = afterValue();
        else if (character === '{') {
          closers.push('}');
          at += 1;
          wanted = 'keyOrEnd';
        } else if (character === '[') {
          closers.push(']');
          at += 1;
          wanted = 'valueOrEnd';
        } else if (character === '"') {
          if (!readString()) return faultAt(text, at, 'the rest of a text and its closing quote');
          wanted = afterValue();
        } else if (matched(word)) wanted = afterValue();
        else return faultAt(text, at, inWords[wanted]);
        break;
      case 'key':
      case 'keyOrEnd':
        if (wanted === 'keyOrEnd' && closes(character)) wanted = afterValue();
        else if (character !== '"') return faultAt(text, at, inWords[wanted]);
        else if (readString()) wanted = 'colon';
        else return faultAt(text, at, 'the rest of a name and its closing quote');
        break;
      case 'colon':
        if (character !== ':') return faultAt(text, at, inWords.colon);
        at += 1;
        wanted = 'value';
        break;
      case 'commaOrEnd':
        if (closes(character)) wanted = afterValue();
        else if (character === ',') {
          at += 1;
          wanted = closers.at(-1) === '}' ? 'key' : 'value';
        } else return faultAt(text, at, inWords.commaOrEnd);
        break;
      case 'end':
        return faultAt(text, at, inWords.end);
      default:
        return wanted satisfies never;
    }
  }
}

function faultAt(text: string, at: number, expected: string): SyntaxFault {
  let line = 1;
  let lineStart = 0;
  for (let next = text.indexOf('\n'); next !== -1 && next < at; next = text.indexOf('\n', next + 1)) {
    line += 1;
    lineStart = next + 1;
  }
  const rest = text.slice(at, at + 20).split(/[\r\n]/u)[0] ?? '';
  const found =
    at >= text.length ? 'the end of the text' : JSON.stringify(rest === '' ? text.slice(at, at + 1) : rest);
  return { line, column: at - lineStart + 1, found, expected };
}
