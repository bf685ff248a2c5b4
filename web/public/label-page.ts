import { answerBlock } from './answer.ts';
import { errorSummary } from './error-summary.ts';
import { frenchDate, frenchInstant } from './french.ts';
import { html, linkTo, type Html } from './html.ts';
import { labelAnswer } from './label-answer.ts';
import { labelChecks } from './label-checks.ts';
import { labelAddress, labelDateForm } from './label-date-form.ts';
import { labelHistory } from './label-history.ts';
import { page } from './layout.ts';
import { labelFeed } from './register-address.ts';
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
    return html`<p class="lead">
      Jusqu’au
      <strong>${frenchDate(view.validUntil)}</strong
      >${view.prolongedOn !== null && html`, prolongé jusqu’à la séance`}.
    </p>`;
  return html`<p class="lead">
    Il a été attribué le ${frenchDate(view.awardedOn)}. À ce jour, la structure ne peut pas s’en prévaloir.
  </p>`;
};

const linkToLabel = (number: string): Html => html`<a href="${labelAddress(number)}">${number}</a>`;

/** The labels before and after this one, and the names it was held under (F6). */
const lineage = ({ replaces, replacedBy, formerNames }: LabelPageView): Html =>
  html`${replacedBy !== null && html`<p>Le label ${linkToLabel(replacedBy)} le remplace.</p>`}
  ${replaces !== null && html`<p>Il remplace le label ${linkToLabel(replaces)}.</p>`}
  ${formerNames.map(({ name, until }) => html`<p>Au nom de ${name} jusqu’au ${frenchDate(until)}.</p>`)}`;

const more = (view: LabelPageView): Html =>
  html`<p class="holder">${view.structure.name}</p>
    ${lead(view)} ${lineage(view)}
    <p class="soft small">
      État lu le ${frenchInstant(view.readAt)}, heure de Paris.
      <a class="on-screen" href="${labelAddress(view.number)}">Voir l’état d’aujourd’hui</a>
    </p>
    <p class="on-paper">
      Seule la page en ligne fait foi, sous le numéro <strong class="whole">${view.number}</strong>.
    </p>`;

const dataAddress = ({ number, on }: LabelPageView): string =>
  `${labelAddress(number)}.json${on ? `?on=${encodeURIComponent(on.date)}` : ''}`;

const certificateLines = ({ certificate, number }: LabelPageView): Html | null =>
  certificate &&
  html`<ul class="go">
      <li><a href="${labelAddress(number)}/certificate.pdf">Certificat à imprimer (PDF)</a></li>
      <li><a href="${linkTo(certificate.address)}">Titre numérique signé (JSON)</a></li>
      <li><a href="${labelAddress(number)}/badge.svg">Insigne pour un site web (SVG)</a></li>
    </ul>
    <p>Code court, à lire au téléphone : <strong class="whole">${certificate.shortCode}</strong></p>`;

const proofCard = (view: LabelPageView): Html =>
  html`<section class="card on-screen" aria-labelledby="preuve">
    <h2 id="preuve">Garder cette réponse</h2>
    <p>Imprimez cette page : elle porte le numéro du label, la réponse et l’heure de lecture.</p>
    <p class="go">
      <a href="${dataAddress(view)}"
        >${view.on ? 'Réponse signée à cette date (JSON)' : 'Cette réponse en données (JSON)'}</a
      >
    </p>
    ${certificateLines(view)}
    <ul class="go">
      <li><a href="/acheteurs/${encodeURIComponent(view.number)}">Dossier pour un marché public</a></li>
      <li><a href="${labelAddress(view.number)}/decision">Décisions publiées sur ce label</a></li>
      <li><a href="${linkTo(labelFeed(view.council.id, view.number))}">Suivre ce label (fil Atom)</a></li>
      <li><a href="/verification">Vérifier soi-même un titre numérique</a></li>
    </ul>
  </section>`;

/** A code that leads here proves that the label exists, and nothing of the paper on which it is printed. */
const limitsCard = html`<section class="card" aria-labelledby="limites">
  <h2 id="limites">Ce que le code imprimé ne prouve pas</h2>
  <ul>
    <li>Que le document en main est l’original : comparez le nom et le numéro avec ceux de cette page.</li>
    <li>Que cette page est la bonne : vérifiez l’adresse en haut de votre navigateur.</li>
    <li>Que le label vaudra demain : revenez le jour où vous en avez besoin.</li>
  </ul>
</section>`;

const misuseCard = ({ council, number }: LabelPageView): Html =>
  html`<section class="card on-screen" aria-labelledby="usage">
    <h2 id="usage">Le logo est-il utilisé à tort ?</h2>
    <p>
      Dites-nous où, en ligne ou au ${phoneLink(council.contact.phone)} : nous invitons d’abord la structure à
      corriger.
    </p>
    <p class="go"><a href="/signalement?label=${encodeURIComponent(number)}">Signaler un usage abusif</a></p>
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
        <div class="stack">${structureCard(view)} ${proofCard(view)} ${limitsCard} ${misuseCard(view)}</div>
      </div>
    </div>`,
  });
};
