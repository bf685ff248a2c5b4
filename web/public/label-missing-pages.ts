import { answerBlock } from './answer.ts';
import { html, type Html } from './html.ts';
import { labelAddress } from './label-date-form.ts';
import { page } from './layout.ts';
import { numberForm } from './number-form.ts';
import { phoneLink } from './site-footer.ts';
import type { CouncilView } from './views.ts';

const here = { at: '/verification', exactly: false } as const;
const SHOWN = 40;

const searched = (number: string): Html =>
  html`<p class="lead">
      Nous avons cherché <strong>${number.slice(0, SHOWN)}</strong> dans le registre public.
    </p>
    <p>
      Relisez le numéro sur le certificat, ou cherchez la structure dans <a href="/registre">le registre</a>.
    </p>`;

const mistyped = (suggestion: string): Html =>
  html`<p class="lead">
    Ce numéro comporte une faute de frappe ; <span class="whole">vouliez-vous</span>
    <a class="whole" href="${labelAddress(suggestion)}">${suggestion}</a> ?
  </p>`;

/** No label under this number (404); `suggestion` is the number that only differs by its check digit. */
export const labelUnknownPage = (
  number: string,
  suggestion: string | null = null,
  council: CouncilView | null = null,
): string =>
  page({
    title: 'Aucun label trouvé sous ce numéro',
    here,
    council,
    main: html`<div class="wrap">
      ${answerBlock({
        form: 'unknown',
        sentence: 'Aucun label trouvé sous ce numéro.',
        more: suggestion === null ? searched(number) : mistyped(suggestion),
      })}
      <section class="card" aria-labelledby="autre">
        <h2 id="autre">Vérifier un autre numéro</h2>
        ${numberForm()}
      </section>
    </div>`,
  });

const orCall = (council: CouncilView | null): Html =>
  council
    ? html`Réessayez, ou appelez le ${phoneLink(council.contact.phone)}.`
    : html`Réessayez dans quelques minutes.`;

/** The register could not be read (503): never an old yes. */
export const labelUnavailablePage = (council: CouncilView | null = null): string =>
  page({
    title: 'Nous ne pouvons pas vérifier maintenant',
    here,
    council,
    main: html`<div class="wrap">
      ${answerBlock({
        form: 'unavailable',
        sentence: 'Nous ne pouvons pas vérifier maintenant.',
        more: html`<p class="lead">
            <strong>État indisponible.</strong> Cela ne veut dire ni oui ni non. ${orCall(council)}
          </p>
          <p>Pour réessayer, rechargez cette page : son adresse reste la bonne.</p>`,
      })}
    </div>`,
  });
