/** Charts as the library wants them: native ones, which the spreadsheet draws from the cells they point at. */
import type { AddChartOptions, AddChartRange } from '@cj-tech-master/excelts/chart';
import type { Chart, ChartSeries } from '../../shared/workbook/workbook.ts';
import { parseSheetRange } from './addresses.ts';
import { chartColours, chartText, font } from './look.ts';
import { printable } from './text.ts';

type SeriesOptions = NonNullable<AddChartOptions['series']>[number];
type TextProperties = NonNullable<NonNullable<AddChartOptions['categoryAxis']>['txPr']>;

/** English Metric Units, in which widths of lines are given. */
const point = 12_700;
/** 45 degrees upwards, in 60 000ths of a degree. */
const aslant = -45 * 60_000;

const text = (points: number, colour: string, bold = false): TextProperties => ({
  size: points * 100,
  bold,
  color: { srgb: colour },
  fontFamily: font,
});

const thinLine = (colour: string) => ({ line: { width: 0.75 * point, color: { srgb: colour } } });

export function chartOptions(chart: Chart): AddChartOptions {
  const columns = chart.kind === 'stackedColumn';
  const unfilled = chart.series.flatMap(({ unfilled }, index) => (unfilled ? [{ index, hidden: true }] : []));
  return {
    ...(columns
      ? {
          type: 'bar' as const,
          barDir: 'col' as const,
          grouping: 'stacked' as const,
          overlap: 100,
          gapWidth: 55,
        }
      : { type: 'line' as const }),
    title: {
      paragraphs: [{ runs: [{ text: printable(chart.title), properties: text(11, chartText.title, true) }] }],
    },
    series: chart.series.map((series) => seriesOptions(series, chart)),
    // One line needs no legend: the title names it.
    showLegend: chart.series.length - unfilled.length > 1,
    legendPosition: 'b',
    legendOptions: { txPr: text(9, chartText.axis), entries: unfilled },
    // An undefined measure is a gap, not a nought.
    displayBlanksAs: 'gap',
    // Folding the months away must not empty the charts that are drawn from them.
    plotVisOnly: false,
    categoryAxis: {
      ...categoryLabels(chart.categories),
      tickLblPos: 'low',
      majorTickMark: 'none',
      minorTickMark: 'none',
      spPr: thinLine(chartText.axisLine),
    },
    valueAxis: {
      numFmt: chart.format,
      numFmtLinked: false,
      txPr: text(9, chartText.axis),
      majorGridlines: true,
      majorGridlinesStyle: thinLine(chartText.grid),
      majorTickMark: 'none',
      minorTickMark: 'none',
      spPr: { line: { noFill: true } },
      crossBetween: columns ? 'between' : 'midCat',
    },
  };
}

function seriesOptions(series: ChartSeries, chart: Chart): SeriesOptions {
  const colour = chartColours[series.colour];
  const common = { name: printable(series.name), categories: chart.categories, values: series.values };
  if (chart.kind === 'stackedColumn') {
    return {
      ...common,
      invertIfNegative: false,
      spPr: series.unfilled
        ? { fill: { noFill: true }, line: { noFill: true } }
        : { fill: { solid: { srgb: colour } }, line: { noFill: true } },
    };
  }
  return {
    ...common,
    smooth: false,
    marker: { symbol: 'none' },
    spPr: {
      line: {
        width: 2 * point,
        color: { srgb: colour },
        cap: 'rnd',
        join: 'round',
        ...(series.dashed ? { dash: 'dash' as const } : {}),
        ...(series.unfilled ? { noFill: true } : {}),
      },
    },
  };
}

/** More than a dozen labels run into each other: some are left out, and the others stand aslant. */
function categoryLabels(categories: string): NonNullable<AddChartOptions['categoryAxis']> {
  const range = parseSheetRange(categories);
  const count = range ? (range.to.row - range.from.row + 1) * (range.to.column - range.from.column + 1) : 0;
  const plain = text(9, chartText.axis);
  if (count <= 12) return { txPr: plain };
  return { txPr: { ...plain, rotation: aslant }, tickLblSkip: Math.ceil(count / 12) };
}

export const chartPlace = ({ from, to }: Chart): AddChartRange => ({
  tl: { col: from.column - 1, row: from.row - 1 },
  br: { col: to.column - 1, row: to.row - 1 },
  editAs: 'oneCell',
});
