import { errorSummary } from './error-summary.ts';
import { html } from './html.ts';
import { page } from './layout.ts';
import { numberForm } from './number-form.ts';
import type { VerificationView } from './views.ts';

const answers = html`<section aria-labelledby="reponses">
  <h2 id="reponses">Ce que vous saurez</h2>
  <ul class="rows questions">
    <li><strong>Le label est-il authentique ?</strong> Il figure au registre public, ou il n’existe pas.</li>
    <li><strong>Est-il en cours de validité ?</strong> Aujourd’hui, ou à la date de votre choix.</li>
    <li><strong>À qui appartient-il ?</strong> Le nom et le numéro à comparer avec votre document.</li>
    <li><strong>Qui l’a décidé ?</strong> La qualité de la personne qui a signé, et la date.</li>
  </ul>
</section>`;

/** The page where anybody verifies a label from its number, without an account. */
export const verificationPage = ({ council, error }: VerificationView): string =>
  page({
    title: 'Vérifier un label',
    here: { at: '/verification', exactly: true },
    council,
    toCorrect: error !== undefined,
    main: html`<div class="wrap">
      ${error && errorSummary('numero', error.message)}
      <h1>Vérifier un label</h1>
      <p class="lead">
        Écrivez son numéro : la réponse vient tout de suite, sans compte. Rien n’est conservé.
      </p>
      <div class="halves">
        <section class="card" aria-labelledby="saisie">
          <h2 id="saisie">Le numéro</h2>
          ${numberForm(error)}
          <p>
            Vous le trouvez sur le certificat. Sans numéro, cherchez le nom dans
            <a href="/registre">le registre</a>.
          </p>
        </section>
        ${answers}
      </div>
    </div>`,
  });
