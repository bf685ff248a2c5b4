import { printedPage } from './printed-page.ts';
import { receiptDocument, type ReceiptView } from './receipt-document.ts';

/** The receipt of a request as a page, to read and to print (A10). */
export const receiptPage = (view: ReceiptView): string => printedPage(receiptDocument(view), view.council);
