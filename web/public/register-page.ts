import { errorSummary } from './error-summary.ts';
import { counted, frenchDate, nonBreaking, parisDay } from './french.ts';
import { html, linkTo, type Html } from './html.ts';
import { page } from './layout.ts';
import { numberForm } from './number-form.ts';
import { territoryAddress } from './register-address.ts';
import { registerList } from './register-list.ts';
import { registerMap } from './register-map.ts';
import { registerSearchForm, searchError } from './register-search-form.ts';
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

const titleOf = ({ territory }: RegisterView): string =>
  territory === null ? 'Les structures labellisées' : `Les structures labellisées : ${territory.name}`;

const reuse = ({ feed, territory }: RegisterView): Html =>
  html`<section class="card" aria-labelledby="suivre">
    <h2 id="suivre">Suivre et réutiliser</h2>
    <ul class="go">
      ${feed !== null && html`<li><a href="${linkTo(feed)}">Être averti des changements (fil Atom)</a></li>`}
      ${
        territory === null
          ? html`<li><a href="/registre/territoires">Le registre par territoire</a></li>`
          : html`<li>
              <a href="${territoryAddress(territory.code)}?integration=oui"
                >Cette liste, à intégrer dans un site</a
              >
            </li>`
      }
      <li><a href="/acheteurs">Pour les acheteurs publics</a></li>
      <li><a href="/donnees">Données ouvertes</a></li>
    </ul>
  </section>`;

/** The public register: who is labelled? Of everywhere, or of one territory. */
export const registerPage = (view: RegisterView): string => {
  const error = searchError(view);
  const map = registerMap(view.entries, view.first);
  return page({
    title: titleOf(view),
    here: { at: '/registre', exactly: view.territory === null },
    council: view.council,
    toCorrect: error !== null,
    main: html`<div class="wrap">
      ${error !== null && errorSummary('q', error)}
      <h1>${nonBreaking(titleOf(view))}</h1>
      ${countSentence(view)} ${registerSearchForm(view)}
      <div class="beside listing">
        ${registerList(view)}
        <div class="stack">
          ${map}
          <section class="card" aria-labelledby="verifier">
            <h2 id="verifier">Vérifier un numéro</h2>
            ${numberForm()}
          </section>
          ${reuse(view)}
        </div>
      </div>
    </div>`,
  });
};
