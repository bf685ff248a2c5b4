import { html, linkTo, type Html } from './html.ts';
import { page } from './layout.ts';
import type { CouncilView } from './views.ts';

export type OpenDataView = {
  readonly council: CouncilView | null;
  /** Councils whose files are published, with their code. */
  readonly councils: readonly { readonly id: string; readonly shortName: string }[];
  readonly columns: readonly { readonly code: string; readonly title: string; readonly says: string }[];
};

const LICENCE = 'https://www.etalab.gouv.fr/licence-ouverte-open-licence';

const files = ({ id, shortName }: OpenDataView['councils'][number]): Html =>
  html`<section class="card" aria-labelledby="fichiers-${id}">
    <h2 id="fichiers-${id}">${shortName}</h2>
    <ul class="go">
      <li>
        <a href="${linkTo(`/donnees/${id}/datapackage.json`)}"
          >Les fichiers du jour et leur empreinte (datapackage.json)</a
        >
      </li>
      <li><a href="${linkTo(`/labels.csv?council=${id}`)}">Tableau du registre (CSV)</a></li>
      <li><a href="${linkTo(`/labels.ods?council=${id}`)}">Feuille de calcul (ODS)</a></li>
      <li><a href="${linkTo(`/labels.json?council=${id}`)}">Registre, page par page (JSON)</a></li>
      <li><a href="${linkTo(`/labels.geojson?council=${id}`)}">Communes des structures (GeoJSON)</a></li>
      <li><a href="${linkTo(`/donnees/${id}/changements.json`)}">Derniers changements (JSON)</a></li>
      <li><a href="${linkTo(`/flux/${id}/registre.atom`)}">Fil des changements (Atom)</a></li>
      <li><a href="${linkTo(`/controles/${id}`)}">Contrôles tirés au sort</a></li>
    </ul>
  </section>`;

/** The open data of the register: what there is, how fresh, under which licence, and what each column says (G3, OPD-04, OPD-06). */
export const openDataPage = (view: OpenDataView): string =>
  page({
    title: 'Données ouvertes du registre',
    here: { at: '/registre', exactly: false },
    council: view.council,
    main: html`<div class="wrap">
      <h1>Données ouvertes du registre</h1>
      <p class="lead">
        Le registre entier est libre de réutilisation, sous
        <a href="${linkTo(LICENCE)}">Licence Ouverte</a>. Il ne contient ni donnée personnelle ni motif.
      </p>
      <div class="halves">${view.councils.map(files)}</div>
      <h2>Fraîcheur</h2>
      <p>
        Le fil et les derniers changements suivent chaque décision. Les fichiers entiers sont refaits chaque
        jour ; leur description nomme ceux qui vont ensemble, avec leur taille et leur empreinte SHA-256.
      </p>
      <p>
        Un fichier gardé vieillit : il dit des périodes et une date de fin, jamais un état « valide » sans
        date. Pour l’état d’un jour, demandez <code>/labels/NUMÉRO.json?on=AAAA-MM-JJ</code>.
      </p>
      <h2>Colonnes</h2>
      <div class="scroll" role="region" aria-label="Colonnes du tableau" tabindex="0">
        <table>
          <caption class="heard">
            Colonnes du tableau du registre
          </caption>
          <thead>
            <tr>
              <th scope="col">Champ</th>
              <th scope="col">Titre</th>
              <th scope="col">Contenu</th>
            </tr>
          </thead>
          <tbody>
            ${view.columns.map(
              ({ code, title, says }) =>
                html`<tr>
                  <th scope="row"><code>${code}</code></th>
                  <td>${title}</td>
                  <td>${says}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <p><a href="/api/openapi.json">Description de l’API (OpenAPI, JSON)</a></p>
    </div>`,
  });
