import { openDataPage } from '../../web/public/open-data-page.ts';
import { REGISTER_TABLE } from '../../web/public/tables/other-tables.ts';
import type { HttpAnswer } from '../shell/respond.ts';
import { councilView, onlyCouncil } from './council-view.ts';
import { htmlPage } from './html-answer.ts';
import type { PublicStore } from './public-store.ts';

const KINDS = {
  text: 'texte',
  day: 'date, AAAA-MM-JJ',
  instant: 'date et heure',
  integer: 'nombre entier',
  hundredths: 'nombre à deux décimales',
} as const;

/** What is published of the register, and how to read it. */
export const openDataAnswer = async (store: PublicStore): Promise<HttpAnswer> => {
  const ids = await store.councils();
  const views = await Promise.all(ids.map((id) => councilView(store, id)));
  return htmlPage(
    200,
    openDataPage({
      council: await onlyCouncil(store),
      councils: views.flatMap((view) => (view === null ? [] : [{ id: view.id, shortName: view.shortName }])),
      columns: REGISTER_TABLE.columns.map(({ code, title, kind }) => ({ code, title, says: KINDS[kind] })),
    }),
  );
};
