import { shortDate } from './french.ts';
import { html, type Html } from './html.ts';
import { stateChip } from './state-chip.ts';
import type { HistoryLine } from './views.ts';

/** The public states of a label, latest first, without any reason (OPD-03). */
export const labelHistory = (history: readonly HistoryLine[]): Html =>
  html`<h2>Historique public</h2>
    <table>
      <caption class="heard">
        États publics du label, du plus récent au plus ancien
      </caption>
      <thead>
        <tr>
          <th scope="col">Date</th>
          <th scope="col">État</th>
        </tr>
      </thead>
      <tbody>
        ${history
          .toSorted((one, other) => other.on.localeCompare(one.on))
          .map(
            ({ on, status, first }) =>
              html`<tr>
                <td>${shortDate(on)}</td>
                <td>${stateChip(status)}${first && html` <span>première attribution</span>`}</td>
              </tr>`,
          )}
      </tbody>
    </table>`;
