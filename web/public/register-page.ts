import { counted, frenchDate, parisDay } from './french.ts';
import { html, linkTo, type Html } from './html.ts';
import { page } from './layout.ts';
import { numberForm } from './number-form.ts';
import { registerEntry } from './register-entry.ts';
import type { RegisterView } from './views.ts';

const countSentence = ({ validCount, readAt }: RegisterView): Html =>
  html`<p class="lead">
    Registre public du label, à jour à chaque
    décision.${
      validCount !== null &&
      html` Au ${frenchDate(parisDay(readAt))} :
        <strong>${counted(validCount, 'label', 'labels')} en cours de validité</strong>.`
    }
  </p>`;

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

const paging = ({ previous, next }: RegisterView): Html | null =>
  previous === null && next === null
    ? null
    : html`<nav class="row paging" aria-label="Pages du registre">
        ${previous !== null && html`<a class="button quiet" rel="prev" href="${linkTo(previous)}">Structures précédentes</a>`}
        ${next !== null && html`<a class="button quiet" rel="next" href="${linkTo(next)}">Structures suivantes</a>`}
      </nav>`;

const list = (view: RegisterView): Html =>
  html`<section aria-labelledby="liste">
    <h2 id="liste">
      ${counted(view.entries.length, 'structure', 'structures')}${(view.next ?? view.previous) !== null && ' sur cette page'}
    </h2>
    <ul class="rows entries">
      ${view.entries.map((entry) => registerEntry(entry, view.council === null))}
    </ul>
    ${paging(view)}
    <p class="soft small">Un label terminé reste visible. Le registre ne donne jamais de motif.</p>
  </section>`;

const content = (view: RegisterView): Html => {
  if (view.entries.length > 0) return list(view);
  return view.previous === null && !view.validCount ? empty : html`${noMore}${paging(view)}`;
};

/** The public register: who is labelled? */
export const registerPage = (view: RegisterView): string =>
  page({
    title: 'Les structures labellisées',
    here: { at: '/registre', exactly: true },
    council: view.council,
    main: html`<div class="wrap">
      <h1>Les structures labellisées</h1>
      ${countSentence(view)}
      <div class="beside listing">
        ${content(view)}
        <div class="stack">
          <section class="card" aria-labelledby="verifier">
            <h2 id="verifier">Vérifier un numéro</h2>
            ${numberForm()}
          </section>
          <section class="card" aria-labelledby="donnees">
            <h2 id="donnees">Réutiliser le registre</h2>
            <p class="go"><a href="/labels.json">Données ouvertes (JSON)</a></p>
          </section>
        </div>
      </div>
    </div>`,
  });
