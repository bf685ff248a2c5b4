import { FAMILY_WORDS } from './family-words.ts';
import { frenchSiren } from './french.ts';
import { html, type Html } from './html.ts';
import type { LabelPageView, StructureView } from './views.ts';

const fact = (term: string, value: string): Html =>
  html`<div>
    <dt>${term}</dt>
    <dd>${value}</dd>
  </div>`;

/** Nothing of a municipality that no register tells. */
const commune = ({ communeName, communeCode }: StructureView): Html | null => {
  if (communeCode === null) return null;
  return communeName === null
    ? fact('Code de la commune', communeCode)
    : fact('Commune', `${communeName} (${communeCode})`);
};

/** The card of who holds the label, and under which charter. */
export const structureCard = ({ structure, number, charterVersion }: LabelPageView): Html =>
  html`<section class="card" aria-labelledby="structure">
    <h2 id="structure">La structure</h2>
    <dl class="facts">
      ${fact('Nom', structure.name)} ${fact('Forme', FAMILY_WORDS[structure.family])} ${commune(structure)}
      ${structure.siren && fact('SIREN', frenchSiren(structure.siren))}
      ${structure.rna && fact('RNA', structure.rna)} ${fact('Label n°', number)}
      ${fact('Charte', `version ${charterVersion}`)}
    </dl>
  </section>`;
