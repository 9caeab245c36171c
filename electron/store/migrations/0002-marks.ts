/**
 * What people mark in a plan's history: versions that were approved, points with a name, checks that are silenced; and
 * which edits of the log went back to an earlier revision.
 *
 * An approved version keeps a document of its own, so that it stands whatever becomes of plan and log; the triggers
 * hold its immutability against our own mistakes (REPLACE deletes without asking the trigger of deletes). A point is one name for one revision: it may be renamed, and is
 * removed by its date. `mark_stamps` counts what was marked in a plan, so that other windows and processes notice.
 */
import type { Migration } from './migration.ts';

export const marks: Migration = {
  version: 2,
  does: 'Approved versions, named points, silenced checks, ways back',
  script: `
    CREATE TABLE approved_versions (
      id TEXT NOT NULL PRIMARY KEY,
      plan_id TEXT NOT NULL REFERENCES plans (id),
      revision INTEGER NOT NULL CHECK (revision >= 0),
      name TEXT NOT NULL CHECK (name <> ''),
      note TEXT NOT NULL,
      approved_by TEXT NOT NULL,
      approved_at TEXT NOT NULL,
      document TEXT NOT NULL CHECK (json_valid(document)),
      UNIQUE (plan_id, revision, name)
    ) STRICT;

    CREATE TABLE named_points (
      plan_id TEXT NOT NULL REFERENCES plans (id),
      revision INTEGER NOT NULL CHECK (revision >= 0),
      name TEXT NOT NULL CHECK (name <> ''),
      named_at TEXT NOT NULL,
      removed_at TEXT,
      PRIMARY KEY (plan_id, revision)
    ) STRICT;

    CREATE TABLE silenced_checks (
      plan_id TEXT NOT NULL REFERENCES plans (id),
      rule TEXT NOT NULL CHECK (rule <> ''),
      reason TEXT NOT NULL,
      at TEXT NOT NULL,
      PRIMARY KEY (plan_id, rule)
    ) STRICT;

    CREATE TABLE ways_back (
      plan_id TEXT NOT NULL,
      revision INTEGER NOT NULL,
      restored INTEGER NOT NULL CHECK (restored >= 0 AND restored < revision),
      PRIMARY KEY (plan_id, revision),
      FOREIGN KEY (plan_id, revision) REFERENCES log (plan_id, revision)
    ) STRICT;

    CREATE TABLE mark_stamps (
      plan_id TEXT NOT NULL PRIMARY KEY REFERENCES plans (id),
      stamp INTEGER NOT NULL
    ) STRICT;

    CREATE TRIGGER approved_is_never_changed BEFORE UPDATE ON approved_versions
      BEGIN SELECT RAISE(ABORT, 'an approved version never changes'); END;
    CREATE TRIGGER approved_is_never_deleted BEFORE DELETE ON approved_versions
      BEGIN SELECT RAISE(ABORT, 'an approved version is never deleted'); END;
    CREATE TRIGGER approved_is_never_replaced BEFORE INSERT ON approved_versions
      WHEN EXISTS (
        SELECT 1 FROM approved_versions
        WHERE id = NEW.id OR (plan_id = NEW.plan_id AND revision = NEW.revision AND name = NEW.name)
      )
      BEGIN SELECT RAISE(ABORT, 'an approved version is never replaced'); END;
    CREATE TRIGGER points_are_never_deleted BEFORE DELETE ON named_points
      BEGIN SELECT RAISE(ABORT, 'a named point is removed by its date, never deleted'); END;
    CREATE TRIGGER way_back_is_never_changed BEFORE UPDATE ON ways_back
      BEGIN SELECT RAISE(ABORT, 'the log is only appended to'); END;
    CREATE TRIGGER way_back_is_never_deleted BEFORE DELETE ON ways_back
      BEGIN SELECT RAISE(ABORT, 'the log is only appended to'); END;
  `,
};
