-- Version 1: the log, what is derived from it, and what belongs to this device alone.

-- The log is the truth: one operation per row touched by a deed, and one (table 0) for the deed itself.
-- `patch` is JSON by column number; `salt` and `patch` are emptied when a person's data are erased, while
-- `digest` stays, so that the chain in `link` still verifies. FORMAT.md says how.
CREATE TABLE operation (
  origin BLOB NOT NULL CHECK (length(origin) = 16),
  seq INTEGER NOT NULL CHECK (seq > 0),
  hlc INTEGER NOT NULL,
  deed INTEGER NOT NULL,
  tbl INTEGER NOT NULL,
  "row" BLOB NOT NULL CHECK (length("row") = 16),
  parents BLOB NOT NULL,
  salt BLOB,
  patch TEXT,
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  link BLOB NOT NULL CHECK (length(link) = 32),
  PRIMARY KEY (origin, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX operation_row ON operation(tbl, "row", hlc, origin, seq) WHERE tbl > 0;

-- The deeds, as the log tells them. What an erased deed does not say is empty.
CREATE VIEW deed AS
SELECT origin, seq, hlc,
  CAST(coalesce(json_extract(patch, '$."1"'), '') AS TEXT) AS name,
  CAST(coalesce(json_extract(patch, '$."2"'), '') AS TEXT) AS subject,
  CAST(coalesce(json_extract(patch, '$."3"'), '') AS TEXT) AS kind,
  CAST(json_extract(patch, '$."4"') AS TEXT) AS reason,
  CAST(json_extract(patch, '$."5"') AS TEXT) AS merge_key,
  CAST(coalesce(json_extract(patch, '$."6"'), hlc >> 16) AS INTEGER) AS at_ms,
  CAST(coalesce(json_extract(patch, '$."7"'), 0) AS INTEGER) AS offset_minutes,
  CAST(coalesce(json_extract(patch, '$."8"'), 0) AS INTEGER) AS suspicious,
  json_extract(patch, '$."9"') AS reverses
FROM operation WHERE tbl = 0;

-- Derived from the log; `refold` empties and refills everything from here to the nouns.
CREATE TABLE origin (
  id BLOB PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE head (
  tbl INTEGER NOT NULL,
  "row" BLOB NOT NULL,
  heads BLOB NOT NULL,
  PRIMARY KEY (tbl, "row")
) STRICT, WITHOUT ROWID;

CREATE TABLE conflict (
  tbl INTEGER NOT NULL,
  "row" BLOB NOT NULL,
  col INTEGER NOT NULL,
  winner BLOB NOT NULL,
  loser BLOB NOT NULL,
  winning TEXT,
  losing TEXT,
  PRIMARY KEY (tbl, "row", col, winner, loser)
) STRICT, WITHOUT ROWID;

CREATE TABLE found (
  number INTEGER PRIMARY KEY,
  tbl INTEGER NOT NULL,
  "row" BLOB NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX found_row ON found(tbl, "row");
CREATE VIRTUAL TABLE found_words USING fts5(title, body, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2");
CREATE VIRTUAL TABLE found_parts USING fts5(title, body, content='', contentless_delete=1, tokenize="trigram remove_diacritics 1");

-- Rows that the search has not taken in yet: it does so when it is asked, so that a deed need not wait for it.
CREATE TABLE unread (
  tbl INTEGER NOT NULL,
  "row" BLOB NOT NULL,
  PRIMARY KEY (tbl, "row")
) STRICT, WITHOUT ROWID;

-- This device alone; never in the log, never exchanged.
CREATE TABLE device (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE local (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE scratch (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The nouns. Shape only: what may be empty, and what belongs together, is decided by the rules of the domain.
CREATE TABLE "organisation" (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  "name" TEXT DEFAULT '',
  "short_code" TEXT DEFAULT '',
  "address" TEXT DEFAULT '',
  "place" TEXT DEFAULT '',
  "legal_basis" TEXT DEFAULT '',
  "phone" TEXT DEFAULT '',
  "email" TEXT DEFAULT '',
  "logo" BLOB,
  "paper" TEXT DEFAULT '',
  "document_language" TEXT DEFAULT '',
  "retired" INTEGER DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE "image" (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  "media" TEXT DEFAULT '',
  "width" INTEGER DEFAULT 0,
  "height" INTEGER DEFAULT 0,
  "data" TEXT DEFAULT '',
  "retired" INTEGER DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE "person" (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  "name" TEXT DEFAULT '',
  "address_form" TEXT DEFAULT '',
  "phone" TEXT DEFAULT '',
  "email" TEXT DEFAULT '',
  "note" TEXT DEFAULT '',
  "retired" INTEGER DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE "partner" (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  "name" TEXT DEFAULT '',
  "kind" TEXT DEFAULT '',
  "subtype" TEXT DEFAULT '',
  "person" BLOB,
  "phone" TEXT DEFAULT '',
  "email" TEXT DEFAULT '',
  "address" TEXT DEFAULT '',
  "place" TEXT DEFAULT '',
  "legal_basis" TEXT DEFAULT '',
  "stage" TEXT DEFAULT '',
  "note" TEXT DEFAULT '',
  "next_step" TEXT DEFAULT '',
  "next_step_on" TEXT,
  "retired" INTEGER DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE "contact" (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  "partner" BLOB,
  "person" BLOB,
  "position" TEXT DEFAULT '',
  "authority" TEXT DEFAULT '',
  "signs" INTEGER DEFAULT 0,
  "main" INTEGER DEFAULT 0,
  "retired" INTEGER DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE "offering" (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  "partner" BLOB,
  "direction" TEXT DEFAULT '',
  "category" TEXT DEFAULT '',
  "what" TEXT DEFAULT '',
  "conversation" BLOB,
  "retired" INTEGER DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE "consent" (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  "subject" BLOB,
  "purpose" TEXT DEFAULT '',
  "wording" TEXT DEFAULT '',
  "language" TEXT DEFAULT '',
  "channel" TEXT DEFAULT '',
  "given_on" TEXT DEFAULT '',
  "collector" TEXT DEFAULT '',
  "withdrawn_on" TEXT,
  "retired" INTEGER DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE "conversation" (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  "partner" BLOB,
  "partnership" BLOB,
  "held_on" TEXT DEFAULT '',
  "channel" TEXT DEFAULT '',
  "people" TEXT DEFAULT '',
  "summary" TEXT DEFAULT '',
  "retired" INTEGER DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE "line" (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  "conversation" BLOB,
  "kind" TEXT DEFAULT '',
  "text" TEXT DEFAULT '',
  "sort" INTEGER DEFAULT 0,
  "became" BLOB,
  "retired" INTEGER DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE "partnership" (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  "name" TEXT DEFAULT '',
  "purpose" TEXT DEFAULT '',
  "starts_on" TEXT,
  "ends_on" TEXT,
  "retired" INTEGER DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE "member" (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  "partnership" BLOB,
  "partner" BLOB,
  "role" TEXT DEFAULT '',
  "retired" INTEGER DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE "step_mark" (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  "partnership" BLOB,
  "step" TEXT DEFAULT '',
  "state" TEXT DEFAULT '',
  "note" TEXT DEFAULT '',
  "retired" INTEGER DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE "commitment" (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  "partnership" BLOB,
  "partner" BLOB,
  "person" TEXT DEFAULT '',
  "what" TEXT DEFAULT '',
  "quantity" INTEGER,
  "unit" TEXT DEFAULT '',
  "due_on" TEXT,
  "rhythm" TEXT DEFAULT '',
  "status" TEXT DEFAULT '',
  "kept_on" TEXT,
  "value" TEXT,
  "conversation" BLOB,
  "sort" INTEGER DEFAULT 0,
  "note" TEXT DEFAULT '',
  "retired" INTEGER DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE "agreement" (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  "partnership" BLOB,
  "kind" TEXT DEFAULT '',
  "subject" TEXT DEFAULT '',
  "number" TEXT DEFAULT '',
  "partner_number" TEXT DEFAULT '',
  "place" TEXT DEFAULT '',
  "signed_on" TEXT,
  "starts_on" TEXT,
  "ends_on" TEXT,
  "language" TEXT DEFAULT '',
  "paper" TEXT DEFAULT '',
  "copies" INTEGER DEFAULT 0,
  "version" INTEGER DEFAULT 0,
  "frozen" BLOB,
  "void_reason" TEXT,
  "retired" INTEGER DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE "party" (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  "agreement" BLOB,
  "side" INTEGER DEFAULT 0,
  "partner" BLOB,
  "signer" BLOB,
  "retired" INTEGER DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE "clause" (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  "agreement" BLOB,
  "key" TEXT DEFAULT '',
  "sort" INTEGER DEFAULT 0,
  "included" INTEGER DEFAULT 0,
  "variant" TEXT DEFAULT '',
  "title" TEXT,
  "body" TEXT,
  "retired" INTEGER DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE "fill" (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  "agreement" BLOB,
  "blank" TEXT DEFAULT '',
  "value" TEXT DEFAULT '',
  "retired" INTEGER DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE "frozen" (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  "agreement" BLOB,
  "version" INTEGER DEFAULT 0,
  "language" TEXT DEFAULT '',
  "paper" TEXT DEFAULT '',
  "facts" TEXT,
  "content_hash" TEXT DEFAULT '',
  "check_code" TEXT DEFAULT '',
  "chain_head" TEXT DEFAULT '',
  "template" TEXT DEFAULT '',
  "frozen_at" TEXT DEFAULT '',
  "retired" INTEGER DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE "signature" (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  "frozen" BLOB,
  "side" INTEGER DEFAULT 0,
  "name" TEXT DEFAULT '',
  "position" TEXT DEFAULT '',
  "identified" TEXT DEFAULT '',
  "identified_note" TEXT DEFAULT '',
  "consent" TEXT DEFAULT '',
  "strokes" TEXT,
  "signed_at" TEXT DEFAULT '',
  "clock_suspicious" INTEGER DEFAULT 0,
  "retired" INTEGER DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE "attachment" (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  "about" BLOB,
  "role" TEXT DEFAULT '',
  "name" TEXT DEFAULT '',
  "media" TEXT DEFAULT '',
  "sha256" TEXT DEFAULT '',
  "size" INTEGER DEFAULT 0,
  "retired" INTEGER DEFAULT 0
) STRICT, WITHOUT ROWID;

-- Rows are found by what they point to.
CREATE INDEX "organisation_logo" ON "organisation"("logo") WHERE "logo" IS NOT NULL;
CREATE INDEX "partner_person" ON "partner"("person") WHERE "person" IS NOT NULL;
CREATE INDEX "contact_partner" ON "contact"("partner") WHERE "partner" IS NOT NULL;
CREATE INDEX "contact_person" ON "contact"("person");
CREATE INDEX "offering_partner" ON "offering"("partner");
CREATE INDEX "offering_conversation" ON "offering"("conversation") WHERE "conversation" IS NOT NULL;
CREATE INDEX "consent_subject" ON "consent"("subject");
CREATE INDEX "conversation_partner" ON "conversation"("partner");
CREATE INDEX "conversation_partnership" ON "conversation"("partnership") WHERE "partnership" IS NOT NULL;
CREATE INDEX "line_conversation" ON "line"("conversation");
CREATE INDEX "line_became" ON "line"("became") WHERE "became" IS NOT NULL;
CREATE INDEX "member_partnership" ON "member"("partnership");
CREATE INDEX "member_partner" ON "member"("partner");
CREATE INDEX "step_mark_partnership" ON "step_mark"("partnership");
CREATE INDEX "commitment_partnership" ON "commitment"("partnership");
CREATE INDEX "commitment_partner" ON "commitment"("partner") WHERE "partner" IS NOT NULL;
CREATE INDEX "commitment_conversation" ON "commitment"("conversation") WHERE "conversation" IS NOT NULL;
CREATE INDEX "agreement_partnership" ON "agreement"("partnership");
CREATE INDEX "agreement_frozen" ON "agreement"("frozen") WHERE "frozen" IS NOT NULL;
CREATE INDEX "party_agreement" ON "party"("agreement");
CREATE INDEX "party_partner" ON "party"("partner") WHERE "partner" IS NOT NULL;
CREATE INDEX "party_signer" ON "party"("signer") WHERE "signer" IS NOT NULL;
CREATE INDEX "clause_agreement" ON "clause"("agreement");
CREATE INDEX "fill_agreement" ON "fill"("agreement");
CREATE INDEX "frozen_agreement" ON "frozen"("agreement");
CREATE INDEX "signature_frozen" ON "signature"("frozen");
CREATE INDEX "attachment_about" ON "attachment"("about");
