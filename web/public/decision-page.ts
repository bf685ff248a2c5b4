import { decisionDocument, fileSection, notifiedSection } from './decision-document.ts';
import type { DecisionView } from './decision-view.ts';
import { printedPage } from './printed-page.ts';

/** A decision as a page: how it was notified first, then what was signed. */
export const decisionPage = (view: DecisionView): string => {
  const { title, sections } = decisionDocument(view);
  return printedPage(
    { title, sections: [...notifiedSection(view), ...fileSection(view), ...sections] },
    view.council,
  );
};
