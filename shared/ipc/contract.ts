/**
 * The one contract between a window and the process that owns the data. `contract` says each call's request and
 * reply as schemas; the window's client and the process's services are derived from it, so that they cannot differ.
 * Carriers (Electron's ipc, HTTP of the browser host) move JSON: name and payload there, reply back, events. The bytes
 * of files go beside it, see fileValues.ts.
 *
 * A mistake of the user is a reply (`refused`, `notFound`, `conflict`), a rejected promise means a bug or a lost line.
 */
import * as v from 'valibot';
import { languages } from '../language/say.ts';
import * as file from './fileValues.ts';
import * as mark from './markValues.ts';
import { review } from './reviewValues.ts';
import * as is from './values.ts';

const nothing = v.strictObject({});
const plan = v.strictObject({ planId: is.planId });
const planAt = v.strictObject({ planId: is.planId, baseRevision: is.revision });
/** In which something is said. */
const inLanguage = v.optional(v.picklist(languages), 'en');
const done = v.object({ kind: v.literal('done') });
const created = v.object({ kind: v.literal('created'), planId: is.planId });

/** Every call may be refused (a bad request, storage that is not there), so every reply is told apart by `kind`. */
const call = <
  const Request extends v.GenericSchema,
  const Kinds extends readonly v.VariantOptions<'kind'>[number][],
>(
  request: Request,
  ...kinds: Kinds
) => ({ request, reply: v.variant('kind', [...kinds, is.refused]) });

