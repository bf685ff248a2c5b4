import type { Catalogue } from '../../workflows/charter/catalogue.ts';
import { titleId } from './catalogue-criterion.ts';
import { nonBreaking } from './french.ts';
import { html, type Html } from './html.ts';

type Theme = Catalogue['themes'][number];
type Criterion = Theme['criteria'][number];

/** What a criterion that is not met entails: the label, under a condition the label, or work to do. */
const TIERS = [
  {
    shape: 'whole',
    title: 'Bloquant',
    holds: ({ nature, blockingIf }: Criterion) => nature === 'BLOCKING' && blockingIf === null,
  },
  {
    shape: 'broken',
    title: 'Bloquant dans certains cas',
    holds: ({ blockingIf }: Criterion) => blockingIf !== null,
  },
  {
    shape: 'round',
    title: 'De progrès',
    holds: ({ nature, blockingIf }: Criterion) => nature !== 'BLOCKING' && blockingIf === null,
  },
] as const;

/** Named by the title of the criterion, which stands once on the page. */
const cell = ({ id }: Criterion): Html =>
  html`<li><a href="#${id}" aria-labelledby="${titleId(id)}">${id}</a></li>`;

const row = ({ theme, criteria }: Theme, shown: readonly (typeof TIERS)[number][], name: string): Html =>
  html`<tr>
    <th scope="row">${nonBreaking(name || theme)}</th>
    ${shown.map(({ shape, holds }) => {
      const held = criteria.filter(holds);
      return held.length === 0
        ? html`<td><span aria-hidden="true">–</span><span class="heard">aucun</span></td>`
        : html`<td>
            <ul class="cells ${shape}">
              ${held.map(cell)}
            </ul>
          </td>`;
    })}
  </tr>`;

/** The charter at a glance: themes and what each criterion weighs. No score, no rank; each cell leads to its criterion. */
export const catalogueGrid = ({ themes }: Catalogue, nameOf: (theme: string) => string): Html | null => {
  const criteria = themes.flatMap((theme) => theme.criteria);
  const shown = TIERS.filter(({ holds }) => criteria.some(holds));
  if (criteria.length === 0) return null;
  return html`<section aria-labelledby="grille">
    <h2 id="grille">La charte d’un coup d’œil</h2>
    <div class="scroll" role="region" aria-label="Grille des critères" tabindex="0">
      <table class="grid">
        <caption class="heard">
          Critères par thème, et ce qu’entraîne chacun
        </caption>
        <thead>
          <tr>
            <th scope="col">Thème</th>
            ${shown.map(({ title }) => html`<th scope="col">${title}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${themes.map((each) => row(each, shown, nameOf(each.theme)))}
        </tbody>
      </table>
    </div>
  </section>`;
};
