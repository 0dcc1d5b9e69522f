-- Version 6: a signature is made on the screen or in ink. Those of before say nothing, which the types read as on the
-- screen.

ALTER TABLE "signature" ADD COLUMN "way" TEXT DEFAULT '';
ALTER TABLE "signature" ADD COLUMN "inked_on" TEXT;
