import { nonBreaking } from './french.ts';
import { html, type Html } from './html.ts';
import { icon } from './icons.ts';

/** The box that says what to correct and leads to the field; it takes the focus when the page opens. */
export const errorSummary = (field: string, message: string): Html =>
  html`<div class="summary" role="group" aria-labelledby="a-revoir" tabindex="-1" autofocus>
    <p id="a-revoir">${icon('square')}<strong>Une réponse est à revoir</strong></p>
    <ul>
      <li><a href="#${field}">${nonBreaking(message)}</a></li>
    </ul>
  </div>`;

/** The same sentence, at the field that it describes. */
export const fieldError = (field: string, message: string): Html =>
  html`<p class="error" id="${field}-erreur">${icon('square')}<span>${nonBreaking(message)}</span></p>`;
