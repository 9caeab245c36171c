/** Numbers and months as the command line writes them, in English whatever the computer speaks: scripts read it. */
import { describeSeries, type Computed } from '../../shared/model/index.ts';
import type { VerdictWords } from '../../shared/analysis/index.ts';
import { unitInfo, type Unit } from '../../shared/plan/units.ts';
import { calendarMonthName } from '../../shared/plan/months.ts';

const compact = new Intl.NumberFormat('en-US', {
  notation: 'compact',
  minimumSignificantDigits: 3,
  maximumSignificantDigits: 3,
});
const plain = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });
const percent = new Intl.NumberFormat('en-US', { style: 'percent', maximumFractionDigits: 1 });

export function formatValue(value: number | null, unit: Unit, currency: string): string {
  if (value === null || !Number.isFinite(value)) return 'not defined';
  const { style, suffix } = unitInfo(unit);
  switch (style) {
    case 'money':
      return `${Math.abs(value) >= 1e4 ? compact.format(value) : plain.format(value)} ${suffix.replace('¤', currency)}`;
    case 'percent':
      return `${percent.format(value)}${suffix === '' ? '' : ` ${suffix}`}`;
    case 'multiple':
      return `${plain.format(value)}×`;
    case 'decimal':
    case 'whole':
    case 'word':
      return `${plain.format(value)}${suffix === '' ? '' : ` ${suffix}`}`;
    default:
      return style satisfies never;
  }
}

const monthInWords = (month: string): string =>
  `${calendarMonthName(Number(month.slice(5)))} ${month.slice(0, 4)}`;

export const wordsFor = (computed: Computed): VerdictWords => ({
  value: (metric, value) =>
    formatValue(value, describeSeries(computed, metric)?.unit ?? 'whole', computed.plan.currency),
  month: monthInWords,
  metric: (metric) => describeSeries(computed, metric)?.label ?? metric,
});

/** Rows with their columns lined up; the first column to the left, the rest to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows.reduce<number[]>(
    (found, row) => row.map((cell, i) => Math.max(found[i] ?? 0, cell.length)),
    [],
  );
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
