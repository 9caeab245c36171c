/**
 * The values that cross between a window and the process that owns the data, as schemas: plans, edits, refusals,
 * settings. contract.ts puts them together into calls. Everything here survives JSON unchanged.
 */
import * as v from 'valibot';
import { languages } from '../language/say.ts';
import type { Change, Edit } from '../plan/edits/edit.ts';
import type { Json, Plan } from '../plan/types.ts';

/** Longest plan document as text, in UTF-16 units: far above a 120-month plan of 20 segments (about 300 k). */
export const maxDocumentLength = 5_000_000;
/** Longest payload of one call as JSON text; a carrier may hang up beyond it. Escaping can double a document. */
export const maxPayloadLength = 12_000_000;
const maxChanges = 10_000;
const maxDepth = 60;

/** Whether a value is what JSON can say: no NaN, no class instances, no key that reaches a prototype, not too deep. */
function isJson(value: unknown, depth = maxDepth): value is Json {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true;
    case 'number':
      return Number.isFinite(value);
    case 'object': {
      if (value === null) return true;
      if (depth === 0) return false;
      if (Array.isArray(value)) return value.every((item) => isJson(item, depth - 1));
      const prototype: unknown = Object.getPrototypeOf(value);
      if (prototype !== Object.prototype && prototype !== null) return false;
      return Object.entries(value).every(([key, item]) => key !== '__proto__' && isJson(item, depth - 1));
    }
    default:
      return false;
  }
}

const json = v.custom<Json>((value) => isJson(value), 'Expected plain JSON');
/** A stored plan was valid when it was stored, defaults filled in; the window does not check it again. */
export const storedDocument = v.custom<Plan>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'Expected a plan document',
);

const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/i, 'Expected an id'));
export const planId = id;
export const exampleId = id;
export const scenarioId = v.pipe(
  v.string(),
  v.maxLength(200),
  v.regex(/^[a-z][a-z0-9-]*$/, 'Expected an id'),
);
/** How many log entries the plan has: 0 when created, one more with each edit, undo and redo. */
export const revision = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** ISO 8601 in UTC, such as `2027-03-01T09:30:00.000Z`. */
export const timestamp = v.string();
export const planName = v.pipe(v.string(), v.trim(), v.minLength(1, 'Expected a name'), v.maxLength(200));
/** Labels hold names, which people may make as long as they like: a longer one is cut by who sends it. */
export const longestLabel = 500;
export const label = v.pipe(v.string(), v.maxLength(longestLabel));

const path = v.pipe(v.string(), v.maxLength(1_000));
const position = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const change: v.GenericSchema<Change> = v.variant('kind', [
  v.strictObject({ kind: v.literal('set'), path, from: v.exactOptional(json), to: v.exactOptional(json) }),
  v.strictObject({ kind: v.literal('insert'), path, at: position, value: json }),
  v.strictObject({ kind: v.literal('remove'), path, at: position, value: json }),
  v.strictObject({
    kind: v.literal('move'),
    path,
    from: position,
    to: position,
    id: v.exactOptional(v.string()),
  }),
]);

/**
 * An edit as the window sends it (shared/plan/edits): a label for the undo menu, and reversible changes. Here only its
 * form is looked at; whether it fits the plan is for the plan's own rules.
 */
export const edit: v.GenericSchema<Edit> = v.strictObject({
  label,
  changes: v.pipe(v.array(change), v.maxLength(maxChanges)),
});

/** What is wrong at one path of a plan document: what was found there, and what was expected. */
const fault = v.object({ path: v.string(), found: v.string(), expected: v.string() });

/** Something the user can do something about. `message` is for the user; `faults` belong to `invalidPlan`. */
export const refused = v.object({
  kind: v.literal('refused'),
  reason: v.picklist(['badRequest', 'unknownCall', 'invalidPlan', 'invalidEdit', 'storage', 'file']),
  message: v.string(),
  faults: v.array(fault),
});
export const notFound = v.object({ kind: v.literal('notFound'), message: v.string() });

const target = v.object({
  metric: v.string(),
  month: v.string(),
  value: v.number(),
  bound: v.picklist(['atLeast', 'atMost']),
});

