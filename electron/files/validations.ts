/**
 * What may be typed into inputs, as the spreadsheet's data validation. Inputs side by side and one below the other that
 * expect the same become one rule: a sheet has a few dozen and not one a cell.
 */
import type { DataValidation } from '@cj-tech-master/excelts';
import { columnName, cutText } from '../../shared/tables/cells.ts';
import type { CellValidation } from '../../shared/workbook/workbook.ts';
import { printable } from './text.ts';

interface Block {
  readonly validation: CellValidation;
  readonly from: number;
  readonly to: number;
  readonly top: number;
  bottom: number;
}

/** Gathers the rules of one sheet, row by row and from left to right. */
export class Validations {
  readonly #blocks: Block[] = [];
  /** Those that may still grow downwards, by columns and rule. */
  readonly #open = new Map<string, Block>();
  #run: {
    readonly key: string;
    readonly validation: CellValidation;
    row: number;
    from: number;
    to: number;
  } | null = null;

  add(row: number, column: number, validation: CellValidation): void {
    const key = JSON.stringify(validation);
    const run = this.#run;
    if (run && run.row === row && run.to === column - 1 && run.key === key) {
      run.to = column;
      return;
    }
    this.#endRun();
    this.#run = { key, validation, row, from: column, to: column };
  }

  /** The rules, by the range that they hold for. */
  finish(): readonly { readonly range: string; readonly rule: DataValidation }[] {
    this.#endRun();
    return this.#blocks.flatMap((block) => {
      const corner = `${columnName(block.from)}${block.top}`;
      const rule = ruleOf(block.validation, corner);
      const range = `${corner}:${columnName(block.to)}${block.bottom}`;
      return rule === null ? [] : [{ range, rule }];
    });
  }

  #endRun(): void {
    const run = this.#run;
    if (!run) return;
    this.#run = null;
    const key = `${run.from}:${run.to}:${run.key}`;
    const above = this.#open.get(key);
    if (above && above.bottom === run.row - 1) {
      above.bottom = run.row;
      return;
    }
    const { validation, from, to, row } = run;
    const block = { validation, from, to, top: row, bottom: row };
    this.#blocks.push(block);
    this.#open.set(key, block);
  }
}

/** The longest texts that Excel reads in a rule; longer ones make it call the file damaged. */
const longest = { message: 225, formula: 255 } as const;

function ruleOf(validation: CellValidation, corner: string): DataValidation | null {
  const shown = {
    allowBlank: false,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: 'Groundplan',
    error: cutText(printable(validation.message), longest.message),
  } as const;
  switch (validation.kind) {
    case 'list':
      return listRule(validation.options, corner, shown);
    case 'number':
    case 'whole': {
      const conditions = [`ISNUMBER(${corner})`, ...bounds(validation, corner)];
      if (validation.kind === 'whole') conditions.push(`${corner}=INT(${corner})`);
      return numberRule(validation, conditions, shown);
    }
    default:
      return validation satisfies never;
  }
}

type Shown = Pick<DataValidation, 'allowBlank' | 'showErrorMessage' | 'errorStyle' | 'errorTitle' | 'error'>;

type Bounds = Extract<CellValidation, { readonly kind: 'number' | 'whole' }>;

function bounds({ min, above, max, below }: Bounds, corner: string): string[] {
  const parts: string[] = [];
  if (min !== undefined) parts.push(`${corner}>=${min}`);
  if (above !== undefined) parts.push(`${corner}>${above}`);
  if (max !== undefined) parts.push(`${corner}<=${max}`);
  if (below !== undefined) parts.push(`${corner}<${below}`);
  return parts;
}

/** A rule with bounds where the format has one for them, since people can read those; else a condition. */
function numberRule(
  { kind, min, above, max, below }: Bounds,
  conditions: readonly string[],
  shown: Shown,
): DataValidation {
  const type = kind === 'whole' ? 'whole' : 'decimal';
  const low = min ?? above;
  const high = max ?? below;
  const lowIncluded = above === undefined;
  const highIncluded = below === undefined;
  if (low !== undefined && high !== undefined && lowIncluded && highIncluded) {
    return { ...shown, type, operator: 'between', formulae: [low, high] };
  }
  if (low !== undefined && high === undefined && (min === undefined || lowIncluded)) {
    return { ...shown, type, operator: lowIncluded ? 'greaterThanOrEqual' : 'greaterThan', formulae: [low] };
  }
  if (high !== undefined && low === undefined && (max === undefined || highIncluded)) {
    return { ...shown, type, operator: highIncluded ? 'lessThanOrEqual' : 'lessThan', formulae: [high] };
  }
  return { ...shown, type: 'custom', formulae: [`AND(${conditions.join(',')})`] };
}

/** A choice from a list; where the options do not fit into one, a condition; where not even into that, no rule. */
function listRule(options: readonly string[], corner: string, shown: Shown): DataValidation | null {
  const list = `"${options.join(',')}"`;
  if (list.length <= longest.formula && options.every((option) => /^[^",]+$/.test(option))) {
    return { ...shown, type: 'list', formulae: [list] };
  }
  const condition = `OR(${options.map((option) => `${corner}="${option.replaceAll('"', '""')}"`).join(',')})`;
  return condition.length <= longest.formula ? { ...shown, type: 'custom', formulae: [condition] } : null;
}
