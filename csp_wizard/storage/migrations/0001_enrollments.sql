-- Schema 1. Never edited after a release: later versions come as new files.
-- `at`, `changed`, `opened` … are UTC ISO with microseconds, so that they sort as text;
-- dates that a person states (`next_date`, `submitted`) are local, yyyy-mm-dd.

CREATE TABLE store (
    revision INTEGER NOT NULL  -- raised by every writing transaction; one row
) STRICT;
INSERT INTO store VALUES (0);

-- From `name` on, `bucket` … `search` repeat what answers and events say, for home.
CREATE TABLE enrollment (
    id TEXT PRIMARY KEY,
    name TEXT,
    created TEXT NOT NULL,
    changed TEXT NOT NULL,
    opened TEXT,
    archived TEXT,
    trashed TEXT,
    attempt INTEGER NOT NULL DEFAULT 1,
    last_step TEXT NOT NULL DEFAULT '',
    bucket TEXT,
    phase TEXT,
    next_step TEXT,
    next_date TEXT,
    submitted TEXT,
    search TEXT
) STRICT;
-- Home sorts and counts without touching the rows; saving an answer touches neither index.
CREATE INDEX enrollment_on_home ON enrollment (opened DESC, bucket, next_date)
    WHERE archived IS NULL AND trashed IS NULL;
CREATE INDEX enrollment_put_away ON enrollment (trashed, archived)
    WHERE archived IS NOT NULL OR trashed IS NOT NULL;
CREATE INDEX enrollment_name ON enrollment (name) WHERE trashed IS NULL;

CREATE TABLE answer (
    enrollment TEXT NOT NULL REFERENCES enrollment (id) ON DELETE CASCADE,
    key TEXT NOT NULL,
    value TEXT NOT NULL,  -- raw: as typed
    changed TEXT NOT NULL,
    PRIMARY KEY (enrollment, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE step (
    enrollment TEXT NOT NULL REFERENCES enrollment (id) ON DELETE CASCADE,
    step TEXT NOT NULL,
    attempted TEXT,
    viewed TEXT,
    entered TEXT,
    PRIMARY KEY (enrollment, step)
) STRICT, WITHOUT ROWID;

CREATE TABLE event (
    id INTEGER PRIMARY KEY,
    enrollment TEXT NOT NULL REFERENCES enrollment (id) ON DELETE CASCADE,
    attempt INTEGER NOT NULL,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    step TEXT NOT NULL,
    data TEXT NOT NULL
) STRICT;
CREATE INDEX event_of_enrollment ON event (enrollment);

CREATE TABLE snapshot (
    enrollment TEXT NOT NULL REFERENCES enrollment (id) ON DELETE CASCADE,
    attempt INTEGER NOT NULL,
    taken TEXT NOT NULL,
    catalogue INTEGER NOT NULL,
    data TEXT NOT NULL,
    PRIMARY KEY (enrollment, attempt)
) STRICT, WITHOUT ROWID;

CREATE TABLE extra (
    enrollment TEXT NOT NULL REFERENCES enrollment (id) ON DELETE CASCADE,
    page TEXT NOT NULL,
    position INTEGER NOT NULL,
    label TEXT NOT NULL,
    value TEXT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (enrollment, page, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE entered (
    enrollment TEXT NOT NULL REFERENCES enrollment (id) ON DELETE CASCADE,
    attempt INTEGER NOT NULL,
    page TEXT NOT NULL,
    key TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (enrollment, attempt, page, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
    id TEXT PRIMARY KEY,
    enrollment TEXT NOT NULL REFERENCES enrollment (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    agent TEXT NOT NULL,
    admin TEXT NOT NULL,
    done TEXT
) STRICT;
CREATE INDEX person_of_enrollment ON person (enrollment, position);

CREATE TABLE attachment (
    id TEXT PRIMARY KEY,
    enrollment TEXT NOT NULL REFERENCES enrollment (id) ON DELETE CASCADE,
    field TEXT NOT NULL,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL
) STRICT;
CREATE INDEX attachment_of_enrollment ON attachment (enrollment, field);
CREATE INDEX attachment_file ON attachment (sha256);

CREATE TABLE kept (
    enrollment TEXT NOT NULL REFERENCES enrollment (id) ON DELETE CASCADE,
    rule TEXT NOT NULL,
    key TEXT NOT NULL,
    clean_hash TEXT NOT NULL,
    PRIMARY KEY (enrollment, rule, key)
) STRICT, WITHOUT ROWID;

-- Names in the secret store that are still to be deleted; the enrollment is already gone.
CREATE TABLE purge (
    service TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
