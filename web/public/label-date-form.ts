import { fieldError } from './error-summary.ts';
import { shortDate } from './french.ts';
import { html, type Html } from './html.ts';
import type { LabelPageView } from './views.ts';

/** The address of a label's page. */
export const labelAddress = (number: string): string => `/labels/${encodeURIComponent(number)}`;

/** The question « and on that day? »: a date as people write it, kept as it was typed. */
export const labelDateForm = ({ number, on, onError }: LabelPageView): Html =>
  html`<form class="field" action="${labelAddress(number)}" method="get">
    <h2>Était-il valable à une autre date ?</h2>
    <label for="on">Date à vérifier</label>
    <p class="hint" id="on-aide">Jour/mois/année, par exemple la clôture d’un marché : 15/09/2027</p>
    ${onError && fieldError('on', onError.message)}
    <div class="row">
      <input
        id="on"
        name="on"
        class="date"
        type="text"
        autocomplete="off"
        value="${onError?.typed ?? (on && shortDate(on.date))}"
        ${onError ? html`aria-describedby="on-aide on-erreur" aria-invalid="true"` : html`aria-describedby="on-aide"`}
      />
      <button class="button quiet" type="submit">Vérifier à cette date</button>
    </div>
  </form>`;
