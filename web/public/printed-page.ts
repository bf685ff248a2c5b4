import { html } from './html.ts';
import { page } from './layout.ts';
import { type PrintedDocument, sectionsOf } from './printed-document.ts';
import type { CouncilView } from './views.ts';

/** A document of a council as a page, to read and to print. */
export const printedPage = (document: PrintedDocument, council: CouncilView): string =>
  page({
    title: document.title,
    here: { at: null, exactly: false },
    council,
    main: html`<div class="wrap narrow receipt">
      <h1>${document.title}.</h1>
      ${sectionsOf(document)}
    </div>`,
  });
