-- Version 5: each party's own number on a paper, boxes for initials at the foot of its pages, and the wording of a
-- change in the second language of an addendum.

ALTER TABLE "agreement" ADD COLUMN "initials" INTEGER DEFAULT 0;
ALTER TABLE "party" ADD COLUMN "number" TEXT DEFAULT '';
ALTER TABLE "amendment" ADD COLUMN "body_other" TEXT DEFAULT '';
