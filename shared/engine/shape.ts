/**
 * The shape of a plan: how many of everything there are, and the facts that conditions on structure read. Plans
 * of one shape share one program; only the numbers in it differ.
 */
import type { Dimension, Fact, Model } from './declaration.ts';

/** Walks every combination of places of some dimensions, nested ones included. */
export function forEachPlace<Source>(
  model: Model<Source>,
  source: Source,
  over: readonly string[],
  visit: (places: readonly number[]) => void,
): void {
  const dimensions = over.map((name) => dimensionNamed(model, name));
  const places: number[] = [];
  const descend = (depth: number): void => {
    if (depth === dimensions.length) return visit(places);
    const size = sizeAt(dimensions[depth]!, over, places, source);
    for (let place = 0; place < size; place++) {
      places[depth] = place;
      descend(depth + 1);
    }
    places.length = depth;
  };
  descend(0);
}

const sizeAt = <Source>(
  dimension: Dimension<Source>,
  over: readonly string[],
  places: readonly number[],
  source: Source,
): number =>
  dimension.size(source, dimension.within === undefined ? 0 : places[over.indexOf(dimension.within)]!);

export function dimensionNamed<Source>(model: Model<Source>, name: string): Dimension<Source> {
  const found = model.dimensions.find((dimension) => dimension.name === name);
  if (!found) throw new Error(`no dimension ${name}`);
  return found;
}

/**
 * A text that is equal for plans of the same shape. Facts and sizes are all that a program may depend on, so
 * nothing else needs to be in it.
 */
export function shapeKey<Source>(model: Model<Source>, source: Source): string {
  let key = `${model.months(source)},${model.firstCalendarMonth(source)}`;
  for (const dimension of model.dimensions) {
    if (dimension.untilNow) continue;
    key += `;${dimension.name}`;
    if (dimension.within === undefined) key += dimension.size(source, 0);
    else {
      const parents = dimensionNamed(model, dimension.within).size(source, 0);
      for (let parent = 0; parent < parents; parent++) key += `,${dimension.size(source, parent)}`;
    }
  }
  for (const fact of model.facts) {
    key += ';';
    if (fact.over.length === 0) key += fact.read(source, []);
    else forEachPlace(model, source, fact.over, (places) => (key += `${fact.read(source, places)},`));
  }
  return key;
}

/** Facts by place, read once so that a program keeps no plan alive. */
export function factTable<Source>(
  model: Model<Source>,
  source: Source,
  fact: Fact<Source>,
): Map<string, number> {
  const table = new Map<string, number>();
  forEachPlace(model, source, fact.over, (places) => table.set(places.join(), fact.read(source, places)));
  return table;
}
