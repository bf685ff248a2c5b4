import type { RetentionTable } from '../../../workflows/retention/retention-table.ts';
import { nonBreaking } from '../french.ts';
import { html, linkTo, type Html } from '../html.ts';
import { mailLink } from '../site-footer.ts';
import type { StatingCouncil } from '../views.ts';
import { legalPage } from './legal-page.ts';
import { RETENTION_WORDS, keptWords } from './retention-words.ts';

const CNIL = 'https://www.cnil.fr/fr/adresser-une-plainte';

export type PersonalDataView = {
  readonly council: StatingCouncil;
  /** The table of the rules in force: what is applied is what is told. */
  readonly retention: RetentionTable;
};

const table = (retention: RetentionTable): Html =>
  html`<div class="scroll" role="region" aria-label="Durées de conservation" tabindex="0">
    <table>
      <caption class="heard">
        Combien de temps chaque donnée est gardée, et ce qu’elle devient
      </caption>
      <thead>
        <tr>
          <th scope="col">Donnée</th>
          <th scope="col">Pourquoi</th>
          <th scope="col">Durée</th>
          <th scope="col">Ensuite</th>
        </tr>
      </thead>
      <tbody>
        ${RETENTION_WORDS.map(({ kind, title, purpose }) => {
          const { during, afterwards } = keptWords(retention[kind], kind);
          return html`<tr>
            <th scope="row">${nonBreaking(title)}</th>
            <td>${nonBreaking(purpose)}</td>
            <td>${nonBreaking(during)}</td>
            <td>${nonBreaking(afterwards)}</td>
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;

/** What is kept of people, why, for how long, and what they may ask (RGPD, art. 13 and 14). */
export const personalDataPage = ({ council, retention }: PersonalDataView): string => {
  const { publisher, dataProtection } = council.notices;
  return legalPage(
    'Vos données personnelles',
    council,
    html`<h1>Vos données personnelles</h1>
      <p class="lead">
        Ce service ne demande que ce qui sert à examiner une demande de label, et le dit ici. Lire le registre
        ou vérifier un label ne laisse rien de vous.
      </p>
      <h2>Qui en répond</h2>
      <p>Responsable du traitement : ${nonBreaking(publisher)}.</p>
      <h2>Pourquoi</h2>
      <p>
        Pour attribuer un label et permettre à chacun de le vérifier : c’est une mission d’intérêt public
        (RGPD, art. 6, 1, e). Rien n’est décidé par un calcul seul : une personne examine, le conseil donne
        son avis, et la décision est signée.
      </p>
      <h2>Qui les voit</h2>
      <p>
        Le service qui examine, et les membres du conseil pour les dossiers sur lesquels ils votent ; jamais
        ceux qui y ont un intérêt. Ce que d’autres administrations savent déjà leur est demandé plutôt qu’à
        vous (CRPA, art. L114-8). Le public ne lit que le nom de la structure, l’état de son label et ses
        dates. Rien n’est vendu.
      </p>
      <h2>Combien de temps</h2>
      <p>Ces durées sont celles que le service applique, d’après le règlement du conseil en vigueur.</p>
      ${table(retention)}
      <h2>Sur votre appareil</h2>
      <p>
        Aucun traceur. Une fois connecté, un témoin de connexion dure douze heures, et vos réponses restent
        sur l’appareil jusqu’à ce que le service les ait reçues. Le thème clair ou sombre que vous choisissez
        n’est connu que de votre appareil.
      </p>
      <h2>Vos droits</h2>
      <p>
        Vous pouvez demander à lire vos données, à les faire corriger, à en limiter l’usage, ou vous opposer à
        un traitement. Ce qui est gardé pour la mission du service ne s’efface pas avant son temps (RGPD, art.
        17, 3).
      </p>
      <p>
        Écrivez à : ${nonBreaking(dataProtection.officer)}, ${nonBreaking(dataProtection.address)}, ou
        ${mailLink(dataProtection.email)}.
      </p>
      <p>
        Si la réponse ne vous convient pas, vous pouvez saisir la Commission nationale de l’informatique et
        des libertés : <a href="${linkTo(CNIL)}">adresser une plainte à la CNIL</a>.
      </p>`,
  );
};
