import { fieldError } from './error-summary.ts';
import { html, type Html } from './html.ts';
import { icon } from './icons.ts';
import type { TypedError } from './views.ts';

const described = (error: TypedError | undefined): Html =>
  error
    ? html`aria-describedby="numero-aide numero-erreur" aria-invalid="true"`
    : html`aria-describedby="numero-aide"`;

/** The field where a person writes the number of a label; what was typed stays. */
export const numberForm = (error?: TypedError): Html =>
  html`<form class="field" action="/verification" method="get" role="search">
    <label for="numero">Numéro du label ou code court</label>
    <p class="hint" id="numero-aide">
      Exemple : <span class="whole">62-ESS-2027-0001-9</span>, ou dix signes.
    </p>
    ${error && fieldError('numero', error.message)}
    <div class="row">
      <input
        id="numero"
        name="number"
        type="text"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck="false"
        value="${error?.typed}"
        ${described(error)}
      />
      <button class="button" type="submit">${icon('search')}Vérifier ce label</button>
    </div>
  </form>`;
