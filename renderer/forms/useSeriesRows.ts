/** Series of the plan as rows of a grid. A row is made anew only when something of its own has changed. */
import { useMemo, useState } from 'react';
import { say } from '../../shared/language/say.ts';
import { fieldAt } from '../../shared/plan/paths.ts';
import type { SeriesField } from '../../shared/plan/schema/fields.ts';
import type { Series } from '../../shared/plan/types.ts';
import type { SeriesRow } from '../grid/model.ts';
import { isLevel } from './words.ts';

type Value = Series | 'auto';

/** What a row is made of. */
interface Asked {
  readonly path: string;
  readonly field: SeriesField;
  readonly value: Value;
  /** What stands there without the scenario. */
  readonly from: Value | undefined;
  readonly label: string;
  readonly months: readonly string[];
}

interface Made {
  readonly asked: Asked;
  /** What gave the label: the same gives the same. */
  readonly nameOf: SeriesAsked['nameOf'];
  readonly row: SeriesRow;
}

interface SeriesAsked {
  readonly paths: readonly string[];
  /** By path; undefined where it leads nowhere. */
  readonly values: readonly unknown[];
  readonly from: readonly (Value | undefined)[];
  /** The row's name; the schema's label unless the rows are of several things. */
  readonly nameOf: ((path: string) => string) | undefined;
  readonly months: readonly string[];
}

export function useSeriesRows({ paths, values, from, nameOf, months }: SeriesAsked): readonly SeriesRow[] {
  const [rowsOf] = useState(making);
  return useMemo(
    () => rowsOf({ paths, values, from, nameOf, months }),
    [rowsOf, paths, values, from, nameOf, months],
  );
}

/** Remembers the rows of the last time. */
function making(): (asked: SeriesAsked) => readonly SeriesRow[] {
  let before: ReadonlyMap<string, Made> = new Map();
  return ({ paths, values, from, nameOf, months }) => {
    const made = new Map<string, Made>();
    for (const [index, path] of paths.entries()) {
      const field = fieldAt(path);
      const value = values[index] as Value | undefined;
      if (field?.kind !== 'series' || value === undefined) continue;
      const known = before.get(path);
      // Saying two hundred names anew would take longer than all the rest.
      const label =
        known !== undefined && known.nameOf === nameOf
          ? known.asked.label
          : (nameOf?.(path) ?? say(field.label));
      const asked = { path, field, value, from: from[index], label, months };
      const isKept = known !== undefined && isSame(known.asked, asked);
      made.set(path, { asked, nameOf, row: isKept ? known.row : rowOf(asked) });
    }
    before = made;
    return [...made.values()].map(({ row }) => row);
  };
}

const isSame = (one: Asked, other: Asked): boolean =>
  one.value === other.value &&
  one.from === other.from &&
  one.label === other.label &&
  one.months === other.months &&
  one.field === other.field;

const spread = (value: Value | undefined, months: readonly string[]): readonly number[] | undefined =>
  value === 'auto' ? undefined : typeof value === 'number' ? months.map(() => value) : value;

const rowOf = ({ path, field, value, from, label, months }: Asked): SeriesRow => ({
  kind: 'series',
  id: path,
  label,
  meaning: say(field.meaning),
  unit: field.unit,
  numbers: spread(value, months),
  base: spread(from, months),
  gather: isLevel(path) ? 'last' : 'sum',
  entry: {
    range: field.range,
    isConstant: typeof value === 'number',
    refusal:
      value === 'auto'
        ? say('This is automatic: {rule}. Choose “By month” to give it yourself.', {
            rule: say(field.auto ?? ''),
          })
        : undefined,
  },
});
