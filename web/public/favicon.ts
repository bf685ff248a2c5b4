import { councilRing } from './ring.ts';

const USUAL_COLLEGES = 9;

/** The mark of the site in the corner of a tab: the ring, on whichever ground the browser has. */
export const favicon = (): string => {
  const { first, others } = councilRing(USUAL_COLLEGES);
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200" fill="none" stroke-width="20" stroke-linecap="round">' +
    '<style>.o{stroke:#1d4a38}@media(prefers-color-scheme:dark){.o{stroke:#a6dcbd}}</style>' +
    `<path class="o" d="${others}"/><path stroke="#f2b632" d="${first}"/></svg>`
  );
};
