-- Version 6: a signature is made on the screen or in ink, and the scan of a printed copy knows which copy it shows.
-- Signatures of before say nothing, which the types read as on the screen.

ALTER TABLE "signature" ADD COLUMN "way" TEXT DEFAULT '';
ALTER TABLE "signature" ADD COLUMN "inked_on" TEXT;
ALTER TABLE "attachment" ADD COLUMN "copy" INTEGER;
