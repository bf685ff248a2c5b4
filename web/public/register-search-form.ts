import { FAMILY_WORDS } from './family-words.ts';
import { fieldError } from './error-summary.ts';
import { html, type Html } from './html.ts';
import { icon } from './icons.ts';
import { STATUS_WORDS } from './state-chip.ts';
import type { Choice, RegisterView } from './views.ts';

const options = (choices: readonly Choice[], chosen: string): Html[] =>
  choices.map(
    ({ value, label }) =>
      html`<option value="${value}" ${value === chosen && html`selected`}>${label}</option>`,
  );

const choicesOf = (words: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

const select = (id: string, name: string, label: string, choices: readonly Choice[], chosen: string): Html =>
  html`<div>
    <label for="${id}">${label}</label>
    <select id="${id}" name="${name}">
      ${options(choices, chosen)}
    </select>
  </div>`;

const UNREADABLE = 'Écrivez un nom, une commune, une activité ou un numéro, en 120 caractères au plus.';

/** What was typed and cannot be looked for, in one sentence; null when it can. */
export const searchError = ({ found }: RegisterView): string | null => (found.unreadable ? UNREADABLE : null);

/** The question asked of the register: it is sent as an address, and works without script. */
export const registerSearchForm = (view: RegisterView): Html => {
  const { asked, territories, council } = view;
  const error = searchError(view);
  return html`<form
    class="card search"
    action="/registre"
    method="get"
    role="search"
    aria-label="Chercher une structure"
  >
    ${council !== null && html`<input type="hidden" name="council" value="${council.id}" />`}
    <div class="wide">
      <label for="q">Nom, SIREN, SIRET, RNA, commune ou activité</label>
      <p class="hint" id="q-aide">Une faute de frappe ne gêne pas.</p>
      ${error && fieldError('q', error)}
      <input
        id="q"
        name="q"
        type="search"
        maxlength="200"
        value="${asked.text}"
        ${error ? html`aria-describedby="q-aide q-erreur" aria-invalid="true"` : html`aria-describedby="q-aide"`}
      />
    </div>
    ${territories.length > 0 && select('territoire', 'territoire', 'Territoire', [{ value: '', label: 'Tous' }, ...territories], asked.territory)}
    ${select('etat', 'etat', 'État', [{ value: '', label: 'Tous les états' }, ...choicesOf(STATUS_WORDS)], asked.state)}
    ${select('forme', 'forme', 'Forme', [{ value: '', label: 'Toutes les formes' }, ...choicesOf(FAMILY_WORDS)], asked.family)}
    <p class="row wide">
      <button class="button" type="submit">${icon('search')}Chercher</button>
      <a href="/donnees">Données ouvertes (CSV, JSON, GeoJSON)</a>
    </p>
  </form>`;
};
