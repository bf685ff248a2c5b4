import { frenchDate } from './french.ts';
import { html, linkTo, type Html } from './html.ts';
import { icon } from './icons.ts';
import { page } from './layout.ts';
import { numberForm } from './number-form.ts';
import { processPath } from './process-path.ts';
import type { HomeView } from './views.ts';

const path = (pace: HomeView['pace']): Html =>
  html`<section class="wrap journey" aria-labelledby="chemin">
    <h2 id="chemin">Le chemin d’une demande</h2>
    ${processPath(pace ?? null)}
  </section>`;

const band = (nextSession: string | null): Html =>
  html`<div class="band">
    <div class="wrap thirds">
      <section>
        <h2>Prochaine séance</h2>
        ${
          nextSession === null
            ? html`<p>Aucune séance n’est encore fixée. Sa date paraîtra ici.</p>`
            : html`<p><strong>${frenchDate(nextSession)}</strong></p>
                <p>Le conseil y donne ses avis sur les demandes inscrites.</p>`
        }
      </section>
      <section>
        <h2>Qui décide</h2>
        <p>
          Le conseil vote un <strong>avis</strong>. La <strong>décision</strong> est prise ensuite, par une
          autre signature.
        </p>
      </section>
      <section>
        <h2>Ce qui est public</h2>
        <p>
          Le nom de la structure labellisée, l’état de son label et ses dates. Jamais un motif, jamais une
          personne.
        </p>
      </section>
    </div>
  </div>`;

const cards = html`<div class="wrap thirds">
  <section class="card">
    <h2>Vous achetez</h2>
    <p>Trouvez une structure labellisée, et la réponse à la date de votre marché.</p>
    <p class="go"><a href="/registre">Ouvrir le registre</a></p>
  </section>
  <section class="card">
    <h2>Vous développez</h2>
    <p>Tout ce que fait ce service passe par une interface décrite et ouverte.</p>
    <p class="go"><a href="/api/openapi.json">Description de l’API (JSON)</a></p>
  </section>
  <section class="card">
    <h2>Vous préférez le papier</h2>
    <p>Une personne remplit avec vous, par téléphone ou au guichet.</p>
    <p class="go"><a href="#aide">Nous appeler</a></p>
  </section>
</div>`;

const trial = ({ accountsUrl, mailboxUrl }: NonNullable<HomeView['local']>): Html =>
  html`<section class="wrap trial" aria-labelledby="essai">
    <div class="card">
      <h2 id="essai">Essai sur cette machine</h2>
      <p>Ce service tourne chez vous, avec des comptes et un courrier d’essai.</p>
      <ul class="go">
        <li><a href="${linkTo(accountsUrl)}">Comptes d’essai, un par rôle</a></li>
        <li><a href="${linkTo(mailboxUrl)}">Boîte aux lettres : ce qui aurait été envoyé</a></li>
      </ul>
    </div>
  </section>`;

/** The entry, before any account: what is it, and where do I go? */
export const homePage = ({ council, nextSession, local, pace }: HomeView): string =>
  page({
    title: 'Le label des structures qui mettent l’humain avant le profit',
    here: { at: '/', exactly: true },
    council,
    main: html`<div class="wrap beside opening">
        <div>
          <h1>Le label des structures qui mettent l’humain avant le profit</h1>
          <p class="lead">
            Il reconnaît les associations, coopératives, mutuelles, fondations et entreprises qui respectent
            la charte de l’économie sociale et solidaire (ESS) de leur territoire.
          </p>
          <p class="row">
            ${council && html`<a class="button" href="/eligibilite/${council.id}">Puis-je le demander ? ${icon('arrow')}</a>`}
            ${council && html`<a class="button quiet" href="/criteres/${council.id}">Lire la charte et ses critères</a>`}
            <a class="button ${council !== null && 'quiet'}" href="/registre">Voir qui est labellisé</a>
            <a class="button quiet" href="/sign-in">Ouvrir mon espace</a>
          </p>
        </div>
        <section class="card" aria-labelledby="verifier">
          <h2 id="verifier">Vérifier un label</h2>
          ${numberForm()}
        </section>
      </div>
      ${local && trial(local)} ${band(nextSession)} ${path(pace)} ${cards}`,
  });
