import { IMPLICIT_DECISION } from '../../workflows/label/implicit-decision.ts';
import { frenchDate, frenchInstant, frenchSiren, nonBreaking } from './french.ts';
import { html, type Html } from './html.ts';
import { icon } from './icons.ts';
import type { LabelPageView, PublicStatus, StructureView } from './views.ts';

/** The same quality inside a sentence: « le Président du Département »; one without its article is quoted. */
const within = (quality: string): string =>
  /^L(e|a|es)\b|^L[’']/.test(quality) ? `l${quality.slice(1)}` : `« ${quality} »`;

const genuine = ({ decidedBy, recordedAt }: LabelPageView): string => {
  const recorded = recordedAt ? `, enregistré le ${frenchInstant(recordedAt)}, heure de Paris` : '';
  const origin =
    decidedBy === IMPLICIT_DECISION
      ? 'né d’une décision implicite d’acceptation'
      : `délivré par ${within(decidedBy)}`;
  return `Oui : ${origin} et inscrit au registre public${recorded}.`;
};

const IN_FORCE: Record<PublicStatus, (until: string) => string> = {
  VALID: (until) => `Oui, jusqu’au ${until}.`,
  NOT_CURRENTLY_VALID: () => 'Non. Le registre public ne donne pas de motif.',
  EXPIRED: (until) => `Non : il a expiré le ${until}.`,
};

const identifier = ({ siren, rna }: StructureView): string => {
  if (siren) return `, SIREN ${frenchSiren(siren)}. Comparez-le à celui du document que vous avez en main.`;
  if (rna) return `, RNA ${rna}. Comparez-le à celui du document que vous avez en main.`;
  return '. Comparez ce nom à celui du document que vous avez en main.';
};

const check = (drawing: Html, tone: string, question: string, answer: string): Html =>
  html`<li>
    <span class="${tone}">${drawing}</span>
    <div><strong>${nonBreaking(question)}</strong><br />${nonBreaking(answer)}</div>
  </li>`;

const SHAPES: Record<PublicStatus, readonly [Html, string]> = {
  VALID: [icon('tick'), 'is-pass'],
  NOT_CURRENTLY_VALID: [icon('triangle'), 'is-review'],
  EXPIRED: [icon('clock'), 'is-ended'],
};

/** Each thing that was checked, apart: genuine, in force, whose, by whom. Nothing is said that was not checked. */
export const labelChecks = (view: LabelPageView): Html => {
  const [shape, tone] = SHAPES[view.status];
  const { structure, awardedOn, decidedBy } = view;
  return html`<h2>Ce que nous avons vérifié</h2>
    <ul class="rows checks">
      ${check(icon('tick'), 'is-pass', 'Le label est-il authentique ?', genuine(view))}
      ${check(shape, tone, 'Est-il en cours de validité aujourd’hui ?', IN_FORCE[view.status](frenchDate(view.validUntil)))}
      ${check(icon('tick'), 'is-pass', 'À quelle structure appartient-il ?', `Au nom de : ${structure.name}${identifier(structure)}`)}
      ${check(icon('tick'), 'is-pass', 'Qui l’a décidé ?', `${decidedBy}, le ${frenchDate(awardedOn)}. Le conseil donne un avis, il ne décide pas.`)}
    </ul>`;
};
