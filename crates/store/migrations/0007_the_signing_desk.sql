-- Version 6: who declined to sign, and why, and what became of the witnesses.

CREATE TABLE "declining" (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  "frozen" BLOB,
  "side" INTEGER DEFAULT 0,
  "name" TEXT DEFAULT '',
  "position" TEXT DEFAULT '',
  "reason" TEXT DEFAULT '',
  "declined_at" TEXT DEFAULT '',
  "taken_back_at" TEXT DEFAULT '',
  "retired" INTEGER DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE "witnessing" (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  "frozen" BLOB,
  "number" INTEGER DEFAULT 0,
  "name" TEXT DEFAULT '',
  "position" TEXT DEFAULT '',
  "attended" TEXT DEFAULT '',
  "identified" TEXT,
  "identified_note" TEXT DEFAULT '',
  "consent" TEXT DEFAULT '',
  "strokes" TEXT,
  "signed_at" TEXT DEFAULT '',
  "clock_suspicious" INTEGER DEFAULT 0,
  "retired" INTEGER DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE INDEX "declining_frozen" ON "declining"("frozen");
CREATE INDEX "witnessing_frozen" ON "witnessing"("frozen");
