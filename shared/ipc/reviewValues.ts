/** The review of a workbook that came back, as it crosses to the window (shared/workbook/back/review.ts). */
import * as v from 'valibot';

const value = v.union([v.number(), v.string()]);

const inputChange = v.object({
  path: v.string(),
  label: v.string(),
  unit: v.string(),
  was: value,
  is: v.union([v.number(), v.string(), v.boolean(), v.null()]),
  now: v.exactOptional(v.nullable(value)),
  fault: v.exactOptional(v.string()),
  place: v.string(),
});

const targetEffect = v.object({
  metric: v.string(),
  month: v.string(),
  bound: v.picklist(['atLeast', 'atMost']),
  target: v.number(),
  targetAfter: v.number(),
  before: v.nullable(v.number()),
  after: v.nullable(v.number()),
  holdsBefore: v.boolean(),
  holdsAfter: v.boolean(),
});

export const review = v.object({
  /** What the workbook was made from. */
  origin: v.object({
    plan: v.string(),
    scenario: v.object({ id: v.string(), name: v.string() }),
    /** `YYYY-MM-DD`. */
    date: v.string(),
  }),
  /** The revision of the plan that it was held against. */
  revision: v.number(),
  changes: v.array(inputChange),
  /** What an effect is of: a change on its own; where there are many, all of its row, its part of the plan, or all. */
  effectsOf: v.picklist(['change', 'row', 'part', 'whole']),
  /** For each change, in their order; `null` where what it is of cannot be taken by itself. */
  effects: v.array(v.nullable(v.array(targetEffect))),
  remarks: v.array(v.object({ place: v.string(), text: v.string() })),
});

export type Review = v.InferOutput<typeof review>;
export type ReviewedChange = Review['changes'][number];
