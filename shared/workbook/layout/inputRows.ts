/**
 * Every assumption of a plan as rows of the Inputs sheet, walked from the plan's own description (shared/plan/schema).
 * A row is what can be changed in a workbook (`input`), or what is fixed when it is made (`fixed`): names, choices, how
 * many of everything there are.
 */
import { model } from '../../model/model.ts';
import { labelParts, positionName } from '../../plan/labels.ts';
import { monthAt } from '../../plan/months.ts';
import type { Field, Fields, Range } from '../../plan/schema/fields.ts';
import { planFields } from '../../plan/schema/plan.ts';
import type { Plan } from '../../plan/types.ts';
import { units, type Unit } from '../../plan/units.ts';
import { isObject } from '../../plan/values.ts';
import type { CellValidation } from '../workbook.ts';

export interface InputRow {
  /** Where the plan document says it; months and positions of a list stand beside each other in one row. */
  readonly path: string;
  readonly label: string;
  readonly unit: Unit | undefined;
  /** What stands across: one value, one a month, or one for each of `positions`. */
  readonly across: 'single' | 'months' | 'positions';
  readonly changeable: boolean;
  readonly kind: 'number' | 'month' | 'text';
  readonly values: readonly (number | string)[];
  /** What each value of a list stands for, in words. */
  readonly positions?: readonly string[];
  readonly meaning: string;
  readonly validation?: CellValidation;
}

export interface InputSection {
  readonly title: string;
  readonly rows: readonly InputRow[];
}

/** Structure of the document itself and of what does not enter the numbers. */
const leftOut = new Set(['format', 'scenarios', 'uncertainty', 'notes', 'actuals']);

