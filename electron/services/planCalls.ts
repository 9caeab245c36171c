/** The calls about plans: each reads or writes the store in one transaction, then has the windows told. */
import { phrase } from '../../shared/language/say.ts';
import type { Reply } from '../../shared/ipc/contract.ts';
import type { NotFound } from '../../shared/ipc/values.ts';
import { editAtPath, type EditRefusal } from '../../shared/plan/edits.ts';
import type { Plan } from '../../shared/plan/types.ts';
import type { Fault } from '../../shared/plan/validate.ts';
import {
  type Attempt,
  documentAt,
  goBack,
  makeEdit,
  type Outcome,
  readState,
  redo,
  undo,
} from '../store/editing.ts';
import { readHistory } from '../store/log.ts';
import type { Store } from '../store/open.ts';
import { copySilences } from '../store/silences.ts';
import { readVersion } from '../store/versions.ts';
import { bringBackPlan, insertPlan, isInLibrary, listPlans, readStored, removePlan } from '../store/plans.ts';
import { beginning, type Beginnings, shown } from './beginnings.ts';
import { type Calls, refusal } from './handle.ts';

export interface PlanOptions extends Beginnings {
  /** Ids of new plans: lower-case letters, digits and hyphens, never the same twice (`crypto.randomUUID`). */
  readonly newId: () => string;
}

export type PlanCalls = Pick<Calls, Extract<keyof Calls, `plans.${string}`>>;

/** `tell`: called after every write, so that windows hear of it. */
export function planCalls(store: Store, options: PlanOptions, tell: () => void): PlanCalls {
  const { read, immediately } = store.connection;
  const now = () => new Date(store.clock()).toISOString();

  /** `after`: the plan that it goes on from; what was silenced there stays so. */
  const create = (document: Plan, example: string | null, after: string | null): Reply<'plans.create'> => {
    const planId = options.newId();
    immediately((database) => {
      insertPlan(database, { planId, document, example, at: now() });
      if (after !== null) copySilences(database, after, planId);
    });
    tell();
    return { kind: 'created', planId };
  };

  /** A plan's past as a plan of its own. */
  const createFromPast = (document: Plan | undefined, name: string, after: string): Reply<'plans.create'> =>
    document === undefined ? noRevision : create({ ...document, name }, null, after);

  const attempt = (planId: string, baseRevision: number, client: string): Attempt => ({
    planId,
    baseRevision,
    client,
    at: now(),
  });

  return {
    'plans.list': ({ removed }) => ({ kind: 'plans', plans: listPlans(read, removed) }),

    'plans.examples': () => ({
      kind: 'examples',
      examples: options.examples.map(({ id, title, summary }) => ({ example: id, title, summary })),
    }),

    'plans.create': ({ from }) => {
      if (from.kind === 'revision')
        return createFromPast(documentAt(read, from.planId, from.revision), from.name, from.planId);
      if (from.kind === 'version') {
        const version = readVersion(read, from.version);
        return version ? createFromPast(version.document, from.name, version.version.planId) : noVersion;
      }
      const found = beginning(options, from);
      return found.kind === 'beginning' ? create(found.document, found.example, null) : found;
    },

    'plans.open': ({ planId }) => {
      const state = readState(read, planId);
      return state ? { kind: 'plan', state } : notInLibrary;
    },

    'plans.edit': ({ planId, baseRevision, edit }, client) => {
      const outcome = immediately((database) =>
        makeEdit(database, attempt(planId, baseRevision, client), edit),
      );
      return savedReply(outcome, tell);
    },

    'plans.undo': ({ planId, baseRevision }, client) =>
      movedReply(
        immediately((database) => undo(database, attempt(planId, baseRevision, client))),
        tell,
      ),

    'plans.redo': ({ planId, baseRevision }, client) =>
      movedReply(
        immediately((database) => redo(database, attempt(planId, baseRevision, client))),
        tell,
      ),

    'plans.goBack': ({ planId, baseRevision, revision, label }, client) =>
      movedReply(
        immediately((database) => goBack(database, attempt(planId, baseRevision, client), revision, label)),
        tell,
      ),

    'plans.history': ({ planId, limit, before }) =>
      isInLibrary(read, planId)
        ? { kind: 'history', entries: readHistory(read, planId, limit, before) }
        : notInLibrary,

    'plans.at': ({ planId, revision }) => {
      const document = documentAt(read, planId, revision);
      return document ? { kind: 'document', document } : noRevision;
    },

    'plans.rename': ({ planId, name }, client) => {
      const outcome = immediately((database) => {
        const stored = readStored(database, planId);
        if (!stored) return { kind: 'notFound' } as const;
        const edit = editAtPath(stored.document, 'name', name);
        return makeEdit(database, attempt(planId, stored.revision, client), edit);
      });
      const reply = savedReply(outcome, tell);
      if (reply.kind === 'conflict') throw new Error('A rename is of the present revision');
      return reply;
    },

    'plans.duplicate': ({ planId, name }) => {
      const stored = readStored(read, planId);
      if (!stored) return notInLibrary;
      return create({ ...stored.document, name }, null, planId);
    },

    'plans.remove': ({ planId }) => {
      const removed = immediately((database) => removePlan(database, planId, now()));
      tell();
      return removed ? { kind: 'done' } : notInLibrary;
    },

    'plans.restore': ({ planId }) => {
      const back = immediately((database) => bringBackPlan(database, planId));
      tell();
      return back ? { kind: 'done' } : notInLibrary;
    },
  };
}

export const notInLibrary: NotFound = {
  kind: 'notFound',
  message: phrase('There is no such plan in the library.'),
};
export const noRevision: NotFound = { kind: 'notFound', message: phrase('There is no such revision.') };
export const noVersion: NotFound = {
  kind: 'notFound',
  message: phrase('There is no such approved version.'),
};

/** `tell` is called where something was written. */
function savedReply(outcome: Outcome, tell: () => void): Reply<'plans.edit'> {
  switch (outcome.kind) {
    case 'changed':
    case 'unchanged': {
      if (outcome.kind === 'changed') tell();
      const { planId, revision, undoable, redoable } = outcome.state;
      return { kind: 'saved', planId, revision, undoable, redoable };
    }
    case 'conflict':
      return outcome;
    case 'refused':
      return refusal(
        'invalidEdit',
        outcome.why.kind === 'invalid'
          ? phrase('This would not leave a valid plan. Nothing was changed.')
          : phrase('This does not fit the plan as it is. Nothing was changed.'),
        faultsOf(outcome.why),
      );
    case 'notFound':
      return notInLibrary;
    case 'noRevision':
      return noRevision;
    default:
      return outcome satisfies never;
  }
}

function movedReply(outcome: Outcome, tell: () => void): Reply<'plans.undo'> {
  switch (outcome.kind) {
    case 'changed':
      tell();
      return { kind: 'moved', state: outcome.state };
    case 'unchanged':
      return { kind: 'done' };
    case 'conflict':
      return outcome;
    case 'refused':
      throw new Error('An edit of the log always fits its plan');
    case 'notFound':
      return notInLibrary;
    case 'noRevision':
      return noRevision;
    default:
      return outcome satisfies never;
  }
}

function faultsOf(why: EditRefusal): Fault[] {
  switch (why.kind) {
    case 'nowhere':
      return [
        { path: why.path, found: 'no such place', expected: 'a place in the plan where this can be changed' },
      ];
    case 'conflict':
      return [{ path: why.path, found: why.found, expected: why.expected }];
    case 'invalid':
      return shown(why.faults);
    default:
      return why satisfies never;
  }
}
