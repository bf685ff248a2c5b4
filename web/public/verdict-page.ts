import type {
  CheckName,
  CheckResult,
  Verification,
  VerificationState,
} from '../../workflows/label/credential/verification.ts';
import { answerBlock } from './answer.ts';
import { frenchDate, frenchInstant, frenchSiren, nonBreaking, parisDay } from './french.ts';
import { html, type Html } from './html.ts';
import { icon } from './icons.ts';
import { labelAddress } from './label-date-form.ts';
import { page } from './layout.ts';
import type { SealForm } from './seals.ts';
import { credentialForm } from './verification-page.ts';
import type { CouncilView } from './views.ts';

export type VerdictView = {
  readonly council: CouncilView | null;
  readonly verification: Verification;
  readonly readAt: string;
};

const ANSWERS: Record<VerificationState, readonly [SealForm, string]> = {
  VALID: ['valid', 'Oui, ce titre est authentique et en cours de validité.'],
  NOT_CURRENTLY_VALID: ['not-valid', 'Non, ce titre n’est pas en cours de validité.'],
  EXPIRED: ['expired', 'Non, ce titre a expiré.'],
  FORGED: ['not-valid', 'Non, ce titre n’est pas authentique.'],
  OTHER_ISSUER: ['unknown', 'Ce titre n’a pas été délivré par ce service.'],
  UNVERIFIABLE: ['unavailable', 'Impossible à vérifier.'],
};

const QUESTIONS: Record<CheckName, string> = {
  proof: 'Le titre est-il authentique ?',
  issuer: 'Vient-il de nous ?',
  validity: 'Est-il dans sa durée ?',
  status: 'Est-il encore en vigueur ?',
};

const SHAPES: Record<CheckResult, readonly [Html, string, string]> = {
  PASS: [icon('tick'), 'is-pass', 'Oui.'],
  FAIL: [icon('square'), 'is-review', 'Non.'],
  UNKNOWN: [icon('question'), 'is-ended', 'Pas vérifié.'],
};

/** What is no credential at all has no checks to tell: one sentence says what to bring instead. */
const nothingRead = ({ state, about, checks: [first] }: Verification): string | null =>
  state === 'UNVERIFIABLE' && about === null ? (first?.sentence ?? null) : null;

const checks = ({ checks: all }: Verification): Html =>
  html`<h2>Ce que nous avons vérifié</h2>
    <ul class="rows checks">
      ${all.map(({ name, result, sentence }) => {
        const [shape, tone, word] = SHAPES[result];
        return html`<li>
          <span class="${tone}">${shape}</span>
          <div><strong>${nonBreaking(QUESTIONS[name])}</strong><br />${word} ${nonBreaking(sentence)}</div>
        </li>`;
      })}
    </ul>`;

const fact = (term: string, value: string): Html =>
  html`<div>
    <dt>${term}</dt>
    <dd>${value}</dd>
  </div>`;

const aboutCard = ({ about }: Verification): Html | null => {
  if (about === null) return null;
  const { holder, number, validFrom, validUntil, issuer, charterVersion } = about;
  return html`<section class="card" aria-labelledby="contenu-du-titre">
    <h2 id="contenu-du-titre">Ce que dit le titre</h2>
    <dl class="facts">
      ${fact('Structure', holder.name)} ${holder.siren && fact('SIREN', frenchSiren(holder.siren))}
      ${holder.rna && fact('RNA', holder.rna)} ${fact('Label n°', number)} ${fact('Délivré par', issuer)}
      ${fact('Durée', `du ${frenchDate(parisDay(validFrom))} au ${frenchDate(parisDay(validUntil))}`)}
      ${fact('Charte', `version ${charterVersion}`)}
    </dl>
    <p class="go"><a href="${labelAddress(number)}">Voir l’état d’aujourd’hui au registre</a></p>
  </section>`;
};

/** What became of the verification of a signed certificate: the answer, then each check in a sentence (F5). */
export const verdictPage = ({ council, verification, readAt }: VerdictView): string => {
  const [form, sentence] = ANSWERS[verification.state];
  const reason = nothingRead(verification);
  return page({
    title: sentence.replace(/\.$/, ''),
    here: { at: '/verification', exactly: false },
    council,
    main: html`<div class="wrap">
      ${answerBlock({
        form,
        sentence,
        dated: true,
        more: html`${reason !== null && html`<p class="lead">${nonBreaking(reason)}</p>`}
          <p class="soft small">Vérifié le ${frenchInstant(readAt)}, heure de Paris.</p>`,
      })}
      <div class="beside">
        ${reason === null && html`<div class="stack">${checks(verification)}</div>`}
        <div class="stack">
          ${aboutCard(verification)}
          <section class="card on-screen" aria-labelledby="autre">
            <h2 id="autre">Vérifier un autre titre</h2>
            ${credentialForm()}
          </section>
        </div>
      </div>
    </div>`,
  });
};
