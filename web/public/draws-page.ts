import { counted, frenchDate } from './french.ts';
import { html, linkTo, type Html } from './html.ts';
import { labelAddress } from './label-date-form.ts';
import { page } from './layout.ts';
import type { CouncilView } from './views.ts';

export type DrawView = {
  readonly year: number;
  readonly announcedOn: string;
  /** How many labels are drawn, and from how many. */
  readonly size: number;
  readonly among: number;
  /** The day whose first checkpoint gives the seed. */
  readonly seedOn: string;
  /** Where the list is published, under its digest. */
  readonly list: string;
  readonly drawn: {
    readonly on: string;
    readonly checkpoint: string;
    readonly numbers: readonly string[];
  } | null;
};

export type DrawsView = {
  readonly council: CouncilView;
  /** The last year first. */
  readonly draws: readonly DrawView[];
  readonly next: string | null;
};

const result = ({ drawn, seedOn }: DrawView): Html =>
  drawn === null
    ? html`<p>
        Le tirage n’a pas encore eu lieu : personne ne connaît la graine avant le ${frenchDate(seedOn)}.
      </p>`
    : html`<p>Tirés au sort le ${frenchDate(drawn.on)} :</p>
        <ul>
          ${drawn.numbers.map((number) => html`<li><a href="${labelAddress(number)}">${number}</a></li>`)}
        </ul>`;

const draw = (view: DrawView): Html =>
  html`<section class="card" aria-labelledby="annee-${view.year}">
    <h2 id="annee-${view.year}">Contrôles de ${view.year}</h2>
    <p>
      ${view.drawn === null ? counted(view.size, 'label à tirer', 'labels à tirer') : counted(view.size, 'label tiré', 'labels tirés')}
      parmi ${counted(view.among, 'label', 'labels')}, d’une liste publiée le ${frenchDate(view.announcedOn)}.
    </p>
    ${result(view)}
    <ul class="go">
      <li><a href="${linkTo(view.list)}">La règle et la liste des labels (JSON)</a></li>
      ${view.drawn && html`<li><a href="${linkTo(view.drawn.checkpoint)}">Le point de contrôle qui donne la graine (JSON)</a></li>`}
    </ul>
  </section>`;

/** What chance drew, and all that it takes to draw it again (M24). Nothing here is about what a control found (OPD-03). */
export const drawsPage = ({ council, draws, next }: DrawsView): string =>
  page({
    title: 'Contrôles tirés au sort',
    here: { at: '/registre', exactly: false },
    council,
    main: html`<div class="wrap">
      <h1>Contrôles tirés au sort</h1>
      <p class="lead">
        Chaque année, le conseil contrôle des labels que le sort désigne. Une structure tirée au sort n’est
        soupçonnée de rien, et ce qu’un contrôle constate n’est pas publié.
      </p>
      <div class="stack">
        ${draws.length === 0 ? html`<p>Aucun tirage n’est encore annoncé.</p>` : draws.map(draw)}
      </div>
      ${
        next !== null &&
        html`<p class="go">
          <a href="${linkTo(`/controles/${encodeURIComponent(council.id)}?cursor=${next}`)}"
            >Années d’avant</a
          >
        </p>`
      }
      <section class="card" aria-labelledby="refaire">
        <h2 id="refaire">Refaire un tirage soi-même</h2>
        <p>
          La liste et la règle sont publiées une semaine au moins avant la graine, qui est l’empreinte du
          premier point de contrôle du jour annoncé. Avec ces deux fichiers et Python, le programme ci-dessous
          redonne les mêmes numéros.
        </p>
        <ul class="go">
          <li><a href="/draws/draw.py">Le programme du tirage (Python)</a></li>
          <li>
            <a href="/checkpoints/verify.py">Le programme qui vérifie les points de contrôle (Python)</a>
          </li>
          <li>
            <a href="${linkTo(`/api/${encodeURIComponent(council.id)}/draws`)}"
              >Les tirages en données (JSON)</a
            >
          </li>
        </ul>
      </section>
    </div>`,
  });
