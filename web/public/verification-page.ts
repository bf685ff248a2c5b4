import { errorSummary, fieldError } from './error-summary.ts';
import { html, type Html } from './html.ts';
import { page } from './layout.ts';
import { numberForm } from './number-form.ts';
import { readCode } from './read-code.ts';
import { READ_CODE_PATH } from './scripts/read-code.ts';
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

/** The field of a credential and that of a file: a browser sends both without script. */
export const credentialForm = (message: string | null = null): Html =>
  html`<form class="field" action="/verification" method="post" enctype="multipart/form-data">
    ${message !== null && fieldError('titre', message)}
    <label for="fichier">Le fichier « credential.json »</label>
    <p class="hint" id="fichier-aide">Il est joint au certificat. 64 ko au plus.</p>
    <input
      id="fichier"
      name="file"
      type="file"
      accept=".json,application/json"
      aria-describedby="fichier-aide"
    />
    <label for="titre">ou son contenu</label>
    <textarea
      id="titre"
      name="credential"
      rows="5"
      spellcheck="false"
      ${message !== null && html`aria-describedby="titre-erreur" aria-invalid="true"`}
    ></textarea>
    <button class="button" type="submit">Vérifier ce titre</button>
  </form>`;

/** The page where anybody verifies a label, from its number, its short code or its signed certificate, without an account. */
export const verificationPage = ({ council, error, credentialError = null }: VerificationView): string =>
  page({
    title: 'Vérifier un label',
    here: { at: '/verification', exactly: true },
    council,
    script: READ_CODE_PATH,
    toCorrect: error !== undefined || credentialError !== null,
    main: html`<div class="wrap">
      ${error && errorSummary('numero', error.message)}
      ${credentialError !== null && errorSummary('titre', credentialError)}
      <h1>Vérifier un label</h1>
      <p class="lead">
        Écrivez son numéro : la réponse vient tout de suite, sans compte. Rien n’est conservé.
      </p>
      <div class="halves">
        <section class="card" aria-labelledby="saisie">
          <h2 id="saisie">Le numéro ou le code court</h2>
          ${numberForm(error)} ${readCode}
          <p>
            Vous les trouvez sur le certificat. Sans eux, cherchez le nom dans
            <a href="/registre">le registre</a>.
          </p>
        </section>
        <section class="card" aria-labelledby="depot">
          <h2 id="depot">Le titre numérique</h2>
          ${credentialForm(credentialError)}
        </section>
        ${answers}
        <section aria-labelledby="ailleurs">
          <h2 id="ailleurs">Vérifier sans nous</h2>
          <p>
            Un titre numérique se vérifie aussi sans ce service, avec tout outil qui lit les Open Badges 3.0 :
            il y trouve notre clé à <a href="/.well-known/did.json">/.well-known/did.json</a>.
          </p>
        </section>
      </div>
    </div>`,
  });
