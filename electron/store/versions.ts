/** Approved versions: documents of their own that nothing changes any more, whatever becomes of the plan. */
import type { Version } from '../../shared/ipc/markValues.ts';
import type { Plan } from '../../shared/plan/types.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { countMark } from './marks.ts';

const columns = `approved_versions.id AS version, plan_id AS planId, approved_versions.revision,
  approved_versions.name, note, approved_by AS "by", approved_at AS approvedAt`;

/** Latest first. */
export const listVersions = (database: ReadableDatabase, planId: string): Version[] => [
  ...database.all<Version>(
    `SELECT ${columns} FROM approved_versions WHERE plan_id = ? ORDER BY approved_at DESC, rowid DESC`,
    planId,
  ),
];

/** With its document; `undefined` when there is none of that id, or its plan is not in the library. */
export function readVersion(
  database: ReadableDatabase,
  id: string,
): { readonly version: Version; readonly document: Plan } | undefined {
  const row = database.get<Version & { readonly text: string }>(
    `SELECT ${columns}, approved_versions.document AS text FROM approved_versions
     JOIN plans ON plans.id = plan_id AND removed_at IS NULL WHERE approved_versions.id = ?`,
    id,
  );
  if (row === undefined) return undefined;
  const { text, ...version } = row;
  return { version, document: JSON.parse(text) as Plan };
}

/** The version that is there where this revision was approved under this name before, as when a reply was lost. */
export function approve(database: WritableDatabase, version: Version, document: Plan): Version {
  const known = database.get<Version>(
    `SELECT ${columns} FROM approved_versions WHERE plan_id = ? AND revision = ? AND name = ?`,
    version.planId,
    version.revision,
    version.name,
  );
  if (known) return known;
  database.run(
    `INSERT INTO approved_versions (id, plan_id, revision, name, note, approved_by, approved_at, document)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    version.version,
    version.planId,
    version.revision,
    version.name,
    version.note,
    version.by,
    version.approvedAt,
    JSON.stringify(document),
  );
  countMark(database, version.planId);
  return version;
}
