/** Simplified Chinese: one catalogue for each part of the product, no text in two of them. */
import type { Catalogue } from '../say.ts';
import { actualNumbers } from './actualNumbers.ts';
import { actuals } from './actuals.ts';
import { assumption } from './assumption.ts';
import { benchmarks } from './benchmarks.ts';
import { bridge } from './bridge.ts';
import { charts } from './charts.ts';
import { checks } from './checks.ts';
import { common } from './common.ts';
import { courses } from './courses.ts';
import { examplePlans } from './examples.ts';
import { fields } from './fields.ts';
import { grid } from './grid.ts';
import { history } from './history.ts';
import { items } from './items.ts';
import { newPlan } from './newPlan.ts';
import { processes } from './processes.ts';
import { quantities } from './quantities.ts';
import { scenarios } from './scenarios.ts';
import { shell } from './shell.ts';
import { why } from './why.ts';
import { words } from './words.ts';
import { workbook } from './workbook.ts';
import { workbookBack } from './workbookBack.ts';

export const chinese: Catalogue = {
  ...actualNumbers,
  ...actuals,
  ...assumption,
  ...benchmarks,
  ...bridge,
  ...charts,
  ...checks,
  ...common,
  ...courses,
  ...examplePlans,
  ...fields,
  ...grid,
  ...history,
  ...items,
  ...newPlan,
  ...processes,
  ...quantities,
  ...scenarios,
  ...shell,
  ...why,
  ...words,
  ...workbook,
  ...workbookBack,
};
