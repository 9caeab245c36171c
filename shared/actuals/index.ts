/** Actual numbers into a plan: a file's table is recognised, mapped, previewed and stored. */
export { scales, proposeMapping, wayOfWriting, type LineMapping, type Scale } from './mapping.ts';
export { numberLocales, type NumberLocale } from './numbers.ts';
export { previewImport, type Preview } from './preview.ts';
export { rememberedMappings } from './provenance.ts';
export { recognise, type Choices, type Recognised } from './recognise.ts';
export { remarkText, remarkTone, type Remark } from './remarks.ts';
export { seriesOfPlan, seriesTitle, type PlanSeries } from './series.ts';
export { tablesOfSheets, type NamedTable } from './sheets.ts';
export { importEdit, removeActualsEdit, type ImportMode } from './store.ts';
export { placeName, tableOfCells, type Table, type TableFault } from './table.ts';
export { tableOfText } from './text.ts';