/** One plan in the library. `example`: the id of the example it was made from, `null` for the user's own. */
export const planSummary = v.object({
  planId,
  name: v.string(),
  currency: v.string(),
  start: v.string(),
  months: v.number(),
  targets: v.array(target),
  example: v.nullable(exampleId),
  revision,
  createdAt: timestamp,
  changedAt: timestamp,
  removedAt: v.nullable(timestamp),
});

export const exampleSummary = v.object({ example: exampleId, title: v.string(), summary: v.string() });

/** `undoable` and `redoable`: the label of what undo or redo would take back or do again, `null`: nothing. */
const undoState = { undoable: v.nullable(v.string()), redoable: v.nullable(v.string()) };

/** A plan as it is on disk at `revision`. */
export const planState = v.object({ planId, revision, document: storedDocument, ...undoState });
/** What an edit leaves behind; its document is the one edited, with the edit. */
export const saved = v.object({ kind: v.literal('saved'), planId, revision, ...undoState });
/** What undo or redo leaves behind, document included. */
export const moved = v.object({ kind: v.literal('moved'), state: planState });
/** Somebody else changed the plan first: nothing was stored, this is what it is now. */
export const conflict = v.object({ kind: v.literal('conflict'), state: planState });

/** One entry of a plan's log. `revision` is the one it led to; `step` is the first revision of its undo step. */
export const logEntry = v.object({
  revision,
  kind: v.picklist(['edit', 'undo', 'redo']),
  step: revision,
  label: v.string(),
  /** As in an edit; what undo and redo changed in effect, which may be nothing. */
  changes: v.array(change),
  at: timestamp,
  client: v.string(),
  /** The revision that this edit went back to; `null`: it did something else. */
  restored: v.nullable(revision),
});

export const settings = v.object({
  theme: v.picklist(['system', 'light', 'dark', 'contrast']),
  /** `system`: that of the user's system where there is a translation, English elsewhere. */
  language: v.picklist(['system', ...languages]),
  /** Whether CSV files begin with the mark by which Excel knows that they are UTF-8. */
  csvMark: v.boolean(),
  lastPlan: v.nullable(planId),
  /** By plan id; `base` where a plan is not named. */
  activeScenario: v.record(v.string(), scenarioId),
});

/** A change of one setting. */
export const settingChange = v.variant('key', [
  v.strictObject({ key: v.literal('theme'), value: settings.entries.theme }),
  v.strictObject({ key: v.literal('language'), value: settings.entries.language }),
  v.strictObject({ key: v.literal('csvMark'), value: settings.entries.csvMark }),
  v.strictObject({ key: v.literal('lastPlan'), value: settings.entries.lastPlan }),
  v.strictObject({ key: v.literal('activeScenario'), planId, value: scenarioId }),
]);

const backupSummary = v.object({ backup: v.string(), at: timestamp, plans: v.number() });

/**
 * Whether the data is there. `damaged`: the file could not be read and was set aside under the path given (`null`: it
 * is gone); the user chooses a backup, newest first, or an empty start (`storage.recover`). `unusable`: the file is of
 * a later Groundplan, or the disk does not allow it; the message says which.
 */
export const storageState = v.variant('kind', [
  v.object({ kind: v.literal('ready') }),
  v.object({ kind: v.literal('damaged'), setAside: v.nullable(v.string()), backups: v.array(backupSummary) }),
  v.object({ kind: v.literal('unusable'), message: v.string() }),
]);

export type Refused = v.InferOutput<typeof refused>;
export type NotFound = v.InferOutput<typeof notFound>;
export type PlanSummary = v.InferOutput<typeof planSummary>;
export type ExampleSummary = v.InferOutput<typeof exampleSummary>;
export type PlanState = v.InferOutput<typeof planState>;
export type LogEntry = v.InferOutput<typeof logEntry>;
export type Settings = v.InferOutput<typeof settings>;
export type SettingChange = v.InferOutput<typeof settingChange>;
export type BackupSummary = v.InferOutput<typeof backupSummary>;
export type StorageState = v.InferOutput<typeof storageState>;
