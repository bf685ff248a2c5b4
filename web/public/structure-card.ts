import { FAMILY_WORDS } from './family-words.ts';
import { frenchDate, frenchSiren } from './french.ts';
import { html, type Html } from './html.ts';
import { SOURCE_WORDS } from './source-words.ts';
import type { LabelPageView, SourceView, StructureView } from './views.ts';

/** « Sirene et registres nationaux, lu le 3 mars 2027 ». */
const sourceLine = ({ source, on }: SourceView): Html =>
  html`<span class="source">Source : ${SOURCE_WORDS[source] ?? 'registre'}, lu le ${frenchDate(on)}</span>`;

const fact = (term: string, value: string, source: SourceView | null = null): Html =>
  html`<div>
    <dt>${term}</dt>
    <dd>${value}${source && sourceLine(source)}</dd>
  </div>`;

/** Nothing of a municipality that no register tells. */
const commune = ({ communeName, communeCode }: StructureView, source: SourceView | null): Html | null => {
  if (communeCode === null) return null;
  return communeName === null
    ? fact('Code de la commune', communeCode, source)
    : fact('Commune', `${communeName} (${communeCode})`, source);
};

/** The card of who holds the label, and under which charter; each value with its source where one is known (G9). */
export const structureCard = (view: LabelPageView): Html => {
  const { structure, number, charterVersion, sources, activity } = view;
  return html`<section class="card" aria-labelledby="structure">
    <h2 id="structure">La structure</h2>
    <dl class="facts">
      ${fact('Nom', structure.name, sources.name)} ${fact('Forme', FAMILY_WORDS[structure.family])}
      ${commune(structure, sources.commune)} ${activity && fact('Activité', activity, sources.activity)}
      ${structure.siren && fact('SIREN', frenchSiren(structure.siren))}
      ${structure.rna && fact('RNA', structure.rna)} ${fact('Label n°', number)}
      ${view.establishment && fact('Établissement couvert (SIRET)', view.establishment)}
      ${fact('Charte', `version ${charterVersion}`)}
      ${fact('Dernière vérification', frenchDate(view.checkedOn))}
    </dl>
  </section>`;
};
