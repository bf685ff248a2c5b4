import { html, type Html } from '../html.ts';
import { page } from '../layout.ts';
import type { CouncilView } from '../views.ts';

/** A page of what is owed to whoever reads: one column, under no entry of the menu. */
export const legalPage = (title: string, council: CouncilView | null, main: Html): string =>
  page({
    title,
    here: { at: null, exactly: false },
    council,
    main: html`<div class="wrap narrow legal">${main}</div>`,
  });
