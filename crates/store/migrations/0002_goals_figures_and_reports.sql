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
CREATE INDEX "reading_indicator" ON "reading"("indicator", "month");
CREATE INDEX "closing_partnership" ON "closing"("partnership", "month");
CREATE INDEX "report_partnership" ON "report"("partnership");
CREATE INDEX "report_funder" ON "report"("funder") WHERE "funder" IS NOT NULL;
CREATE INDEX "section_report" ON "section"("report");
CREATE INDEX "remark_report" ON "remark"("report");
CREATE INDEX "remark_about" ON "remark"("about");
CREATE INDEX "edition_report" ON "edition"("report");
