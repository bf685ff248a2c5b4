import { counted } from './french.ts';
import { html, linkTo, type Html } from './html.ts';
import { registerEntry } from './register-entry.ts';
import type { RegisterView } from './views.ts';

const empty = html`<section class="card" aria-labelledby="liste">
  <h2 id="liste">Aucune structure n’est encore inscrite</h2>
  <p>
    Le registre est vide parce qu’aucun label n’a encore été attribué. Une structure y entre le jour de sa
    décision.
  </p>
  <p><a class="button" href="/">Comprendre comment le label est attribué</a></p>
</section>`;

const noMore = html`<section class="card" aria-labelledby="liste">
  <h2 id="liste">La liste s’arrête ici</h2>
  <p>Cette page du registre ne contient aucune structure.</p>
  <p><a class="button" href="/registre">Revenir au début du registre</a></p>
</section>`;

const isAsking = ({ asked, territory }: RegisterView): boolean =>
  territory !== null || Object.values(asked).some((value) => value !== '');

/** What was looked for, and what to do when nothing answers. */
const nothingFound = ({ asked, territory }: RegisterView): Html =>
  html`<section class="card" aria-labelledby="liste">
    <h2 id="liste"><span role="status">Aucune structure ne répond à votre recherche</span></h2>
    ${
      asked.text !== '' &&
      html`<p>
        Nous avons cherché <strong>« ${asked.text.slice(0, 120)} »</strong>, et les noms à une faute de frappe
        près.
      </p>`
    }
    ${
      territory !== null || asked.territory !== '' || asked.state !== '' || asked.family !== ''
        ? html`<p>Élargissez le territoire, l’état ou la forme, puis cherchez de nouveau.</p>`
        : html`<p>Essayez un seul mot du nom, ou le SIREN de la structure.</p>`
    }
    <p><a class="button" href="/registre">Voir tout le registre</a></p>
  </section>`;

const paging = ({ previous, next }: RegisterView): Html | null =>
  previous === null && next === null
    ? null
    : html`<nav class="row paging" aria-label="Pages du registre">
        ${previous !== null && html`<a class="button quiet" rel="prev" href="${linkTo(previous)}">Revenir au début</a>`}
        ${next !== null && html`<a class="button quiet" rel="next" href="${linkTo(next)}">Structures suivantes</a>`}
      </nav>`;

const heading = ({ entries, found, asked, next, previous }: RegisterView): Html => {
  const count = counted(found.total ?? entries.length, 'structure', 'structures');
  const partly = found.total === null && (next ?? previous) !== null;
  return html`${count}${asked.text !== '' && html` pour « ${asked.text.slice(0, 120)} »`}${partly && ' sur cette page'}`;
};

const list = (view: RegisterView): Html =>
  html`<section aria-labelledby="liste">
    <h2 id="liste"><span role="status">${heading(view)}</span></h2>
    <ul class="rows entries numbered">
      ${view.entries.map((entry, n) => registerEntry(entry, { rank: view.first + n, withCouncil: view.council === null }))}
    </ul>
    ${paging(view)}
    <p class="soft small">Un label terminé reste visible. Le registre ne donne jamais de motif.</p>
  </section>`;

/** The labels that answer, or why there are none and what to do. */
export const registerList = (view: RegisterView): Html => {
  if (view.entries.length > 0) return list(view);
  if (view.next !== null) return html`${noMore}${paging(view)}`;
  if (isAsking(view)) return nothingFound(view);
  return view.previous === null && !view.validCount ? empty : html`${noMore}${paging(view)}`;
};
