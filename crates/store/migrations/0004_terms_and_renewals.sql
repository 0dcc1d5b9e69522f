-- Version 4: how agreements end, are looked at together, and are carried on for a new term.

ALTER TABLE "agreement" ADD COLUMN "terminated_on" TEXT;
ALTER TABLE "agreement" ADD COLUMN "termination" TEXT;
ALTER TABLE "agreement" ADD COLUMN "termination_note" TEXT DEFAULT '';
ALTER TABLE "agreement" ADD COLUMN "renews" BLOB;
ALTER TABLE "agreement" ADD COLUMN "closed_on" TEXT;
ALTER TABLE "agreement" ADD COLUMN "thanks" TEXT DEFAULT '';
ALTER TABLE "agreement" ADD COLUMN "reviewed_on" TEXT;
ALTER TABLE "agreement" ADD COLUMN "looked_at" TEXT DEFAULT '';

CREATE INDEX "agreement_renews" ON "agreement"("renews") WHERE "renews" IS NOT NULL;
