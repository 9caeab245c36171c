/**
 * The styles of one workbook, each kept once however many cells have it. Styles are numbered by first use, from 1:
 * cells are printed with these numbers before the style sheet that they point into is made.
 */
import type { AlignedCell } from './headings.ts';
import { type FullLook, lookOf } from './look.ts';

export class StyleBook {
  /** By what decides a look: role, whether it is text, alignment; then by format. Asked once a cell, so it is quick. */
  readonly #known = new Map<string, Map<string | undefined, number>>();
  readonly #byContent = new Map<string, number>();
  readonly #looks: FullLook[] = [];

  /** In the order of their numbers; the first is number 1. */
  get looks(): readonly FullLook[] {
    return this.#looks;
  }

  numberOf(cell: AlignedCell): number {
    const { role, format, value, align } = cell;
    const isText = typeof value === 'string' && value !== '';
    const kind = align === undefined && !isText ? role : `${role} ${align ?? ''} text`;
    let formats = this.#known.get(kind);
    if (!formats) this.#known.set(kind, (formats = new Map<string | undefined, number>()));
    let number = formats.get(format);
    if (number === undefined) {
      number = this.#add(lookOf({ role, format, isText, align }));
      formats.set(format, number);
    }
    return number;
  }

  #add(look: FullLook): number {
    const content = contentOf(look);
    const known = this.#byContent.get(content);
    if (known !== undefined) return known;
    const number = this.#looks.push(look);
    this.#byContent.set(content, number);
    return number;
  }
}

/** Equal for looks that are equal: the library keeps equal styles once, and the numbers must stay the same. */
const contentOf = (look: FullLook): string =>
  JSON.stringify([
    [look.size, look.bold, look.italic, look.colour, look.fill],
    [look.align, look.vertical, look.wrap, look.above, look.below, look.format],
  ]);
