-- Version 6: who declined to sign, and why.

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

CREATE INDEX "declining_frozen" ON "declining"("frozen");