export const contract = {
  /** The library, latest change first; `removed` lists the removed ones instead. */
  'plans.list': call(
    v.strictObject({ removed: v.optional(v.boolean(), false) }),
    v.object({ kind: v.literal('plans'), plans: v.array(is.planSummary) }),
  ),
  /** The plans one can start from. */
  'plans.examples': call(
    nothing,
    v.object({ kind: v.literal('examples'), examples: v.array(is.exampleSummary) }),
  ),
  /**
   * A new plan: from an example, from the past of a plan, or from the text of a
   * document, which is refused with all of its faults (`invalidPlan`) when it is not a valid plan.
   */
  'plans.create': call(
    v.strictObject({
      from: v.variant('kind', [
        /** Its names and notes are said in a language; from then on they are what somebody wrote. */
        v.strictObject({ kind: v.literal('example'), example: is.exampleId, language: inLanguage }),
        v.strictObject({
          kind: v.literal('document'),
          text: v.pipe(v.string(), v.maxLength(is.maxDocumentLength, 'A plan of more than 5 MB')),
        }),
        /** As it was approved. */
        v.strictObject({ kind: v.literal('version'), version: mark.versionId, name: is.planName }),
        /** As another plan was at a revision. */
        v.strictObject({
          kind: v.literal('revision'),
          planId: is.planId,
          revision: is.revision,
          name: is.planName,
        }),
      ]),
    }),
    created,
    is.notFound,
  ),
  'plans.open': call(plan, v.object({ kind: v.literal('plan'), state: is.planState }), is.notFound),
  /**
   * Makes an edit. When `saved` comes back it is on disk. `baseRevision` is the revision the window edited: if the
   * plan has moved on, nothing is stored and `conflict` brings the present one. An edit without changes is saved
   * already: the revision stays.
   */
  'plans.edit': call(
    v.strictObject({ planId: is.planId, baseRevision: is.revision, edit: is.edit }),
    is.saved,
    is.conflict,
    is.notFound,
  ),
  /** `done`: there was nothing to undo or redo. */
  'plans.undo': call(planAt, is.moved, done, is.conflict, is.notFound),
  'plans.redo': call(planAt, is.moved, done, is.conflict, is.notFound),
  /**
   * Makes the plan as it was at `revision`, by one edit under `label` that undo takes back. `done`: it is so already.
   */
  'plans.goBack': call(
    v.strictObject({
      planId: is.planId,
      baseRevision: is.revision,
      revision: is.revision,
      label: is.label,
    }),
    is.moved,
    done,
    is.conflict,
    is.notFound,
  ),
  /** Latest first; `before` a revision, to read on. */
  'plans.history': call(
    v.strictObject({
      planId: is.planId,
      limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
      before: v.optional(is.revision),
    }),
    v.object({ kind: v.literal('history'), entries: v.array(is.logEntry) }),
    is.notFound,
  ),
  /** The document as it was at a revision; 0 is the plan as created. */
  'plans.at': call(
    v.strictObject({ planId: is.planId, revision: is.revision }),
    v.object({ kind: v.literal('document'), document: is.storedDocument }),
    is.notFound,
  ),
  /** An edit of the document's name, of whatever revision there is; undo takes it back. */
  'plans.rename': call(v.strictObject({ planId: is.planId, name: is.planName }), is.saved, is.notFound),
  'plans.duplicate': call(v.strictObject({ planId: is.planId, name: is.planName }), created, is.notFound),
  /** Takes a plan out of the library; `plans.restore` brings it back. Nothing is deleted. */
  'plans.remove': call(plan, done, is.notFound),
  'plans.restore': call(plan, done, is.notFound),
  /** The approved versions of a plan, latest first. */
  'versions.list': call(
    plan,
    v.object({ kind: v.literal('versions'), versions: v.array(mark.version) }),
    is.notFound,
  ),
  /**
   * Approves the plan as it was at a revision. When `approved` comes back it is on disk, and nothing changes it any
   * more. The same revision approved under the same name again is the version that is there.
   */
  'versions.approve': call(
    v.strictObject({
      planId: is.planId,
      revision: is.revision,
      name: is.planName,
      note: v.optional(mark.note, ''),
      by: v.optional(mark.by, ''),
    }),
    v.object({ kind: v.literal('approved'), version: mark.version }),
    is.notFound,
  ),
  /** An approved version with its document. */
  'versions.at': call(
    v.strictObject({ version: mark.versionId }),
    v.object({ kind: v.literal('version'), version: mark.version, document: is.storedDocument }),
    is.notFound,
  ),
  /** The named points of a plan, latest revision first. */
  'points.list': call(
    plan,
    v.object({ kind: v.literal('points'), points: v.array(mark.point) }),
    is.notFound,
  ),
  /** Names a revision, or gives it another name. */
  'points.name': call(
    v.strictObject({ planId: is.planId, revision: is.revision, name: is.planName }),
    done,
    is.notFound,
  ),
  'points.remove': call(v.strictObject({ planId: is.planId, revision: is.revision }), done, is.notFound),
  /** The checks of a plan that were silenced, each with the reason. */
  'checks.silenced': call(
    plan,
    v.object({ kind: v.literal('silenced'), silenced: v.array(mark.silence) }),
    is.notFound,
  ),
  /** Silences a check, or gives another reason. */
  'checks.silence': call(
    v.strictObject({ planId: is.planId, rule: mark.rule, reason: mark.note }),
    done,
    is.notFound,
  ),
  'checks.unsilence': call(v.strictObject({ planId: is.planId, rule: mark.rule }), done, is.notFound),
  /** The plan, or what a scenario makes of it, as a workbook: a parcel to be saved. `progress` tells how far it is. */
  'workbook.export': call(
    v.strictObject({ planId: is.planId, scenario: is.scenarioId, task: file.task }),
    file.offered,
    file.cancelled,
    is.notFound,
  ),
  /** What was changed in a workbook that came back, held against the plan as it is on disk. Changes nothing. */
  'workbook.review': call(
    v.strictObject({ planId: is.planId, parcel: file.parcel, task: file.task, language: inLanguage }),
    v.object({ kind: v.literal('review'), review }),
    file.cancelled,
    is.notFound,
  ),
  /** The rows of any workbook's sheets. */
  'workbook.rows': call(
    v.strictObject({ parcel: file.parcel, task: file.task, language: inLanguage }),
    v.object({ kind: v.literal('sheets'), sheets: v.array(file.sheetRows) }),
    file.cancelled,
    is.notFound,
  ),
  /** A table that the window has written as CSV, as a parcel to be saved. */
  'tables.offer': call(
    v.strictObject({
      name: v.pipe(v.string(), v.maxLength(300)),
      text: v.pipe(v.string(), v.maxLength(file.maxTableLength, 'A table of more than 10 MB')),
    }),
    file.offered,
  ),
  /** Ends work that is under way, soon; its own call then replies `cancelled`. Of unknown work there is none to end. */
  'tasks.cancel': call(v.strictObject({ task: file.task }), done),
  'settings.get': call(nothing, v.object({ kind: v.literal('settings'), settings: is.settings })),
  'settings.set': call(is.settingChange, done, is.notFound),
  'app.info': call(
    nothing,
    v.object({
      kind: v.literal('info'),
      version: v.string(),
      host: v.picklist(['electron', 'browser']),
      /** The id by which history and events name the window that asks. */
      client: v.string(),
      /** As shown to the user. */
      dataFolder: v.string(),
      storage: is.storageState,
    }),
  ),
  /** After damage: goes on with a backup, or (`null`) with an empty library. The damaged file stays where it is. */
  'storage.recover': call(v.strictObject({ backup: v.nullable(v.string()) }), done),
} as const;

