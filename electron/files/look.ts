/**
 * How a workbook looks, all of it. Calm and exact, as an analyst leaves it: one font, thin rules instead of fills,
 * colour only where it means something. What may be changed is blue on pale yellow, as finance expects; all else is black.
 */
import type { CellRole, ChartSeries, Highlight, Sheet } from '../../shared/workbook/workbook.ts';

/** Colours are RRGGBB. */
export interface CellLook {
  readonly size: number;
  readonly bold?: true;
  readonly italic?: true;
  readonly colour: string;
  readonly fill?: string;
  /** `fill` keeps a long text inside its cell. */
  readonly align?: 'left' | 'right' | 'center' | 'fill';
  readonly vertical?: 'top' | 'center';
  readonly wrap?: true;
  readonly above?: Rule;
  readonly below?: Rule;
  /** The number format where the cell asks for none. */
  readonly format?: string;
}

interface Rule {
  readonly style: 'thin' | 'hair' | 'medium';
  readonly colour: string;
}

/** LibreOffice shows it as Carlito, which has the same widths. */
export const font = 'Calibri';
/** Of the workbook: widths of columns are counted in its digits. */
export const fontSize = 10;

const ink = '1F2328';
const quiet = '6E7781';
const line = { style: 'thin', colour: '8C959F' } as const;
const hairline = { style: 'hair', colour: 'AEB6BF' } as const;
const inputBlue = '0000C8';
const inputYellow = 'FFFBE6';

/** Negative numbers have both a minus and a colour, so that neither print nor a colour-blind reader loses them. */
const plainNumber = '#,##0.00;[Red]-#,##0.00;0';

const looks: Readonly<Record<CellRole, CellLook>> = {
  title: { size: 18, bold: true, colour: ink, vertical: 'center' },
  subtitle: { size: 10, colour: quiet },
  heading: { size: 12, bold: true, colour: ink, below: line },
  columnHeading: { size: 9, bold: true, colour: '424A53', align: 'right', below: line },
  key: { size: 8, colour: quiet },
  label: { size: 10, colour: ink },
  unit: { size: 9, colour: quiet },
  text: { size: 10, colour: '424A53', wrap: true, vertical: 'top' },
  machine: { size: 6, colour: 'C4CAD0', align: 'fill' },
  input: { size: 10, colour: inputBlue, fill: inputYellow, below: hairline },
  fixed: { size: 10, colour: ink, italic: true },
  number: { size: 10, colour: ink, format: plainNumber },
  total: { size: 10, bold: true, colour: ink, above: line, format: plainNumber },
  opening: { size: 10, colour: quiet, format: plainNumber },
  period: { size: 10, colour: ink, fill: 'F3F5F7', format: plainNumber },
  headline: { size: 12, bold: true, colour: ink },
  check: { size: 10, bold: true, colour: ink, align: 'center', format: plainNumber },
};

/** Roles whose texts are numbers' neighbours: an undefined measure or "auto" stands where its number would. */
const numeric: ReadonlySet<CellRole> = new Set(['input', 'fixed', 'number', 'total', 'opening', 'period']);

/** Formats in which every negative number is red: those of one section get a second. */
const withRed = (format: string): string =>
  format.includes(';') || format === '@' || format === 'General' ? format : `${format};[Red]-${format}`;

export interface FullLook extends CellLook {
  readonly format: string;
}

interface LookRequest {
  readonly role: CellRole;
  readonly format: string | undefined;
  /** Its value is text. A plain text is never shown as anything else. */
  readonly isText: boolean;
  readonly align: CellLook['align'] | undefined;
}

export function lookOf({ role, format, isText, align }: LookRequest): FullLook {
  const own = align ?? (isText && numeric.has(role) ? 'right' : looks[role].align);
  const look = own === undefined ? looks[role] : { ...looks[role], align: own };
  if (isText && format === undefined) return { ...look, format: 'General' };
  const shown = format ?? look.format ?? 'General';
  return { ...look, format: role === 'columnHeading' ? shown : withRed(shown) };
}

/** In points; roles that are not named leave the height to the spreadsheet, which also knows how text wraps. */
export const rowHeights: Readonly<Partial<Record<CellRole, number>>> = {
  title: 30,
  headline: 24,
  heading: 24,
  columnHeading: 16,
};

export const tabColours: Readonly<Record<Sheet['kind'], string>> = {
  summary: '1F4E79',
  inputs: 'E3B505',
  part: '8C959F',
  killers: 'B5473C',
  checks: '3C7A57',
  about: 'D0D7DE',
};

export const highlights: Readonly<
  Record<Highlight['as'], { readonly colour: string; readonly fill: string }>
> = {
  good: { colour: '1A6B3C', fill: 'EAF5EE' },
  bad: { colour: 'B42318', fill: 'FDECEA' },
};

export const chartColours: Readonly<Record<ChartSeries['colour'], string>> = {
  plan: '1F4E79',
  target: 'C77700',
  people: '5B7F95',
  cash: '3C7A57',
  naive: '8FA3B5',
  loss: 'B5473C',
  gain: '3C7A57',
  quiet: 'B8C0C8',
};

export const chartText = { title: ink, axis: quiet, grid: 'E4E8EC', axisLine: 'AEB6BF' } as const;
