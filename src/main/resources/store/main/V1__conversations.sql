-- Words and answers stand only in columns of type ${bytes}, sealed under the conversation's own key.
-- Times are milliseconds since 1970.
CREATE TABLE conversation (
    id TEXT NOT NULL PRIMARY KEY,
    channel TEXT NOT NULL,
    token TEXT NOT NULL,
    turn INTEGER NOT NULL,
    content TEXT NOT NULL,
    state ${bytes} NOT NULL,
    active BIGINT NOT NULL,
    -- the minute of "active": its index is left alone by further turns in the same minute
    minute BIGINT NOT NULL
);
CREATE INDEX conversation_idle ON conversation (channel, minute);

CREATE TABLE exchange (
    conversation TEXT NOT NULL,
    number INTEGER NOT NULL,
    body ${bytes} NOT NULL,
    PRIMARY KEY (conversation, number)
);

-- Which messages came: a keyed hash of each one's id, and of its content where the sender vouches for it.
CREATE TABLE seen (
    message ${bytes} NOT NULL PRIMARY KEY,
    content ${bytes} NOT NULL,
    conversation TEXT NOT NULL,
    number INTEGER NOT NULL,
    until BIGINT NOT NULL
);
CREATE INDEX seen_until ON seen (until);

-- Who writes on a platform, as a keyed hash, to the conversation with them.
CREATE TABLE link (
    person ${bytes} NOT NULL PRIMARY KEY,
    conversation TEXT NOT NULL
);
CREATE INDEX link_conversation ON link (conversation);

CREATE TABLE letter (
    number ${serial},
    id TEXT NOT NULL UNIQUE,
    conversation TEXT NOT NULL,
    channel TEXT NOT NULL,
    body ${bytes} NOT NULL,
    written BIGINT NOT NULL,
    due BIGINT NOT NULL,
    attempts INTEGER NOT NULL,
    lease TEXT NOT NULL,
    -- why it will never arrive; empty while it may
    dead TEXT NOT NULL,
    -- when a farewell is dropped; null for every other letter
    until BIGINT
);
CREATE INDEX letter_order ON letter (conversation, number);
CREATE INDEX letter_due ON letter (channel, due);

-- Conversations whose rows are gone and whose keys are about to be.
CREATE TABLE erasing (
    conversation TEXT NOT NULL PRIMARY KEY,
    at BIGINT NOT NULL
);
