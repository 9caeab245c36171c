/**
 * Plans, the log of their edits, settings. The log is only ever appended to and a plan's first document never changes,
 * so that first document and log give the document of every revision; the triggers hold that against our own mistakes.
 *
 * `log.step` is the first revision of the undo step an edit belongs to (fast typing is one step of several rows), or
 * the step that an undo took back or a redo did again. `undo_top` and `redo_top` are the steps that undo and redo would
 * move after this row: the heads of two stacks that the rows before it hold (see log.ts).
 *
 * The columns of `plans` that are read after every write come first: to reach one behind a document, all of the document
 * has to be read.
 */
import type { Migration } from './migration.ts';

export const plansAndLog: Migration = {
  version: 1,
  does: 'Plans, the log of their edits, settings',
  script: `
    PRAGMA application_id = 1198674028;

    CREATE TABLE plans (
      id TEXT NOT NULL PRIMARY KEY,
      revision INTEGER NOT NULL CHECK (revision >= 0),
      name TEXT NOT NULL GENERATED ALWAYS AS (document ->> '$.name') STORED,
      example TEXT,
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      removed_at TEXT,
      document TEXT NOT NULL CHECK (json_valid(document)),
      initial TEXT NOT NULL CHECK (json_valid(initial))
    ) STRICT;

    CREATE TABLE log (
      plan_id TEXT NOT NULL REFERENCES plans (id),
      revision INTEGER NOT NULL CHECK (revision > 0),
      kind TEXT NOT NULL CHECK (kind IN ('edit', 'undo', 'redo')),
      step INTEGER NOT NULL CHECK (step BETWEEN 1 AND revision),
      label TEXT NOT NULL,
      changes TEXT NOT NULL CHECK (json_valid(changes)),
      undo_top INTEGER,
      redo_top INTEGER,
      at TEXT NOT NULL,
      client TEXT NOT NULL,
      PRIMARY KEY (plan_id, revision)
    ) STRICT;
    CREATE INDEX log_by_step ON log (plan_id, step, revision);

    CREATE TABLE settings (
      key TEXT NOT NULL,
      plan_id TEXT NOT NULL DEFAULT '',
      value TEXT NOT NULL,
      PRIMARY KEY (key, plan_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER log_is_never_changed BEFORE UPDATE ON log
      BEGIN SELECT RAISE(ABORT, 'the log is only appended to'); END;
    CREATE TRIGGER log_is_never_deleted BEFORE DELETE ON log
      BEGIN SELECT RAISE(ABORT, 'the log is only appended to'); END;
    CREATE TRIGGER first_document_never_changes BEFORE UPDATE OF id, initial, created_at ON plans
      BEGIN SELECT RAISE(ABORT, 'a plan keeps its first document'); END;
    CREATE TRIGGER plans_are_never_deleted BEFORE DELETE ON plans
      BEGIN SELECT RAISE(ABORT, 'a plan is removed by its date, never deleted'); END;
  `,
};
