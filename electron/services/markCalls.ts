/** The calls about what people mark in a plan: each one transaction, then the windows are told. */
import { phrase } from '../../shared/language/say.ts';
import { documentAt } from '../store/editing.ts';
import type { Store } from '../store/open.ts';
import { isInLibrary } from '../store/plans.ts';
import { listPoints, namePoint, removePoint } from '../store/points.ts';
import { listSilences, silence, unsilence } from '../store/silences.ts';
import { approve, listVersions, readVersion } from '../store/versions.ts';
import type { Calls } from './handle.ts';
import { noRevision, notInLibrary, noVersion, type PlanOptions } from './planCalls.ts';

export type MarkCalls = Pick<
  Calls,
  Extract<keyof Calls, `versions.${string}` | `points.${string}` | `checks.${string}`>
>;

/** `tell`: called after every write, so that windows hear of it. */
export function markCalls(store: Store, { newId }: Pick<PlanOptions, 'newId'>, tell: () => void): MarkCalls {
  const { read, immediately } = store.connection;
  const now = () => new Date(store.clock()).toISOString();

  return {
    'versions.list': ({ planId }) =>
      isInLibrary(read, planId) ? { kind: 'versions', versions: listVersions(read, planId) } : notInLibrary,

    'versions.approve': ({ planId, revision, name, note, by }) => {
      const version = immediately((database) => {
        const document = documentAt(database, planId, revision);
        if (document === undefined) return undefined;
        return approve(
          database,
          { version: newId(), planId, revision, name, note, by, approvedAt: now() },
          document,
        );
      });
      if (version === undefined) return isInLibrary(read, planId) ? noRevision : notInLibrary;
      tell();
      return { kind: 'approved', version };
    },

    'versions.at': ({ version }) => {
      const found = readVersion(read, version);
      return found ? { kind: 'version', ...found } : noVersion;
    },

    'points.list': ({ planId }) =>
      isInLibrary(read, planId) ? { kind: 'points', points: listPoints(read, planId) } : notInLibrary,

    'points.name': ({ planId, revision, name }) => {
      const named = immediately((database) =>
        namePoint(database, planId, { revision, name, namedAt: now() }),
      );
      tell();
      if (named) return { kind: 'done' };
      return isInLibrary(read, planId) ? noRevision : notInLibrary;
    },

    'points.remove': ({ planId, revision }) => {
      const removed = immediately(
        (database) => isInLibrary(database, planId) && removePoint(database, planId, revision, now()),
      );
      tell();
      return removed ? { kind: 'done' } : noPoint;
    },

    'checks.silenced': ({ planId }) =>
      isInLibrary(read, planId) ? { kind: 'silenced', silenced: listSilences(read, planId) } : notInLibrary,

    'checks.silence': ({ planId, rule, reason }) => {
      const isThere = immediately((database) => {
        if (!isInLibrary(database, planId)) return false;
        silence(database, planId, { rule, reason, at: now() });
        return true;
      });
      tell();
      return isThere ? { kind: 'done' } : notInLibrary;
    },

    'checks.unsilence': ({ planId, rule }) => {
      const isThere = immediately((database) => {
        if (!isInLibrary(database, planId)) return false;
        unsilence(database, planId, rule);
        return true;
      });
      tell();
      return isThere ? { kind: 'done' } : notInLibrary;
    },
  };
}

const noPoint = { kind: 'notFound', message: phrase('There is no such point.') } as const;
