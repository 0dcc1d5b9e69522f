-- Version 2: goals, indicators, their figures, and the reports made from them.

CREATE TABLE "goal" (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  "partnership" BLOB,
  "level" TEXT DEFAULT '',
  "parent" BLOB,
  "statement" TEXT DEFAULT '',
  "need" BLOB,
  "need_note" TEXT DEFAULT '',
  "responsible" TEXT DEFAULT '',
  "due_on" TEXT,
  "agreed_by" TEXT DEFAULT '',
  "agreed_on" TEXT,
  "assumption" TEXT DEFAULT '',
  "sort" INTEGER DEFAULT 0,
  "retired" INTEGER DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE "indicator" (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  "goal" BLOB,
  "name" TEXT DEFAULT '',
  "definition" TEXT DEFAULT '',
  "why" TEXT DEFAULT '',
  "unit" TEXT DEFAULT '',
  "direction" TEXT DEFAULT '',
  "sums" TEXT DEFAULT '',
  "baseline" INTEGER,
  "baseline_on" TEXT,
  "baseline_source" TEXT DEFAULT '',
  "target" INTEGER,
  "target_in" TEXT,
  "milestones" TEXT,
  "frequency" TEXT DEFAULT '',
  "method" TEXT DEFAULT '',
  "source" TEXT DEFAULT '',
  "responsible" TEXT DEFAULT '',
  "lowest" INTEGER,
  "highest" INTEGER,
  "limits" TEXT DEFAULT '',
  "sort" INTEGER DEFAULT 0,
  "retired" INTEGER DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE "reading" (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  "indicator" BLOB,
  "month" TEXT DEFAULT '',
  "value" INTEGER,
  "no_data" TEXT DEFAULT '',
  "note" TEXT DEFAULT '',
  "entered_by" TEXT DEFAULT '',
  "entered_on" TEXT DEFAULT '',
  "retired" INTEGER DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE "closing" (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  "partnership" BLOB,
  "month" TEXT DEFAULT '',
  "closed_by" TEXT DEFAULT '',
  "closed_on" TEXT DEFAULT '',
  "reopened_by" TEXT DEFAULT '',
  "reopened_on" TEXT,
  "reopen_reason" TEXT DEFAULT '',
  "retired" INTEGER DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE "report" (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  "partnership" BLOB,
  "funder" BLOB,
  "funder_name" TEXT DEFAULT '',
  "from" TEXT DEFAULT '',
  "to" TEXT DEFAULT '',
  "due_on" TEXT,
  "headline" TEXT DEFAULT '',
  "language" TEXT DEFAULT '',
  "paper" TEXT DEFAULT '',
  "edition" INTEGER DEFAULT 0,
  "retired" INTEGER DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE "section" (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  "report" BLOB,
  "part" TEXT DEFAULT '',
  "included" INTEGER DEFAULT 0,
  "sort" INTEGER DEFAULT 0,
  "text" TEXT DEFAULT '',
  "retired" INTEGER DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE "remark" (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  "report" BLOB,
  "kind" TEXT DEFAULT '',
  "about" BLOB,
  "text" TEXT DEFAULT '',
  "retired" INTEGER DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE "edition" (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  "report" BLOB,
  "number" INTEGER DEFAULT 0,
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

-- Rows are found by what they point to.
CREATE INDEX "goal_partnership" ON "goal"("partnership");
CREATE INDEX "goal_parent" ON "goal"("parent") WHERE "parent" IS NOT NULL;
CREATE INDEX "goal_need" ON "goal"("need") WHERE "need" IS NOT NULL;
CREATE INDEX "indicator_goal" ON "indicator"("goal");
-- With everything that a total needs, so that keeping it up reads a few entries side by side.
CREATE INDEX "reading_indicator" ON "reading"("indicator", "month", "retired", "value");
CREATE INDEX "closing_partnership" ON "closing"("partnership", "month");
CREATE INDEX "report_partnership" ON "report"("partnership");
CREATE INDEX "report_funder" ON "report"("funder") WHERE "funder" IS NOT NULL;
CREATE INDEX "section_report" ON "section"("report");
CREATE INDEX "remark_report" ON "remark"("report");
CREATE INDEX "remark_about" ON "remark"("about");
CREATE INDEX "edition_report" ON "edition"("report");

-- The same for what version 1 made, now with the day: lists of a partner or a partnership come newest first.
DROP INDEX "conversation_partner";
DROP INDEX "conversation_partnership";
CREATE INDEX "conversation_partner" ON "conversation"("partner", "held_on", "retired");
CREATE INDEX "conversation_partnership" ON "conversation"("partnership", "held_on", "retired") WHERE "partnership" IS NOT NULL;
CREATE INDEX "conversation_held_on" ON "conversation"("held_on") WHERE "retired" = 0;
CREATE INDEX "commitment_due_on" ON "commitment"("due_on") WHERE "due_on" IS NOT NULL;

-- Derived from the rows, kept up by the fold and refilled by a refold: never in the log.
-- The figures of an indicator in a year. `last_month` is the last month answered, with a value or without;
-- `value_month` the last with a value, which is `value`.
CREATE TABLE reading_total (
  indicator BLOB NOT NULL,
  year INTEGER NOT NULL,
  sum INTEGER NOT NULL,
  count INTEGER NOT NULL,
  no_data INTEGER NOT NULL,
  last_month TEXT NOT NULL,
  value_month TEXT,
  value INTEGER,
  PRIMARY KEY (indicator, year)
) STRICT, WITHOUT ROWID;

-- How many conversations with a partner (table 4) or in a partnership (table 10), and when the last was held.
CREATE TABLE talk_total (
  tbl INTEGER NOT NULL,
  "row" BLOB NOT NULL,
  count INTEGER NOT NULL,
  last_on TEXT NOT NULL,
  PRIMARY KEY (tbl, "row")
) STRICT, WITHOUT ROWID;
