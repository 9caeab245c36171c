/**
 * The lines of a sheet of the model. Only what is needed has a row: what the shape of the plan settles for good is
 * printed as a number where it is used, and what is nothing but an assumption is read from the Inputs sheet.
 */
import type { Quantity } from '../../engine/declaration.ts';
import { Op } from '../../engine/operations.ts';
import { forEachPlace } from '../../engine/shape.ts';
import type { CompiledPlan } from '../../model/compile.ts';
import { ownerLabel } from '../../model/labels.ts';
import { model } from '../../model/model.ts';
import type { Plan } from '../../plan/types.ts';

export type Line =
  | { readonly kind: 'heading'; readonly text: string; readonly meaning: string }
  | { readonly kind: 'row'; readonly quantity: Quantity; readonly places: readonly number[] }
  /** The month of the plan that a date among the assumptions is. */
  | { readonly kind: 'date'; readonly path: string };

/** `undefined` is an empty row. */
export type Lines = readonly (Line | undefined)[];

const heading = (text: string, meaning = ''): Line => ({ kind: 'heading', text, meaning });

/** Whose rows come first: the company, then each segment, team, channel, cost line. */
const owners = ['', 'segment', 'team', 'channel', 'line'];

export const lastAge = (plan: Plan): number => Math.max(plan.months, 60) - 1;

export class LinesOfPlan {
  private readonly plan: Plan;
  private readonly compiled: CompiledPlan;

  constructor(plan: Plan, compiled: CompiledPlan) {
    this.plan = plan;
    this.compiled = compiled;
  }

  /** Rows by whose they are; `part` says which months matter. */
  owned(quantities: readonly Quantity[], part: 'months' | 'earlier' = 'months'): Lines {
    return owners.flatMap((owner) => {
      const own = quantities.filter(({ over }) => ownerOf(over) === owner);
      const blocks = new Map<number, Line[]>();
      for (const quantity of own) {
        const rows = quantity.over.filter((dimension) => dimension !== 'age');
        forEachPlace(model, this.plan, rows, (places) => {
          if (!this.isNeeded(quantity, places, part)) return;
          const place = places[0] ?? 0;
          const block = blocks.get(place) ?? [];
          blocks.set(place, [...block, { kind: 'row', quantity, places: [...places] }]);
        });
      }
      return [...blocks.entries()]
        .toSorted(([a], [b]) => a - b)
        .flatMap(([place, lines]) => [
          undefined,
          heading(owner === '' ? 'Company' : ownerLabel(this.plan, [owner], [place])),
          ...lines,
        ]);
    });
  }

  /**
   * Cohorts of one segment: a block of rows for each quantity, those signed before the plan first, then a triangle for
   * each fit. Rows of a quantity stand next to each other, so that their sum is one range.
   */
  cohorts(quantities: readonly Quantity[], segment: number): Lines {
    const opening = this.plan.segments[segment]!.openingCohorts.map((_, cohort) => [segment, cohort]);
    const before = quantities
      .filter(({ over }) => over.includes('openingCohort'))
      .flatMap((quantity) => this.block(quantity, opening, `${quantity.label}: customers at the start`));
    const signed = quantities.filter(({ over }) => over.includes('signed'));
    const fits = ['well fitting', 'poorly fitting'];
    const triangles = fits.flatMap((name, fit) =>
      signed.flatMap((quantity) => this.triangle(quantity, [segment, fit], `${quantity.label}: ${name}`)),
    );
    return [...before, ...triangles];
  }

  /** A row for each month of signing. */
  triangle(quantity: Quantity, places: readonly number[], title: string): Lines {
    const signings = Array.from({ length: this.plan.months }, (_, signed) => [...places, signed]);
    return this.block(quantity, signings, title);
  }

  /** All rows of a quantity at some places, if any of them is needed. */
  private block(quantity: Quantity, all: readonly (readonly number[])[], title: string): Lines {
    if (!all.some((places) => this.isNeeded(quantity, places))) return [];
    const rows = all.map((places): Line => ({ kind: 'row', quantity, places }));
    return [undefined, heading(title, quantity.meaning), ...rows];
  }

  /** Whether a row has to be there: it is asked for, or some of its numbers depend on more than one assumption. */
  private isNeeded(
    quantity: Quantity,
    places: readonly number[],
    part: 'months' | 'earlier' = 'months',
  ): boolean {
    const { graph, nodeOf } = this.compiled.unrolled;
    const isPublished = quantity.series !== undefined || quantity.kind === 'word';
    if (isPublished && part === 'months') return true;
    const isComputed = (all: readonly number[], month: number): boolean => {
      const node = nodeOf(quantity.name, all, month);
      return node !== undefined && graph.op[node] !== Op.constant && graph.op[node] !== Op.input;
    };
    if (quantity.over.includes('age')) {
      const ages = Array.from({ length: lastAge(this.plan) + 1 }, (_, age) => age);
      return ages.some((age) => isComputed([...places, age], 0));
    }
    if (!quantity.monthly) return isComputed(places, 0);
    const first = part === 'earlier' ? quantity.earliest : quantity.earliest < -1 ? 0 : -1;
    const last = part === 'earlier' ? -1 : this.plan.months - 1;
    for (let month = first; month <= last; month++) if (isComputed(places, month)) return true;
    return false;
  }
}

/** A sales team is a team. */
const ownerOf = ([dimension = '']: readonly string[]): string =>
  dimension === 'salesTeam' ? 'team' : dimension;

/** What the model reads as a number of months though the plan has a date. */
export const dateLines = (paths: readonly string[]): Lines =>
  paths.length === 0
    ? []
    : [
        undefined,
        heading('Dates', 'Which month of the plan a date is; the first is 0.'),
        ...paths.map((path): Line => ({ kind: 'date', path })),
      ];
