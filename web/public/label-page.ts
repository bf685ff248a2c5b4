import { answerBlock } from './answer.ts';
import { errorSummary } from './error-summary.ts';
import { frenchDate, frenchInstant } from './french.ts';
import { html, type Html } from './html.ts';
import { labelAnswer } from './label-answer.ts';
import { labelChecks } from './label-checks.ts';
import { labelAddress, labelDateForm } from './label-date-form.ts';
import { labelHistory } from './label-history.ts';
import { page } from './layout.ts';
import { phoneLink } from './site-footer.ts';
import { stateChip } from './state-chip.ts';
import { structureCard } from './structure-card.ts';
import type { LabelPageView, PublicStatus } from './views.ts';

const UNTIL: Record<PublicStatus, (until: string) => string | null> = {
  VALID: (until) => `jusqu’au ${until}`,
  NOT_CURRENTLY_VALID: () => null,
  EXPIRED: (until) => `le ${until}`,
};

const lead = (view: LabelPageView): Html => {
  if (view.on !== undefined)
    return html`<p class="row">
      <strong>Aujourd’hui :</strong> ${stateChip(view.status)}
      <span>${UNTIL[view.status](frenchDate(view.validUntil))}</span>
    </p>`;
  if (view.status === 'VALID')
    return html`<p class="lead">Jusqu’au <strong>${frenchDate(view.validUntil)}</strong>.</p>`;
  return html`<p class="lead">
    Il a été attribué le ${frenchDate(view.awardedOn)}. À ce jour, la structure ne peut pas s’en prévaloir.
  </p>`;
};

const more = (view: LabelPageView): Html =>
  html`<p class="holder">${view.structure.name}</p>
    ${lead(view)}
    <p class="soft small">
      État lu le ${frenchInstant(view.readAt)}, heure de Paris.
      <a class="on-screen" href="${labelAddress(view.number)}">Voir l’état d’aujourd’hui</a>
    </p>
    <p class="on-paper">
      Seule la page en ligne fait foi, sous le numéro <strong class="whole">${view.number}</strong>.
    </p>`;

const dataAddress = ({ number, on }: LabelPageView): string =>
  `${labelAddress(number)}.json${on ? `?on=${encodeURIComponent(on.date)}` : ''}`;

const proofCard = (view: LabelPageView): Html =>
  html`<section class="card on-screen" aria-labelledby="preuve">
    <h2 id="preuve">Garder cette réponse</h2>
    <p>Imprimez cette page : elle porte le numéro du label, la réponse et l’heure de lecture.</p>
    <p class="go"><a href="${dataAddress(view)}">Cette réponse en données (JSON)</a></p>
  </section>`;

const misuseCard = ({ council }: LabelPageView): Html =>
  html`<section class="card on-screen" aria-labelledby="usage">
    <h2 id="usage">Vous voyez encore le logo ?</h2>
    <p>
      Dites-nous où, au ${phoneLink(council.contact.phone)} : nous invitons d’abord la structure à corriger.
    </p>
    <p class="go"><a href="/registre">Trouver une structure labellisée</a></p>
  </section>`;

/** The page of a label: is it valid, today or on the day asked for? */
export const labelPage = (view: LabelPageView): string => {
  const { form, sentence } = labelAnswer(view);
  return page({
    title: `${sentence.replace(/\.$/, '')} – ${view.structure.name}`,
    here: { at: '/verification', exactly: false },
    council: view.council,
    toCorrect: view.onError !== undefined,
    main: html`<div class="wrap">
      ${view.onError && errorSummary('on', view.onError.message)}
      ${answerBlock({ form, sentence, dated: view.on !== undefined, more: more(view) })}
      <div class="beside">
        <div class="stack">${labelChecks(view)} ${labelDateForm(view)} ${labelHistory(view.history)}</div>
        <div class="stack">
          ${structureCard(view)} ${view.status !== 'VALID' && misuseCard(view)} ${proofCard(view)}
        </div>
      </div>
    </div>`,
  });
};