type Contract = typeof contract;
export type CallName = keyof Contract;
/** What a caller passes: defaults may be left out. */
export type Request<N extends CallName> = v.InferInput<Contract[N]['request']>;
/** What a service receives: defaults filled in. */
export type ParsedRequest<N extends CallName> = v.InferOutput<Contract[N]['request']>;
export type Reply<N extends CallName> = v.InferOutput<Contract[N]['reply']>;

/** What the process tells every window unasked. `by` is the client id of the window that did it. */
export const event = v.variant('event', [
  v.object({ event: v.literal('planChanged'), planId: is.planId, revision: is.revision, by: v.string() }),
  /** Something was marked in a plan: a version approved, a point named or removed, a check silenced or heard again. */
  v.object({ event: v.literal('planMarks'), planId: is.planId }),
  /** The library is another: a plan was made, renamed, removed, brought back; or storage was recovered. */
  v.object({ event: v.literal('plansChanged') }),
  /** How far long work is, 0 … 1; of concern to the window that asked for it. */
  v.object({ event: v.literal('progress'), task: file.task, share: v.number() }),
]);
export type ProcessEvent = v.InferOutput<typeof event>;

export const isCallName = (name: string): name is CallName => Object.hasOwn(contract, name);

export type ParseResult<N extends CallName> =
  { readonly kind: 'request'; readonly request: ParsedRequest<N> } | is.Refused;

/** Reads an untrusted payload; a refusal names the fields that are not as expected. */
export function parseRequest<N extends CallName>(name: N, payload: unknown): ParseResult<N> {
  const parsed = v.safeParse(contract[name].request, payload);
  if (parsed.success) return { kind: 'request', request: parsed.output as ParsedRequest<N> };
  const faults = parsed.issues.slice(0, 20).map((issue) => ({
    path: v.getDotPath(issue) ?? '',
    found: issue.received.slice(0, 200),
    expected: issue.expected ?? issue.message,
  }));
  return {
    kind: 'refused',
    reason: 'badRequest',
    message: `${name} was asked in a way it does not know.`,
    faults,
  };
}

/** The window's end: one asynchronous function a call. */
export type Client = { readonly [N in CallName]: (request: Request<N>) => Promise<Reply<N>> };

/**
 * A client over a carrier. `send` resolves to the reply as plain JSON and rejects when the line is lost. A reply that
 * the contract does not know (a window left open over an update) rejects too, rather than reach the screen.
 */
export function makeClient(send: (name: CallName, payload: unknown) => Promise<unknown>): Client {
  const calls = (Object.keys(contract) as CallName[]).map((name) => [
    name,
    async (request: unknown) => v.parse(contract[name].reply, await send(name, request)),
  ]);
  return Object.fromEntries(calls) as Client;
}
