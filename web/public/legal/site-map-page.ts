import { nonBreaking } from '../french.ts';
import { html, linkTo, type Html } from '../html.ts';
import type { CouncilView } from '../views.ts';
import { legalPage } from './legal-page.ts';
import { STATEMENTS, statementAddress, type Statement } from './statements.ts';

type Link = readonly [address: string, words: string];

const PUBLIC: readonly Link[] = [
  ['/', 'Le label'],
  ['/registre', 'Registre des structures labellisées'],
  ['/registre/territoires', 'Registre par territoire'],
  ['/verification', 'Vérifier un label'],
  ['/signalement', 'Signaler un usage abusif du label'],
  ['/acheteurs', 'Acheteurs publics'],
  ['/etat', 'État du service'],
];

const DATA: readonly Link[] = [
  ['/donnees', 'Données ouvertes du registre'],
  ['/labels.json', 'Registre (JSON)'],
  ['/api/openapi.json', 'Description de l’API (JSON)'],
];

const SIGNED_IN: readonly Link[] = [['/sign-in', 'Mon espace : demander, suivre, examiner, voter']];

const ofCouncil = ({ id }: CouncilView): Link[] => [
  [`/eligibilite/${id}`, 'Est-ce pour ma structure ?'],
  [`/criteres/${id}`, 'La charte et ses critères'],
  [`/propositions/${id}`, 'Ouvrir le lien d’un partenaire'],
  [`/statistiques/${id}`, 'Statistiques'],
  [`/controles/${id}`, 'Contrôles tirés au sort'],
  ...(Object.keys(STATEMENTS) as Statement[]).map((statement): Link => [
    statementAddress(statement, id),
    STATEMENTS[statement],
  ]),
];

const list = (links: readonly Link[]): Html =>
  html`<ul class="go">
    ${links.map(([address, words]) => html`<li><a href="${linkTo(address)}">${nonBreaking(words)}</a></li>`)}
  </ul>`;

/** Every page that anybody may open, from one place (RGAA 12.2). */
export const siteMapPage = (council: CouncilView | null, councils: readonly CouncilView[]): string =>
  legalPage(
    'Plan du site',
    council,
    html`<h1>Plan du site</h1>
      <h2>Pour tout le monde</h2>
      ${list(PUBLIC)}
      ${councils.map(
        (each) =>
          html`<h2>${nonBreaking(each.name)}</h2>
            ${list(ofCouncil(each))}`,
      )}
      <h2>Une fois connecté</h2>
      ${list(SIGNED_IN)}
      <h2>Données</h2>
      ${list(DATA)}`,
  );
