/** How a formula differs from the one that was exported, in words: what it refers to, and its text where it differs. */
import { say } from '../../language/say.ts';
import { cutText } from '../../tables/cells.ts';
import { scanFormula, type FormulaPiece } from '../../tables/formulaPieces.ts';
import type { ReadWorkbook } from '../../tables/receivedWorkbook.ts';
import type { AlignedSheet } from './alignSheet.ts';
import { addressIn, type At, type Movement } from './canonicalFormula.ts';
import { placeText } from './remarks.ts';

/** Both cut around where they begin to differ. */
export interface FormulaWords {
  readonly found: string;
  readonly expected: string;
}

interface Piece {
  readonly kind: FormulaPiece;
  readonly text: string;
}

interface Reference {
  readonly sheet: string;
  readonly at: At;
}

const longestShown = 60;
/** How much stands before the difference. */
const before = 20;

export class FormulaSpeaker {
  private readonly sheets: ReadonlyMap<string, AlignedSheet>;
  /** By their names in small letters, as some programs write them where there is no such sheet any more. */
  private readonly names: ReadonlyMap<string, string>;
  private readonly movement: Movement;

  constructor(sheets: readonly AlignedSheet[], workbook: ReadWorkbook, movement: Movement) {
    this.sheets = new Map(sheets.map((sheet) => [sheet.found.name, sheet]));
    this.names = new Map(
      [...sheets.map(({ expected }) => expected.sheet.name), ...workbook.sheets.map(({ name }) => name)].map(
        (name) => [name.toLowerCase(), name],
      ),
    );
    this.movement = movement;
  }

  /** `own` sheets: those the formulas stand on, as exported and as it came back. */
  difference(expected: string, ownThen: string, found: string, ownNow: string): FormulaWords {
    const [was, is] = [this.pieces(expected), this.pieces(found)];
    const [a, b] = [was, is].map((pieces) => `=${pieces.map(({ text }) => text).join('')}`) as [
      string,
      string,
    ];
    const meaning = this.meaning(was, ownThen, is, ownNow);
    const [shownWas, shownIs] = cutAround(a, b);
    return {
      expected: shownWas,
      found:
        meaning === undefined ? shownIs : say('{formula}, which {meaning}', { formula: shownIs, meaning }),
    };
  }

  /** Of a formula that was left as it was while cells moved: what its first reference to one of them now means. */
  staleMeaning(expected: string, ownThen: string, ownNow: string): string | undefined {
    const pieces = this.pieces(expected);
    for (let index = 0; index < pieces.length; index++) {
      const kind = pieces[index]!.kind;
      if (kind !== 'cell' && kind !== 'cells') continue;
      const then = referenceAt(pieces, index, ownThen);
      const should = this.moved(then);
      const named = pieces[index - 1]?.kind === 'sheet';
      const now = { ...then, sheet: named ? then.sheet : ownNow };
      if (should !== undefined && this.say(should) === this.say(now)) continue;
      if (!this.sheets.has(now.sheet)) {
        const name = this.movement.sheet(then.sheet);
        return name === undefined
          ? say('refers to the sheet “{sheet}”, which is gone', { sheet: now.sheet })
          : say('refers to the sheet “{sheet}”, which is now called “{name}”', { sheet: now.sheet, name });
      }
      return say('refers to {now} where it should refer to {should}', {
        now: this.say(now),
        should: should === undefined ? say('what is no longer there') : this.say(should),
      });
    }
    return undefined;
  }

  /** Undefined unless the formulas differ in one cell that is referred to, and in nothing else. */
  private meaning(
    was: readonly Piece[],
    ownThen: string,
    is: readonly Piece[],
    ownNow: string,
  ): string | undefined {
    const [a, b] = [was, is].map((pieces) =>
      pieces.filter(({ kind }) => kind !== 'space' && kind !== 'sheet'),
    );
    if (a!.length !== b!.length) return undefined;
    const differing = a!.flatMap((piece, at) => (bare(piece) === bare(b![at]!) ? [] : [at]));
    const [at] = differing;
    if (at === undefined || differing.length > 1 || a![at]!.kind !== 'cell' || b![at]!.kind !== 'cell') {
      return undefined;
    }
    const should = this.moved(referenceAt(was, was.indexOf(a![at]!), ownThen));
    const now = referenceAt(is, is.indexOf(b![at]!), ownNow);
    if (should === undefined) return undefined;
    return say('refers to {now} where it should refer to {should}', {
      now: this.say(now),
      should: this.say(should),
    });
  }

  private moved({ sheet, at }: Reference): Reference | undefined {
    const now = this.movement.sheet(sheet);
    const row = this.movement.row(sheet, at.row, 'alone');
    const column = this.movement.column(sheet, at.column, 'alone');
    return now === undefined || row === undefined || column === undefined
      ? undefined
      : { sheet: now, at: { row, column } };
  }

  /** `Inputs!G25 (segments.smb.acv)`: by what names the row now. */
  private say({ sheet, at }: Reference): string {
    const there = this.sheets.get(sheet);
    const cells = there?.found.rows.get(at.row);
    const key = there?.keyColumn ?? 1;
    const name = [cells?.get(key), cells?.get(key + 1)].find(
      (cell) => typeof cell?.value === 'string' && cell.value !== '' && cell.formula === undefined,
    )?.value;
    return `${placeText(sheet, at.row, at.column)} (${typeof name === 'string' ? cutText(name, longestShown) : say('a row without a name')})`;
  }

  private pieces(formula: string): readonly Piece[] {
    const pieces: Piece[] = [];
    scanFormula(formula, (kind, from, to) => {
      const text = formula.slice(from, to);
      pieces.push({ kind, text: this.tidy(kind, text) });
    });
    return pieces;
  }

  private tidy(kind: FormulaPiece, text: string): string {
    if (kind === 'cell' || kind === 'cells' || kind === 'columns' || kind === 'rows')
      return text.toUpperCase();
    if (kind !== 'sheet') return text;
    const name = this.names.get(sheetIn(text).toLowerCase());
    return name === undefined ? text : `'${name.replaceAll("'", "''")}'!`;
  }
}

const sheetIn = (text: string): string =>
  text.startsWith("'") ? text.slice(1, -2).replaceAll("''", "'") : text.slice(0, -1);

const bare = ({ kind, text }: Piece): string => (kind === 'cell' ? text.replaceAll('$', '') : text);

function referenceAt(pieces: readonly Piece[], index: number, own: string): Reference {
  const sheet = pieces[index - 1];
  const [first = ''] = pieces[index]!.text.split(':');
  return { sheet: sheet?.kind === 'sheet' ? sheetIn(sheet.text) : own, at: addressIn(first) };
}

function cutAround(a: string, b: string): readonly [string, string] {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  const from = a.length <= longestShown && b.length <= longestShown ? 0 : Math.max(0, same - before);
  const cut = (text: string): string => {
    const rest = (from > 0 ? `…${text.slice(from)}` : text).toWellFormed();
    return rest.length <= longestShown ? rest : `${cutText(rest, longestShown - 1).toWellFormed()}…`;
  };
  return [cut(a), cut(b)];
}
