import { html } from './html.ts';
import { page } from './layout.ts';
import { minutesDocument } from './minutes-document.ts';
import type { MinutesView } from './minutes/minutes-view.ts';
import { sectionsOf } from './printed-document.ts';

/** The minutes of a session as a page, to read and to print (D18). */
export const minutesPage = (view: MinutesView): string => {
  const document = minutesDocument(view);
  return page({
    title: document.title,
    here: { at: null, exactly: false },
    council: view.council,
    main: html`<div class="wrap narrow receipt">
      <h1>${document.title}.</h1>
      ${sectionsOf(document)}
    </div>`,
  });
};
