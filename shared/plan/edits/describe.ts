/** An edit in words for the history: `Mid-market account executives · Planned hires Mar 2027: 1 → 2`. */
import { say } from '../../language/say.ts';
import { labelParts } from '../labels.ts';
import { monthAt, monthLabel } from '../months.ts';
import { fieldAt } from '../paths.ts';
import type { Field } from '../schema/fields.ts';
import type { Json, Plan } from '../types.ts';
import { unitInfo, type Unit } from '../units.ts';
import { isObject } from '../values.ts';
import { shortened } from '../validate/faults.ts';
import { changedBy } from './apply.ts';
import type { Change, Edit, SetChange } from './edit.ts';

const mostDescribed = 3;

/** `plan` is the plan that the edit is made to. */
export function describeEdit(plan: Plan, edit: Edit): string {
  const said: string[] = [];
  let now = plan;
  for (const change of edit.changes.slice(0, mostDescribed)) {
    said.push(describeChange(now, change));
    const made = changedBy({ ...now }, change);
    // Only read for names and labels, which any half-made plan has.
    if (made.ok) now = made.value as unknown as Plan;
  }
  const more = edit.changes.length - said.length;
  if (said.length === 0) return say('No change');
  return more > 0
    ? say('{changes}; and {count} more', { changes: said.join('; '), count: more })
    : said.join('; ');
}

function describeChange(plan: Plan, change: Change): string {
  switch (change.kind) {
    case 'set':
      return describeSet(plan, change);
    case 'insert':
      return say('{what}: added {name}', { what: whole(plan, change.path), name: nameOf(change.value) });
    case 'remove':
      return say('{what}: removed {name}', { what: whole(plan, change.path), name: nameOf(change.value) });
    case 'move':
      return say('{what}: new order', { what: whole(plan, change.path) });
    default:
      return change satisfies never;
  }
}

const whole = (plan: Plan, path: string): string => {
  const { parts, detail } = labelParts(plan, path);
  return `${parts.join(' · ')}${detail === undefined ? '' : ` ${detail}`}`;
};

function nameOf(value: Json): string {
  if (!isObject(value)) return say('one');
  for (const key of ['name', 'metric', 'month', 'path']) {
    const name = value[key];
    if (typeof name === 'string' && name !== '') return `“${shortened(name, 40)}”`;
  }
  return say('one');
}

function describeSet(plan: Plan, { path, from, to }: SetChange): string {
  const label = whole(plan, path);
  const field = fieldAt(path);
  if (path.startsWith('notes.')) {
    const about = whole(plan, path.slice('notes.'.length));
    if (from === undefined) return say('Note on {what}: added', { what: about });
    return say(to === undefined ? 'Note on {what}: removed' : 'Note on {what}: changed', { what: about });
  }
  if (field?.kind === 'series') {
    const months = monthsChanged(from, to);
    const [only] = months;
    if (months.length === 1 && only !== undefined) {
      const month = monthLabel(monthAt(plan.start, only));
      const was = valueText(monthOf(from, only), field);
      return say('{what}: {from} → {to}', {
        what: `${label} ${month}`,
        from: was,
        to: valueText(monthOf(to, only), field),
      });
    }
    if (months.length > 1)
      return say('{what}: changed in {count} months', { what: label, count: months.length });
  }
  return say('{what}: {from} → {to}', {
    what: label,
    from: valueText(from, field),
    to: valueText(to, field),
  });
}

/** Where two series differ, if either is given month by month; none where that says nothing. */
function monthsChanged(from: Json | undefined, to: Json | undefined): readonly number[] {
  const list: readonly Json[] | undefined = Array.isArray(to) ? to : Array.isArray(from) ? from : undefined;
  if (list === undefined || typeof from === 'string' || typeof to === 'string') return [];
  return list.flatMap((_, t) => (monthOf(from, t) === monthOf(to, t) ? [] : [t]));
}

function monthOf(series: Json | undefined, t: number): Json | undefined {
  const list: readonly Json[] | undefined = Array.isArray(series) ? series : undefined;
  return list === undefined ? series : list[t];
}

function valueText(value: Json | undefined, field: Field | undefined): string {
  if (value === undefined) return say('nothing');
  if (value === null)
    return say(field !== undefined && 'nullMeans' in field ? (field.nullMeans ?? 'none') : 'none');
  if (value === true) return say('yes');
  if (value === false) return say('no');
  if (typeof value === 'number') return numberText(value, unitOf(field));
  if (typeof value === 'string') return value === 'auto' ? say('automatic') : `“${shortened(value, 40)}”`;
  const list: readonly Json[] | undefined = Array.isArray(value) ? value : undefined;
  if (list === undefined) return say('set');
  const unit = unitOf(field);
  const shown = list.map((item) => (typeof item === 'number' ? numberText(item, unit) : nameOf(item)));
  if (shown.length === 0) return say('none');
  return shown.length <= 6 ? shown.join(', ') : `${shown.slice(0, 3).join(', ')} … (${shown.length})`;
}

const unitOf = (field: Field | undefined): Unit | undefined =>
  field !== undefined && 'unit' in field ? field.unit : undefined;

/** As in the history of every locale: `12,500.5`, `14%`. */
function numberText(value: number, unit: Unit | undefined): string {
  const percent = unit !== undefined && unitInfo(unit).style === 'percent';
  const shown = Number((percent ? value * 100 : value).toPrecision(9));
  const [digits = '0', decimals] = String(Math.abs(shown)).split('.');
  const grouped = digits.includes('e') ? digits : digits.replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
  const number = `${shown < 0 ? '−' : ''}${grouped}${decimals === undefined ? '' : `.${decimals}`}`;
  return percent ? `${number}%` : number;
}
