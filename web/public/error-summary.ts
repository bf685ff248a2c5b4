import { nonBreaking } from './french.ts';
import { html, type Html } from './html.ts';
import { icon } from './icons.ts';

type ToCorrect = { readonly field: string; readonly message: string };

const heading = (count: number): string =>
  count === 1 ? 'Une réponse est à revoir' : `${count} réponses sont à revoir`;

/** The box that says what to correct and leads to each field; it takes the focus when the page opens. */
export const errorSummaryOf = (wrong: readonly ToCorrect[]): Html =>
  html`<div class="summary" role="group" aria-labelledby="a-revoir" tabindex="-1" autofocus>
    <p id="a-revoir">${icon('square')}<strong>${heading(wrong.length)}</strong></p>
    <ul>
      ${wrong.map(({ field, message }) => html`<li><a href="#${field}">${nonBreaking(message)}</a></li>`)}
    </ul>
  </div>`;

export const errorSummary = (field: string, message: string): Html => errorSummaryOf([{ field, message }]);

/** The same sentence, at the field that it describes. */
export const fieldError = (field: string, message: string): Html =>
  html`<p class="error" id="${field}-erreur">${icon('square')}<span>${nonBreaking(message)}</span></p>`;
