import { counted, nonBreaking, shortDate } from './french.ts';
import { html, type Html } from './html.ts';
import type { BeforeApplyingView } from './views.ts';

const time = ({ minutes, from, questions }: BeforeApplyingView['time']): Html =>
  html`<p>
    <strong>${counted(minutes, 'minute', 'minutes')}</strong> environ,
    ${counted(questions, 'question', 'questions')}${from === 'MEDIAN' && html` : le temps qu’ont mis la moitié des structures`}.
    Vous pouvez vous arrêter à tout moment.
  </p>`;

const paper = ({ title, obtainedFrom, required, help }: BeforeApplyingView['documents'][number]): Html =>
  html`<li>
    <strong>${title}</strong>${required && html` <span class="soft">(nécessaire)</span>`}
    ${obtainedFrom && html`<br /><span class="soft">Seulement si nous n’obtenons pas cette pièce nous-mêmes : ${obtainedFrom}.</span>`}
    ${help && html`<br /><span class="soft">${nonBreaking(help)}</span>`}
  </li>`;

const papers = (documents: BeforeApplyingView['documents']): Html | null =>
  documents.length === 0
    ? null
    : html`<h3>Sous la main</h3>
        <ul>
          ${documents.map(paper)}
        </ul>`;

const sessions = ({ sentence, promises }: BeforeApplyingView): Html =>
  html`<p><strong>${nonBreaking(sentence)}</strong></p>
    ${
      promises.length > 1 &&
      html`<table>
        <caption class="heard">
          Dernier jour pour être complet, séance par séance
        </caption>
        <thead>
          <tr>
            <th scope="col">Complet au plus tard le</th>
            <th scope="col">Séance du</th>
          </tr>
        </thead>
        <tbody>
          ${promises.map(
            ({ completeBy, heldOn }) =>
              html`<tr>
                <td>${shortDate(completeBy)}</td>
                <td>${shortDate(heldOn)}</td>
              </tr>`,
          )}
        </tbody>
      </table>`
    }`;

/** What a structure wants to know before it starts: how long, with what, and for which session (A12, M12). */
export const beforeApplying = (view: BeforeApplyingView): Html =>
  html`<section class="card" aria-labelledby="avant">
    <h2 id="avant">Avant de commencer</h2>
    ${time(view.time)} ${sessions(view)} ${papers(view.documents)}
  </section>`;
