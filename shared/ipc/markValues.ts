/** What people mark in a plan's history, as it crosses to the window: approved versions, named points, silenced checks. */
import * as v from 'valibot';
import * as is from './values.ts';

export const versionId = v.pipe(is.planId);
/** A reason or remark, in people's own words. */
export const note = v.pipe(v.string(), v.trim(), v.maxLength(2_000));
/** Who approved, as they want it said. */
export const by = v.pipe(v.string(), v.trim(), v.maxLength(200));
/** Which check, and of what where there are several. */
export const rule = v.pipe(v.string(), v.minLength(1), v.maxLength(300));

/** A plan as it was approved: never changed any more. */
export const version = v.object({
  version: versionId,
  planId: is.planId,
  /** The revision whose document it is. */
  revision: is.revision,
  name: v.string(),
  note: v.string(),
  by: v.string(),
  approvedAt: is.timestamp,
});

/** A name for one revision. */
export const point = v.object({ revision: is.revision, name: v.string(), namedAt: is.timestamp });

export const silence = v.object({ rule: v.string(), reason: v.string(), at: is.timestamp });

export type Version = v.InferOutput<typeof version>;
export type Point = v.InferOutput<typeof point>;
export type Silence = v.InferOutput<typeof silence>;
