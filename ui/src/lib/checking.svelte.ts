// Which document is checked: a dropped one, or one still to be chosen. The check itself comes when it is asked for.

import type { ChosenFile } from './transport';

let asked = $state.raw<{ file: ChosenFile | undefined }>();

/** What is asked for; nothing while nobody asks. */
export const asking = () => asked;

/** Opens the check, of a file or of one that is chosen there. */
export function checkDocument(file?: ChosenFile): void {
	asked = { file };
}

/** Closes it. */
export function checked(): void {
	asked = undefined;
}

/** The PDF among dropped files. */
export const pdfOf = (files: ChosenFile[]) => files.find((file) => /\.pdf$/i.test(file.name));
