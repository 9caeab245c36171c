/** What a step of a path leads to inside a field: an item of a list, a month of a series, a share of a mix. */
import type { Field, NumberField, NumbersField, SeriesField } from './fields.ts';

/** Made once for each field, so that the same place always has the very same field. */
const made = new WeakMap<Field, Field>();

function once(field: Field, make: () => Field): Field {
  const known = made.get(field);
  if (known !== undefined) return known;
  const fresh = make();
  made.set(field, fresh);
  return fresh;
}

const elementOf = ({ label, meaning, unit, range }: SeriesField | NumbersField): NumberField => ({
  kind: 'number',
  label,
  meaning,
  unit,
  range,
});

/** Undefined where nothing of that name is inside. Ids, positions and months are taken on trust. */
export function fieldWithin(field: Field, step: string): Field | undefined {
  switch (field.kind) {
    case 'group':
      return Object.hasOwn(field.fields, step) ? field.fields[step] : undefined;
    case 'list':
      return once(field, () => ({
        kind: 'group',
        label: field.one,
        meaning: field.meaning,
        fields: field.item,
      }));
    case 'series':
    case 'numbers':
      return once(field, () => elementOf(field));
    case 'shares':
      return once(field, () => ({
        kind: 'number',
        label: field.label,
        meaning: field.meaning,
        unit: 'rate',
        range: { min: 0, max: 1 },
      }));
    case 'number':
    case 'text':
    case 'choice':
    case 'flag':
    case 'month':
    case 'reference':
    case 'special':
      return undefined;
    default:
      return field satisfies never;
  }
}
