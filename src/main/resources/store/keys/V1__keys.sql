-- Kept apart from the words, and never in the same backup.
CREATE TABLE data_key (
    conversation TEXT NOT NULL PRIMARY KEY,
    wrapped ${bytes} NOT NULL,
    -- tells which master key wraps it
    master TEXT NOT NULL
);
CREATE INDEX data_key_master ON data_key (master);

CREATE TABLE secret (
    name TEXT NOT NULL PRIMARY KEY,
    wrapped ${bytes} NOT NULL,
    master TEXT NOT NULL
);

-- The log of erasures: a backup that is put back is purged by it.
CREATE TABLE erasure (
    conversation TEXT NOT NULL PRIMARY KEY,
    at BIGINT NOT NULL
);
