import { criterionBlock, questionItem } from './catalogue-criterion.ts';
import { catalogueGrid } from './catalogue-grid.ts';
import { counted, frenchDate, nonBreaking } from './french.ts';
import { html, linkTo, type Html } from './html.ts';
import { page } from './layout.ts';
import { CHARTER_STYLESHEET } from './stylesheet.ts';
import type { CataloguePageView, CouncilView } from './views.ts';

type Catalogue = CataloguePageView['catalogue'];
const here = { at: '/', exactly: false } as const;

/** Words for which a page has room as a title of a section. */
const capital = (words: string): string => words.charAt(0).toLocaleUpperCase('fr') + words.slice(1);

const STANDINGS = {
  IN_FORCE: (day: string) => html`En vigueur depuis le ${day}.`,
  FORMER: (day: string) => html`Elle n’est plus en vigueur. Elle avait pris effet le ${day}.`,
  TO_COME: (day: string) => html`Elle prendra effet le ${day}.`,
} as const;

const countOf = ({ themes }: Catalogue): Html => {
  const criteria = themes.flatMap((theme) => theme.criteria);
  const blocking = criteria.filter(({ nature }) => nature === 'BLOCKING').length;
  return html`${counted(criteria.length, 'critère', 'critères')}, dont
  ${counted(blocking, 'bloquant', 'bloquants')}.`;
};

const themeId = (rank: number): string => `theme-${rank + 1}`;

const summary = ({ articles, themes, documents }: Catalogue): Html =>
  html`<nav class="card" aria-labelledby="sommaire">
    <h2 id="sommaire">Sur cette page</h2>
    <ul class="go">
      ${articles.length > 0 && html`<li><a href="#texte">Le texte de la charte</a></li>`}
      ${themes.map(
        ({ theme, criteria }, rank) =>
          html`<li>
            <a href="#${themeId(rank)}">${nonBreaking(capital(theme))}</a>
            <span class="soft">(${criteria.length})</span>
          </li>`,
      )}
      ${documents.length > 0 && html`<li><a href="#pieces">Les pièces</a></li>`}
      <li><a href="#registres">Ce que nous lisons nous-mêmes</a></li>
    </ul>
  </nav>`;

const text = ({ articles }: Catalogue): Html | null =>
  articles.length === 0
    ? null
    : html`<section aria-labelledby="texte">
        <h2 id="texte" tabindex="-1">Le texte de la charte</h2>
        ${articles.map(
          ({ number, title, text: words }) =>
            html`<h3 id="article-${number}" tabindex="-1">Article ${number} – ${nonBreaking(title)}</h3>
              ${words.split(/\n{2,}/).map((paragraph) => html`<p>${nonBreaking(paragraph)}</p>`)}`,
        )}
      </section>`;

const theme = ({ theme: words, criteria }: Catalogue['themes'][number], rank: number): Html =>
  html`<section class="criteria" aria-labelledby="${themeId(rank)}">
    <h2 id="${themeId(rank)}" tabindex="-1">${nonBreaking(capital(words))}</h2>
    ${criteria.map(criterionBlock)}
  </section>`;

const documents = ({ documents: all }: Catalogue): Html | null =>
  all.length === 0
    ? null
    : html`<section aria-labelledby="pieces">
        <h2 id="pieces" tabindex="-1">Les pièces</h2>
        <ul class="rows">
          ${all.map(
            ({ title, required, validity, obtainedFrom, help }) =>
              html`<li>
                <strong>${nonBreaking(title)}</strong
                >${required && html` <span class="soft">(nécessaire)</span>`}
                ${validity !== null && html`<br /><span class="soft">Valable ${validity} à partir de sa date.</span>`}
                ${obtainedFrom !== null && html`<br /><span class="soft">Demandée seulement si nous ne l’obtenons pas nous-mêmes : ${nonBreaking(obtainedFrom)}.</span>`}
                ${help !== null && html`<br /><span class="soft">${nonBreaking(help)}</span>`}
              </li>`,
          )}
        </ul>
      </section>`;

const read = ({ registers, constants, data }: Catalogue): Html =>
  html`<section aria-labelledby="registres">
    <h2 id="registres" tabindex="-1">Ce que nous lisons nous-mêmes</h2>
    <p>
      Rien de cela ne vous est demandé une seconde fois : les registres, ou vos autres réponses, le donnent.
    </p>
    <ul>
      ${registers.map((words) => html`<li>${nonBreaking(words)}</li>`)}
    </ul>
    ${data.map(
      ({ id, title, questions }) =>
        html`<h3 id="${id}">${nonBreaking(title)}</h3>
          <p>Demandé une seule fois, pour tous les critères qui en dépendent.</p>
          <ul>
            ${questions.map(questionItem)}
          </ul>`,
    )}
    ${
      constants.length > 0 &&
      html`<h3>Les montants que la loi fixe chaque année</h3>
        <ul>
          ${constants.map(({ name, values }) => html`<li>${nonBreaking(capital(name))} : ${nonBreaking(values)}</li>`)}
        </ul>`
    }
  </section>`;

const versions = ({ others, dataAddress }: CataloguePageView): Html =>
  html`<section class="card" aria-labelledby="versions">
    <h2 id="versions">Autres versions, autre forme</h2>
    <ul class="go">
      ${others.map(
        ({ version, effectiveOn, address }) =>
          html`<li>
            <a href="${linkTo(address)}">Version ${version}</a>
            <span class="soft">effet au ${frenchDate(effectiveOn)}</span>
          </li>`,
      )}
      <li><a href="${linkTo(dataAddress)}">Cette charte en données ouvertes (JSON)</a></li>
    </ul>
  </section>`;

/** The rules by which a council judges, whole, as the law wants them published (CRPA, art. L312-1-3). */
export const cataloguePage = (view: CataloguePageView): string => {
  const { council, catalogue, effectiveOn, standing } = view;
  return page({
    title: catalogue.title,
    here,
    council,
    style: CHARTER_STYLESHEET,
    main: html`<div class="wrap">
      <h1>${nonBreaking(catalogue.title)}</h1>
      <p class="lead">
        Version ${catalogue.version}. ${STANDINGS[standing](frenchDate(effectiveOn))} ${countOf(catalogue)}
      </p>
      <p>
        Le calcul propose un résultat ; une personne examine, le conseil donne son avis, et la décision est
        prise ensuite. Un critère bloquant qui n’est pas rempli empêche le label ; un critère de progrès se
        travaille.
      </p>
      <div class="halves">${summary(catalogue)} ${versions(view)}</div>
      <div class="published">
        ${catalogueGrid(catalogue, capital)} ${text(catalogue)} ${catalogue.themes.map(theme)}
        ${documents(catalogue)} ${read(catalogue)}
      </div>
    </div>`,
  });
};

/** Before a council has adopted a charter. */
export const noCharterPage = (council: CouncilView): string =>
  page({
    title: 'Aucune charte n’est encore en vigueur',
    here,
    council,
    main: html`<div class="wrap narrow">
      <h1>Aucune charte n’est encore en vigueur</h1>
      <p class="lead">
        ${nonBreaking(council.name)} n’a pas encore adopté sa charte. Elle paraîtra ici, avec ses critères, le
        jour où elle prendra effet.
      </p>
      <p><a class="button" href="/">Comprendre comment le label est attribué</a></p>
    </div>`,
  });
