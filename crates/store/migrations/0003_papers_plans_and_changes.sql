-- Version 3: papers of every kind with their parties, plans, negotiation and changes.

CREATE TABLE "witness" (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  "agreement" BLOB,
  "name" TEXT DEFAULT '',
  "position" TEXT DEFAULT '',
  "sort" INTEGER DEFAULT 0,
  "retired" INTEGER DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE "revision" (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  "agreement" BLOB,
  "version" INTEGER DEFAULT 0,
  "facts" TEXT,
  "content_hash" TEXT DEFAULT '',
  "note" TEXT DEFAULT '',
  "made_at" TEXT DEFAULT '',
  "retired" INTEGER DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE "comment" (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  "agreement" BLOB,
  "clause" BLOB,
  "by" TEXT DEFAULT '',
  "partner" BLOB,
  "said_on" TEXT DEFAULT '',
  "text" TEXT DEFAULT '',
  "answer" TEXT DEFAULT '',
  "answered_on" TEXT,
  "answer_note" TEXT DEFAULT '',
  "retired" INTEGER DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE "amendment" (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  "agreement" BLOB,
  "kind" TEXT DEFAULT '',
  "target" TEXT DEFAULT '',
  "about" TEXT DEFAULT '',
  "title" TEXT DEFAULT '',
  "body" TEXT DEFAULT '',
  "reason" TEXT DEFAULT '',
  "sort" INTEGER DEFAULT 0,
  "retired" INTEGER DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE "house_clause" (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  "title" TEXT DEFAULT '',
  "body" TEXT DEFAULT '',
  "language" TEXT DEFAULT '',
  "purpose" TEXT DEFAULT '',
  "retired" INTEGER DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE "keeping" (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  "commitment" BLOB,
  "kept_on" TEXT DEFAULT '',
  "note" TEXT DEFAULT '',
  "retired" INTEGER DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE "task" (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  "partnership" BLOB,
  "name" TEXT DEFAULT '',
  "milestone" INTEGER DEFAULT 0,
  "starts_on" TEXT,
  "ends_on" TEXT,
  "progress" INTEGER DEFAULT 0,
  "after" TEXT,
  "note" TEXT DEFAULT '',
  "sort" INTEGER DEFAULT 0,
  "retired" INTEGER DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE "role" (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  "task" BLOB,
  "letter" TEXT DEFAULT '',
  "partner" BLOB,
  "person" BLOB,
  "retired" INTEGER DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE "budget_line" (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  "partnership" BLOB,
  "what" TEXT DEFAULT '',
  "quantity" INTEGER,
  "unit" TEXT DEFAULT '',
  "price" TEXT,
  "bearer" BLOB,
  "note" TEXT DEFAULT '',
  "sort" INTEGER DEFAULT 0,
  "retired" INTEGER DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE "risk" (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  "partnership" BLOB,
  "what" TEXT DEFAULT '',
  "likelihood" TEXT DEFAULT '',
  "impact" TEXT DEFAULT '',
  "response" TEXT DEFAULT '',
  "owner" TEXT DEFAULT '',
  "sort" INTEGER DEFAULT 0,
  "retired" INTEGER DEFAULT 0
) STRICT, WITHOUT ROWID;

-- What the nouns of before know besides. Rows of before hold nothing there, which the types read as the usual.
ALTER TABLE "organisation" ADD COLUMN "own_side" TEXT DEFAULT '';
ALTER TABLE "organisation" ADD COLUMN "number_pattern" TEXT DEFAULT '';
ALTER TABLE "organisation" ADD COLUMN "number_reset" TEXT DEFAULT '';
ALTER TABLE "organisation" ADD COLUMN "term_from" TEXT;
ALTER TABLE "commitment" ADD COLUMN "evidence" TEXT DEFAULT '';
ALTER TABLE "commitment" ADD COLUMN "every" TEXT;
ALTER TABLE "agreement" ADD COLUMN "parent" BLOB;
ALTER TABLE "agreement" ADD COLUMN "parent_number" TEXT DEFAULT '';
ALTER TABLE "agreement" ADD COLUMN "parent_on" TEXT;
ALTER TABLE "agreement" ADD COLUMN "bilingual" INTEGER DEFAULT 0;
ALTER TABLE "agreement" ADD COLUMN "annexes" TEXT;
ALTER TABLE "agreement" ADD COLUMN "number_mark" TEXT DEFAULT '';
ALTER TABLE "clause" ADD COLUMN "title_other" TEXT;
ALTER TABLE "clause" ADD COLUMN "body_other" TEXT;

-- Rows are found by what they point to.
CREATE INDEX "agreement_parent" ON "agreement"("parent") WHERE "parent" IS NOT NULL;
CREATE INDEX "witness_agreement" ON "witness"("agreement");
CREATE INDEX "revision_agreement" ON "revision"("agreement");
CREATE INDEX "comment_agreement" ON "comment"("agreement");
CREATE INDEX "amendment_agreement" ON "amendment"("agreement");
CREATE INDEX "keeping_commitment" ON "keeping"("commitment");
CREATE INDEX "task_partnership" ON "task"("partnership");
CREATE INDEX "task_ends_on" ON "task"("ends_on") WHERE "ends_on" IS NOT NULL;
CREATE INDEX "role_task" ON "role"("task");
CREATE INDEX "role_person" ON "role"("person") WHERE "person" IS NOT NULL;
CREATE INDEX "budget_line_partnership" ON "budget_line"("partnership");
CREATE INDEX "risk_partnership" ON "risk"("partnership");
