import { html, type Html } from './html.ts';
import { councilMark } from './ring.ts';
import type { CouncilView } from './views.ts';

const USUAL_COLLEGES = 9;

const LINKS = [
  ['/', 'Le label'],
  ['/registre', 'Registre'],
  ['/verification', 'Vérifier'],
  ['/sign-in', 'Mon espace'],
] as const;

/** Where the reader stands: on a page of the menu, or on one that belongs under it. */
export type Here = { readonly at: '/' | '/registre' | '/verification' | null; readonly exactly: boolean };

const current = (address: string, { at, exactly }: Here): Html | null => {
  if (address !== at) return null;
  return exactly ? html` aria-current="page"` : html` aria-current="true"`;
};

/** Its territory too, where its name does not say it. */
const councilLines = (council: CouncilView | null): Html | null =>
  council &&
  html`<span>${council.name}</span
    >${!council.name.includes(council.territory) && html`<span>${council.territory}</span>`}`;

/** The council's own picture, or the ring of its colleges. */
const logoOf = (council: CouncilView | null): Html =>
  council?.logo === undefined
    ? councilMark(council?.colleges ?? USUAL_COLLEGES)
    : html`<img
        class="mark"
        src="${council.logo.address}"
        alt="${council.logo.description}"
        width="44"
        height="44"
      />`;

/** Skip links, the mark and the name of the council, and the menu. */
export const siteHeader = (council: CouncilView | null, here: Here): Html =>
  html`<ul class="skips">
      <li><a href="#contenu">Aller au contenu</a></li>
      <li><a href="#aide">Aller à l’aide</a></li>
    </ul>
    <header class="site">
      <div class="wrap">
        <a class="brand" href="/">
          ${logoOf(council)}
          <span><b>Label ESS</b>${councilLines(council)}</span>
        </a>
        <nav aria-label="Menu principal">
          <ul>
            ${LINKS.map(([address, word]) => html`<li><a href="${address}" ${current(address, here)}>${word}</a></li>`)}
          </ul>
        </nav>
      </div>
    </header>`;
