/** What a series is called and where "Why?" begins, for names that this window itself writes down. */
import { language, say, type Language } from '../../shared/language/say.ts';
import { addressOf, describeSeries, explain, type Computed } from '../../shared/model/index.ts';
import type { Explanation } from '../../shared/engine/explanation.ts';
import { model } from '../../shared/model/model.ts';
import type { Unit } from '../../shared/plan/units.ts';
import type { Elsewhere } from './elsewhere.ts';
import { useView, type PeriodAsked } from './view.ts';

interface Described {
  readonly label: string;
  readonly unit: Unit;
  readonly meaning: string;
  /** Of a month rather than at its end: one reaches it in a month, not by it. */
  readonly flow: boolean;
}

interface Read {
  /** Names are said in it. */
  readonly spoken: Language;
  readonly described: Map<string, Described>;
  readonly series: Map<string, Float64Array | undefined>;
}

/** A series is shown in several places: read and described once for each plan, and anew in another language. */
const reads = new WeakMap<Computed, Read>();

function readOf(computed: Computed): Read {
  let read = reads.get(computed);
  if (read?.spoken !== language()) {
    read = { spoken: language(), described: new Map(), series: read?.series ?? new Map() };
    reads.set(computed, read);
  }
  return read;
}

/** A series that is not in the plan is called by its name. */
export function described(computed: Computed, name: string): Described {
  const known = readOf(computed).described;
  let found = known.get(name);
  if (found === undefined) {
    const description = describeSeries(computed, name);
    found = description === undefined ? unknown(name) : { ...description, flow: description.kind === 'flow' };
    known.set(name, found);
  }
  return found;
}

/** T numbers, NaN where not defined, the same array each time; undefined for a name that is no series of the plan. */
export function seriesOf(computed: Computed, name: string): Float64Array | undefined {
  const known = readOf(computed).series;
  if (!known.has(name)) known.set(name, computed.series(name));
  return known.get(name);
}

const unknown = (name: string): Described => ({ label: name, unit: 'whole', meaning: '', flow: false });

/** A label inside a sentence: `new customers`, but `ARR`. */
export const inSentence = (label: string): string =>
  /^\p{Lu}\p{Ll}/u.test(label) ? label.slice(0, 1).toLowerCase() + label.slice(1) : label;

/** A company series where no plan is computed, as in the library. */
export function metricDescribed(metric: string): Pick<Described, 'label' | 'unit'> {
  const found = model.quantities.find(({ series, over }) => series === metric && over.length === 0);
  return found === undefined ? unknown(metric) : { label: say(found.label), unit: found.unit };
}

/** Asks why month `t` of a series is what it is; `elsewhere` where `computed` is not the plan on the screen. */
export function askWhy(
  computed: Computed,
  name: string,
  t: number,
  over?: PeriodAsked,
  elsewhere?: Elsewhere,
): void {
  const address = addressOf(computed, name, t);
  if (address !== undefined) useView.getState().why({ kind: 'number', address, over }, elsewhere);
}

interface Explained {
  readonly computed: Computed;
  readonly spoken: Language;
  readonly byAddress: Map<string, Explanation | undefined>;
}

let last: Explained | undefined;

/** An explanation is asked for by panel and trail alike: worked out once for each plan. */
export function explained(computed: Computed, address: string): Explanation | undefined {
  const spoken = language();
  if (last?.computed !== computed || last.spoken !== spoken) {
    last = { computed, spoken, byAddress: new Map() };
  }
  const { byAddress } = last;
  if (!byAddress.has(address)) byAddress.set(address, explain(computed, address));
  return byAddress.get(address);
}
