-- Version 4: each party's own number on a paper, and boxes for initials at the foot of its pages.

ALTER TABLE "agreement" ADD COLUMN "initials" INTEGER DEFAULT 0;
ALTER TABLE "party" ADD COLUMN "number" TEXT DEFAULT '';
