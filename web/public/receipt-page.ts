import { html } from './html.ts';
import { page } from './layout.ts';
import { sectionsOf } from './printed-document.ts';
import { receiptDocument, type ReceiptView } from './receipt-document.ts';

/** The receipt of a request as a page, to read and to print (A10). */
export const receiptPage = (view: ReceiptView): string => {
  const document = receiptDocument(view);
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
