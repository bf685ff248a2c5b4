import { minutesDocument } from './minutes-document.ts';
import type { MinutesView } from './minutes/minutes-view.ts';
import { printedPage } from './printed-page.ts';

/** The minutes of a session as a page, to read and to print (D18). */
export const minutesPage = (view: MinutesView): string => printedPage(minutesDocument(view), view.council);
