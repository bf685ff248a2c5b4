import { nonBreaking } from '../french.ts';
import { html, type Html } from '../html.ts';

type Cell = string | number;

const cell = (value: Cell): Cell => (typeof value === 'string' ? nonBreaking(value) : value);

/** The same figures as a table, which is the text of a drawing: folded under it, unless it stands alone. */
export const tableIn = (
  title: string,
  heads: readonly string[],
  lines: readonly (readonly [Cell, ...Cell[]])[],
  { open = false } = {},
): Html => {
  const table = html`<div class="scroll" role="region" aria-label="${title}" tabindex="0">
    <table>
      <caption class="heard">
        ${title}
      </caption>
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${nonBreaking(head)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${lines.map(
          ([head, ...cells]) =>
            html`<tr>
              <th scope="row">${cell(head)}</th>
              ${cells.map((each) => html`<td>${cell(each)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
  return open
    ? table
    : html`<details class="figures">
        <summary>Les mêmes chiffres en tableau<span class="heard"> : ${title}</span></summary>
        ${table}
      </details>`;
};