export function inputSections(plan: Plan): readonly InputSection[] {
  const basics: InputRow[] = [];
  const sections: InputSection[] = [];
  for (const [key, field] of Object.entries(planFields)) {
    if (leftOut.has(key)) continue;
    const value: unknown = plan[key as keyof Plan];
    if (field.kind === 'list' && Array.isArray(value)) {
      const items: readonly unknown[] = value;
      if (Object.hasOwn(field.item, 'name')) {
        items.forEach((item) => {
          const { id, name } = item as { readonly id: string; readonly name: string };
          sections.push({
            title: `${capital(field.one)}: ${name}`,
            rows: rowsOfFields(plan, field.item, item, `${key}.${id}`, name),
          });
        });
      } else sections.push({ title: field.label, rows: rowsOfField(plan, field, value, key, field.label) });
    } else if (field.kind === 'group')
      sections.push({ title: field.label, rows: rowsOfFields(plan, field.fields, value, key, field.label) });
    else basics.push(...rowsOfField(plan, field, value, key, ''));
  }
  return [{ title: 'Plan', rows: basics }, ...sections].filter(({ rows }) => rows.length > 0);
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const rowsOfFields = (
  plan: Plan,
  fields: Fields,
  value: unknown,
  path: string,
  owner: string,
): readonly InputRow[] =>
  Object.entries(fields).flatMap(([key, field]) =>
    key === 'id'
      ? []
      : rowsOfField(plan, field, (value as Record<string, unknown>)[key], `${path}.${key}`, owner),
  );

/** `owner`: whose the section is; labels in it need not say so again. */
function rowsOfField(
  plan: Plan,
  field: Field,
  value: unknown,
  path: string,
  owner: string,
): readonly InputRow[] {
  const common = { path, label: labelWithin(plan, path, owner), meaning: field.meaning };
  const fixed = (text: string): readonly InputRow[] => [
    { ...common, unit: undefined, across: 'single', changeable: false, kind: 'text', values: [text] },
  ];
  switch (field.kind) {
    case 'number':
      if (value === null) return fixed(field.nullMeans ?? 'none');
      if (isStructure(path)) return fixed(String(value));
      return [
        {
          ...common,
          unit: path.startsWith('targets.') ? unitOfTarget(plan, path) : field.unit,
          across: 'single',
          changeable: true,
          kind: 'number',
          values: [value as number],
          validation: validationOf(field.range, field.unit),
        },
      ];
    case 'series': {
      if (typeof value === 'string') return fixed(`${value}: ${field.auto ?? ''}`);
      const values =
        typeof value === 'number' ? Array.from({ length: plan.months }, () => value) : (value as number[]);
      return [
        {
          ...common,
          unit: field.unit,
          across: 'months',
          changeable: true,
          kind: 'number',
          values,
          validation: validationOf(field.range, field.unit),
        },
      ];
    }
    case 'numbers': {
      const values = value as readonly number[];
      if (values.length === 0) return fixed('none');
      return [
        {
          ...common,
          unit: field.unit,
          across: 'positions',
          changeable: true,
          kind: 'number',
          values,
          positions: values.map((_, index) => positionName(field.positions, index)),
          validation: validationOf(field.range, field.unit),
        },
      ];
    }
    case 'shares':
      return plan.segments.map(({ id, name }) => ({
        ...common,
        path: `${path}.${id}`,
        label: `${common.label} · ${name}`,
        unit: 'rate' as const,
        across: 'single' as const,
        changeable: true,
        kind: 'number' as const,
        values: [isObject(value) && Object.hasOwn(value, id) ? (value[id] as number) : 0],
        validation: validationOf({ min: 0, max: 1 }, 'rate'),
      }));
    case 'month':
      if (isStructure(path)) return fixed(String(value));
      return [
        {
          ...common,
          unit: undefined,
          across: 'single',
          changeable: true,
          kind: 'month',
          values: [value as string],
          ...(path.startsWith('targets.') ? { validation: monthOfPlan(plan) } : {}),
        },
      ];
    case 'group':
      return value === null
        ? fixed(field.nullMeans ?? 'none')
        : rowsOfFields(plan, field.fields, value, path, owner);
    case 'list':
      return (value as readonly unknown[]).flatMap((item, index) =>
        rowsOfFields(plan, field.item, item, `${path}.${idOf(item) ?? index}`, owner),
      );
    case 'flag':
      return fixed(value === true ? 'yes' : 'no');
    case 'text':
      return fixed(isMetric(path) ? metricLabel(String(value)) : String(value));
    case 'choice':
      return fixed(choiceWords[String(value)] ?? String(value));
    case 'reference':
      return fixed(plan.segments.find(({ id }) => id === value)?.name ?? String(value));
    case 'special':
      return [];
    default:
      return field satisfies never;
  }
}

/** A target is in the unit of what it is about. */
function unitOfTarget({ targets }: Plan, path: string): Unit | undefined {
  const { metric } = targets[Number(path.split('.')[1])]!;
  return model.quantities.find(({ over, series }) => over.length === 0 && series === metric)?.unit;
}

const isMetric = (path: string): boolean => /^targets\.\d+\.metric$/u.test(path);

const metricLabel = (metric: string): string =>
  model.quantities.find(({ over, series }) => over.length === 0 && series === metric)?.label ?? metric;

/** What the document's short words stand for. */
const choiceWords: Readonly<Record<string, string>> = {
  atLeast: 'at least',
  atMost: 'at most',
  cogs: 'cost of revenue',
  sm: 'sales and marketing',
  rd: 'research and development',
  ga: 'general and administrative',
};

/** Numbers of the plan itself that say how long it is and when its years begin: columns of the workbook. */
const isStructure = (path: string): boolean =>
  path === 'start' || path === 'months' || path === 'fiscalYearStart';

const idOf = (item: unknown): string | undefined =>
  isObject(item) && typeof item['id'] === 'string' ? item['id'] : undefined;

function labelWithin(plan: Plan, path: string, owner: string): string {
  const { parts } = labelParts(plan, path);
  return (parts[0] === owner && parts.length > 1 ? parts.slice(1) : parts).join(' · ');
}

/** Money may come outside the plan, where it has no effect; a target may not. */
const monthOfPlan = (plan: Plan): CellValidation => ({
  kind: 'list',
  options: Array.from({ length: plan.months }, (_, t) => monthAt(plan.start, t)),
  message: `A month of the plan, such as ${plan.start}.`,
});

function validationOf(range: Range, unit: Unit): CellValidation {
  const { min, above, max, below } = range;
  const percent = units[unit].style === 'percent';
  const said = (value: number): string => (percent ? `${value * 100} %` : String(value));
  const bounds = [
    ...(min === undefined || min === -Infinity ? [] : [`at least ${said(min)}`]),
    ...(above === undefined ? [] : [`more than ${said(above)}`]),
    ...(max === undefined || max === Infinity ? [] : [`at most ${said(max)}`]),
    ...(below === undefined ? [] : [`less than ${said(below)}`]),
  ];
  const what = range.whole === true ? 'A whole number' : 'A number';
  return {
    kind: range.whole === true ? 'whole' : 'number',
    ...(min === undefined || min === -Infinity ? {} : { min }),
    ...(above === undefined ? {} : { above }),
    ...(max === undefined || max === Infinity ? {} : { max }),
    ...(below === undefined ? {} : { below }),
    message: bounds.length === 0 ? `${what}.` : `${what}, ${bounds.join(' and ')}.`,
  };
}
