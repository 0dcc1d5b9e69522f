// How the papers of a report are made: the pages while it is composed, its PDF, its workbook.

import { call } from '../../lib/transport';
import { PaperTask } from '../agreements/paper-task.svelte';
import { livePage } from '../agreements/preview.svelte';

/** Which paper: the draft, or a frozen edition. */
export interface PaperOf {
	id: string;
	/** A frozen edition; the draft when left out. */
	edition?: string | null;
}

/** The PDF of a report on its way. */
export const pdfTask = () => new PaperTask<PaperOf>((of) => call('reports.pdf', of));

/** The workbook of a report on its way. */
export const workbookTask = () => new PaperTask<PaperOf>((of) => call('reports.xlsx', of));

/** Follows the pages of a report for as long as the component lives. */
export const reportPages = (of: () => PaperOf | undefined) =>
	livePage<PaperOf>(of, (one) => call('reports.preview', one));
