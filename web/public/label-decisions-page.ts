import { frenchDate, frenchSiren, parisDay } from './french.ts';
import { html, type Html } from './html.ts';
import { labelAddress } from './label-date-form.ts';
import { page } from './layout.ts';
import { mailLink, phoneLink } from './site-footer.ts';
import { stateChip } from './state-chip.ts';
import type { CouncilView, PublicStatus, StructureView } from './views.ts';

export type DecisionExtract = {
  readonly kind: 'AWARD' | 'RENEWAL';
  readonly decidedOn: string;
  readonly validUntil: string;
  readonly charterVersion: string;
  readonly quality: string;
  /** Who signed it; null of a silence. */
  readonly signatory: string | null;
  readonly holder: string;
  readonly publishedAt: string;
  /** The last day on which somebody else may go to court. */
  readonly contestableUntil: string;
};

export type LabelDecisionsView = {
  readonly council: CouncilView;
  readonly court: { readonly name: string; readonly address: string };
  readonly number: string;
  readonly structure: StructureView;
  readonly status: PublicStatus;
  /** The last one first. */
  readonly acts: readonly DecisionExtract[];
};

const TITLES = { AWARD: 'Attribution', RENEWAL: 'Renouvellement' } as const;
const DOES = { AWARD: 'est attribué à', RENEWAL: 'est renouvelé au bénéfice de' } as const;

const extract = (view: LabelDecisionsView, act: DecisionExtract, n: number): Html => {
  const { council, court, number } = view;
  const charter = `/criteres/${encodeURIComponent(council.id)}/${encodeURIComponent(act.charterVersion)}`;
  return html`<section class="card" aria-labelledby="acte-${n}">
    <h2 id="acte-${n}">${TITLES[act.kind]} du ${frenchDate(act.decidedOn)}</h2>
    <dl class="facts">
      <div>
        <dt>Auteur</dt>
        <dd>${act.signatory !== null && html`${act.signatory}, `}${act.quality}</dd>
      </div>
      <div>
        <dt>Objet</dt>
        <dd>
          Le label de l’économie sociale et solidaire n°
          <span class="whole">${number}</span> ${DOES[act.kind]} ${act.holder}, jusqu’au
          ${frenchDate(act.validUntil)} inclus.
        </dd>
      </div>
      <div>
        <dt>Fondement</dt>
        <dd><a href="${charter}">La charte, version ${act.charterVersion}</a></dd>
      </div>
      <div>
        <dt>Publiée en ligne</dt>
        <dd>${frenchDate(parisDay(act.publishedAt))}</dd>
      </div>
      <div>
        <dt>Recours des tiers</dt>
        <dd>
          Devant le juge, jusqu’au ${frenchDate(act.contestableUntil)} inclus : ${court.name},
          ${court.address}, ou Télérecours citoyens (www.telerecours.fr).
        </dd>
      </div>
    </dl>
  </section>`;
};

const none = html`<p>
  Aucune décision n’est publiée ici : ce label a été attribué avant que ce service ne tienne le registre.
</p>`;

const whole = ({ council: { contact } }: LabelDecisionsView): Html =>
  html`<section class="card" aria-labelledby="entiere">
    <h2 id="entiere">La décision entière</h2>
    <p>
      Ces extraits ne portent aucun motif, et ne nomment que l’auteur de la décision. Pour lire la décision,
      demandez-la : ${contact.service},
      ${phoneLink(contact.phone)}${contact.email !== '' && html`, ${mailLink(contact.email)}`}. Sans réponse
      sous un mois, la demande est refusée : vous avez alors deux mois pour saisir la Commission d’accès aux
      documents administratifs (www.cada.fr).
    </p>
  </section>`;

/** The decisions on a label, as extracts: who decided what, on which charter, and until when others may contest it. */
export const decisionsPage = (view: LabelDecisionsView): string =>
  page({
    title: 'Décisions publiées sur ce label',
    here: { at: '/registre', exactly: false },
    council: view.council,
    main: html`<div class="wrap">
      <h1>Décisions publiées sur ce label</h1>
      <p class="holder">
        ${view.structure.name}${view.structure.siren !== null && html`, SIREN ${frenchSiren(view.structure.siren)}`},
        label n° <span class="whole">${view.number}</span>
      </p>
      <p class="row">
        <strong>Aujourd’hui :</strong> ${stateChip(view.status)}
        <a href="${labelAddress(view.number)}">Voir l’état de ce label</a>
      </p>
      <div class="stack">
        ${view.acts.length === 0 ? none : view.acts.map((act, n) => extract(view, act, n + 1))} ${whole(view)}
      </div>
    </div>`,
  });
