/**
 * The styles of one workbook, each kept once however many cells have it. Styles are numbered by first use, from 1:
 * cells are printed with these numbers before the style sheet that they point into is made.
 */
import type { Cell, CellRole } from '../../shared/workbook/workbook.ts';
import { type FullLook, lookOf } from './look.ts';

export class StyleBook {
  readonly #numbers = new Map<string, number>();
  readonly #byContent = new Map<string, number>();
  readonly #looks: FullLook[] = [];

  /** In the order of their numbers; the first is number 1. */
  get looks(): readonly FullLook[] {
    return this.#looks;
  }

  numberOf(cell: Cell): number {
    return this.number(cell.role, cell.format, typeof cell.value === 'string' && cell.value !== '');
  }

  number(role: CellRole, format: string | undefined, isText: boolean): number {
    const key = `${role}|${isText ? 't' : 'n'}|${format ?? ''}`;
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#add(lookOf(role, format, isText));
      this.#numbers.set(key, number);
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
