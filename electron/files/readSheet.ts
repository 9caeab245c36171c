/** The cells of one sheet, each checked for being where and what it says it is. */
import { say } from '../../shared/language/say.ts';
import { columnName, lastColumn, lastRow } from '../../shared/tables/cells.ts';
import type { ReadCell, ReadSheet } from '../../shared/tables/receivedWorkbook.ts';
import { parseAddress, type Place } from './addresses.ts';
import type { Budget } from './budget.ts';
import { readComments } from './readComments.ts';
import { readFormula, type RawFormula, type SharedFormulas } from './readFormula.ts';
import { readValue, type ValueContext } from './readValue.ts';
import { type Attributes, readXml } from './readXml.ts';
import { Refusal, type ZipReader } from './zipReader.ts';

export interface SheetContext extends Omit<ValueContext, 'place'> {
  readonly zip: ZipReader;
  readonly budget: Budget;
}

interface SheetSource {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}

/** Rejects with a `Refusal` that says which cell is wrong. */
export async function readSheet(
  { name, hidden, part }: SheetSource,
  context: SheetContext,
): Promise<ReadSheet> {
  const reading = new SheetReading(name, context);
  await readXml(context.zip, part, {
    open: (tag, attributes) => reading.open(tag, attributes),
    text: (text) => reading.text(text),
    close: (tag) => reading.close(tag),
  });
  const { rows, hiddenRows, hiddenColumns, merged } = reading;
  const comments = await readComments(context.zip, part, context.budget);
  return { name, hidden, rows, hiddenRows, hiddenColumns, comments, merged };
}

const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true';

class SheetReading {
  readonly rows = new Map<number, Map<number, ReadCell>>();
  readonly hiddenRows: number[] = [];
  readonly hiddenColumns: { from: number; to: number }[] = [];
  readonly merged: { from: Place; to: Place }[] = [];

  readonly #sheet: string;
  readonly #context: SheetContext;
  readonly #shared: SharedFormulas = new Map();
  #row = 0;
  #cells: Map<number, ReadCell> | null = null;
  #column = 0;
  /** The cell being read. */
  #cell: Attributes | null = null;
  #formula: RawFormula | null = null;
  #value = '';
  /** Where text belongs: to the value, to the formula, or nowhere. */
  #into: 'value' | 'formula' | null = null;
  #inPhonetic = false;

  constructor(sheet: string, context: SheetContext) {
    this.#sheet = sheet;
    this.#context = context;
  }

  open(tag: string, attributes: Attributes): void {
    if (this.#cell) {
      this.#openInCell(tag, attributes);
    } else if (tag === 'c') {
      this.#openCell(attributes);
    } else if (tag === 'row') {
      this.#openRow(attributes);
    } else if (tag === 'mergeCell') {
      this.#openMerged(attributes);
    } else if (tag === 'col' && isTrue(attributes['hidden'])) {
      const from = Number(attributes['min']);
      const to = Number(attributes['max']);
      if (!(from >= 1 && from <= to && to <= lastColumn))
        throw this.#wrong(say('has a column that no sheet has'));
      this.hiddenColumns.push({ from, to });
    }
  }

  text(text: string): void {
    if (this.#into === 'value') this.#value += text;
    else if (this.#into === 'formula' && this.#formula) this.#formula.text += text;
  }

  close(tag: string): void {
    if (tag === 'c' && this.#cell) this.#closeCell(this.#cell);
    else if (tag === 'v' || tag === 'f' || tag === 't') this.#into = null;
    else if (tag === 'rPh') this.#inPhonetic = false;
  }

  #openRow(attributes: Attributes): void {
    const { r } = attributes;
    const number = r === undefined ? this.#row + 1 : Number(r);
    if (!(Number.isInteger(number) && number >= 1 && number <= lastRow)) {
      throw this.#wrong(say('has a row “{row}”, which no sheet has', { row: String(r?.slice(0, 20)) }));
    }
    if (number <= this.#row) throw this.#wrong(say('has row {row} twice or out of order', { row: number }));
    this.#row = number;
    this.#column = 0;
    this.#cells = null;
    if (isTrue(attributes['hidden'])) {
      this.#context.budget.spend('rows', 1);
      this.hiddenRows.push(number);
    }
  }

  #openMerged({ ref = '' }: Attributes): void {
    const [first = '', last = first] = ref.split(':', 2);
    const from = parseAddress(first);
    const to = parseAddress(last);
    if (!from || !to)
      throw this.#wrong(say('has cells merged as “{cells}”, which are none', { cells: ref.slice(0, 20) }));
    this.#context.budget.spend('cells', 1);
    this.merged.push({ from, to });
  }

  #openCell(attributes: Attributes): void {
    const { r } = attributes;
    const place = r === undefined ? { row: this.#row, column: this.#column + 1 } : parseAddress(r);
    if (!place || place.row !== this.#row || place.column > lastColumn) {
      throw this.#wrong(
        say('has a cell “{cell}” in row {row}, where it cannot be', {
          cell: String(r?.slice(0, 20)),
          row: this.#row,
        }),
      );
    }
    if (place.column <= this.#column) {
      throw this.#wrong(
        say('has the cell {cell} twice or out of order', { cell: `${columnName(place.column)}${this.#row}` }),
      );
    }
    this.#column = place.column;
    this.#cell = attributes;
    this.#formula = null;
    this.#value = '';
  }

  #openInCell(tag: string, attributes: Attributes): void {
    if (tag === 'v' || (tag === 't' && !this.#inPhonetic)) this.#into = 'value';
    else if (tag === 'rPh') this.#inPhonetic = true;
    else if (tag === 'f') {
      this.#into = 'formula';
      this.#formula = { attributes, text: '' };
    }
  }

  #closeCell(attributes: Attributes): void {
    this.#cell = null;
    const place: Place = { row: this.#row, column: this.#column };
    const where = `The cell ${columnName(place.column)}${place.row} of the sheet “${this.#sheet}”`;
    const formula = this.#formula ? readFormula(this.#formula, place, this.#shared, where) : null;
    const { value, date } = readValue(attributes, this.#value, { ...this.#context, place: where });
    if (value === null && !formula) return;
    const { budget } = this.#context;
    budget.spend('cells', 1);
    budget.spend(
      'characters',
      (formula?.formula.length ?? 0) + (typeof value === 'string' ? value.length : 0),
    );
    if (!this.#cells) {
      budget.spend('rows', 1);
      this.#cells = new Map();
      this.rows.set(place.row, this.#cells);
    }
    this.#cells.set(place.column, { ...place, value, ...formula, ...(date ? { date } : {}) });
  }

  #wrong(what: string): Refusal {
    return new Refusal(say('The file is damaged: the sheet “{sheet}” {what}.', { sheet: this.#sheet, what }));
  }
}
