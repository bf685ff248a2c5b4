import type { WorkflowName } from '../../../workflows/kernel/workflow.ts';
import { WORKFLOWS } from '../../../workflows/workflows.ts';
import { historyNamed } from './history-shapes.ts';
import { shapeNamed } from './plain-shapes.ts';
import { before, problemResponses, refusal } from './problem-responses.ts';
import { dossierPaths } from './dossier-paths.ts';
import { agendaPaths } from './agenda-paths.ts';
import { json, read } from './reading.ts';
import { minutesPaths } from './minutes-paths.ts';
import { pageOf, sheetOf } from './sheets/sheets.ts';
import { THING_WORDS } from './words.ts';

const lookingUp = problemResponses([
  ...before('malformed', 'sign-in-required', 'stopped'),
  refusal('not-yours'),
  refusal('invalid-identifier'),
  refusal('unknown-number'),
]);

const refusals = problemResponses([
  ...before('malformed', 'sign-in-required', 'stopped'),
  ...(['not-yours', 'role-required', 'not-in-this-state', 'document-closed'] as const).map(refusal),
]);

const Upload = {
  type: 'object',
  properties: {
    url: { type: 'string', format: 'uri', description: 'Où envoyer le fichier.' },
    fields: {
      type: 'object',
      additionalProperties: { type: 'string' },
      description: 'Les champs du formulaire, à envoyer tels quels, avant le champ « file ».',
    },
    expiresIn: { type: 'integer', description: 'Secondes pendant lesquelles l’envoi est possible.' },
  },
  required: ['url', 'fields', 'expiresIn'],
  additionalProperties: false,
};

/** The bytes of a document never pass here: what is signed lets them go straight to storage, and come back. */
const documentPaths = {
  '/api/{council}/documents/{id}/upload': {
    get: {
      ...read('', 'document', 'Obtenir de quoi envoyer le fichier annoncé', ['council', 'id'], {}).get,
      operationId: 'document.upload',
      responses: { ...json(Upload, 'Un formulaire signé, pour ce fichier seulement.'), ...refusals },
    },
  },
  '/api/{council}/documents/{id}/file': {
    get: {
      ...read('', 'document', 'Télécharger le fichier contrôlé', ['council', 'id'], {}).get,
      operationId: 'document.file',
      responses: {
        '303': {
          description: 'Le fichier est à l’adresse donnée, pour une minute.',
          headers: { Location: { schema: { type: 'string', format: 'uri' } } },
        },
        ...refusals,
      },
    },
  },
};

/** Other ways than their state in which things of a kind are listed. */
const LISTED_BY: Partial<Record<WorkflowName, readonly string[]>> = {
  application: ['order'],
  proposal: ['owner'],
};

/** Reading by those who are signed in: one thing, a list, its history, its verdicts. */
export const readingPaths: Record<string, object> = {
  '/api/me': read(
    'me',
    'sign-in',
    'Qui je suis, pour qui j’agis, ce qui m’attend',
    [],
    json(
      { $ref: '#/components/schemas/Me' },
      'Conseil par conseil : rôles, structures, rencontres, propositions, intérêts.',
    ),
  ),
  ...Object.fromEntries(
    Object.values(WORKFLOWS).flatMap(({ name }) => {
      const { one, many } = THING_WORDS[name];
      const things = `/api/{council}/${name}s`;
      const thing = json(sheetOf(name), 'La fiche, telle que ce lecteur peut la voir.');
      const page = pageOf(name);
      const work = { $ref: '#/components/schemas/WorkList' };
      const list = json(
        name === 'application' ? { anyOf: [page, work] } : page,
        name === 'application'
          ? 'Une page de fiches ; par séance, une page du travail à faire.'
          : 'Une page de fiches.',
      );
      const told = json(shapeNamed(historyNamed(name)), 'Une page des faits, du premier au dernier.');
      const own = name === 'council' ? ['council', 'councilId'] : ['council', 'id'];
      return [
        [
          things,
          read(
            `${name}.list`,
            name,
            `Lister ${many}`,
            ['council', 'state', ...(LISTED_BY[name] ?? []), 'cursor'],
            list,
          ),
        ],
        [`${things}/{id}`, read(`${name}.read`, name, `Lire ${one}`, own, thing)],
        [
          `${things}/{id}/history`,
          read(`${name}.history`, name, `Relire l’histoire : ${one}`, [...own, 'cursor'], told),
        ],
      ];
    }),
  ),
  '/api/{council}/items/{id}/explanation': read(
    'item.explanation',
    'item',
    'Comprendre le résultat d’un vote, et le recalculer',
    ['council', 'id'],
    json(
      { $ref: '#/components/schemas/VoteExplanation' },
      'Tour par tour : une phrase, et chaque nombre du calcul. Un vote ouvert ne dit rien de son cours.',
    ),
  ),
  ...agendaPaths,
  '/api/{council}/sessions/{id}/pack.pdf': read(
    'session.packPdf',
    'session',
    'Garder le dossier de séance d’un membre, en PDF',
    ['council', 'id', 'member'],
    {
      '200': {
        description: 'Un PDF/A-3a balisé, avec un signet par point.',
        content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } },
      },
    },
  ),
  '/api/{council}/sessions/{id}/questions': read(
    'session.questions',
    'session',
    'Lire les questions que les membres posent avant la séance',
    ['council', 'id'],
    json(
      { $ref: '#/components/schemas/SessionQuestions' },
      'Avec leurs réponses. Ouvert à : le secrétariat, un instructeur, la présidence ; les membres les lisent dans leur dossier de séance.',
    ),
  ),
  '/api/{council}/sessions/{id}/notices': read(
    'session.notices',
    'session',
    'Lire qui est convoqué, quand, et ce qui le prouve',
    ['council', 'id'],
    json(
      { $ref: '#/components/schemas/SessionNotices' },
      'Membre par membre, pour la dernière convocation. Ouvert à : le secrétariat, la présidence, un auditeur.',
    ),
  ),
  '/api/{council}/sessions/{id}/presence': read(
    'session.presence',
    'session',
    'Lire qui est là, de quand à quand, en quelle qualité, et quels pouvoirs valent',
    ['council', 'id'],
    json(
      { $ref: '#/components/schemas/SessionPresence' },
      'La dernière convocation de la séance. Ouvert à : le secrétariat, la présidence, un instructeur, un auditeur, un membre du conseil.',
    ),
  ),
  '/api/{council}/sessions/{id}/forecast': read(
    'session.forecast',
    'session',
    'Lire si le quorum est à attendre, point par point et par collège, et qui appeler',
    ['council', 'id'],
    json(
      { $ref: '#/components/schemas/SessionForecast' },
      'D’après les réponses, les pouvoirs et les déports. Ouvert à : le secrétariat, la présidence, un instructeur.',
    ),
  ),
  ...minutesPaths,
  '/api/{council}/meetings/{id}/attendance': read(
    'meeting.attendance',
    'meeting',
    'Lire qui est attendu à une rencontre, pour la feuille de présence',
    ['council', 'id'],
    json(
      { $ref: '#/components/schemas/Attendance' },
      'Les structures qui n’ont pas dit rester absentes, puis qui suit les dossiers. La colonne « signature » des fichiers est vide. Ouvert à : un instructeur, le secrétariat.',
    ),
  ),
  '/api/{council}/councils/{id}/rules': read(
    'council.rules',
    'council',
    'Lire le règlement en vigueur un jour donné, et ce que chaque version a changé',
    ['council', 'councilId', 'on'],
    json({ $ref: '#/components/schemas/RulesByDay' }, 'Le règlement, en données et en phrases.'),
  ),
  '/api/{council}/councils/{id}/rulesDrafts': read(
    'council.rulesDrafts',
    'council',
    'Lire les projets de règlement, et ce que chacun changerait',
    ['council', 'councilId'],
    json({ $ref: '#/components/schemas/RulesDrafts' }, 'Chacun, comparé au règlement en vigueur.'),
  ),
  '/api/{council}/councils/{id}/officers': read(
    'council.officers',
    'council',
    'Lire qui instruit dans le conseil, pour partager les dossiers',
    ['council', 'councilId'],
    json({ $ref: '#/components/schemas/Officers' }, 'Les instructeurs.'),
  ),
  '/api/{council}/councils/{id}/workload': read(
    'council.workload',
    'council',
    'Lire qui suit combien de dossiers, qui est absent, et ce qui pourrait changer de main',
    ['council', 'councilId'],
    json(
      { $ref: '#/components/schemas/Workload' },
      'Une proposition, dossier par dossier, avec sa raison. Rien ne change sans un acte.',
    ),
  ),
  '/api/{council}/councils/{id}/absentees': read(
    'council.absentees',
    'council',
    'Lire qui était absent des dernières séances sans excuse, et qui pourrait être remplacé',
    ['council', 'councilId'],
    json(
      { $ref: '#/components/schemas/Absentees' },
      'Une proposition : rien n’est automatique. Ouvert à : le secrétariat, la présidence.',
    ),
  ),
  '/api/{council}/councils/{id}/interests': read(
    'council.interests',
    'council',
    'Lire qui a déclaré ses intérêts, et quand',
    ['council', 'councilId'],
    json({ $ref: '#/components/schemas/Declarers' }, 'Ce qui est déclaré n’y est pas.'),
  ),
  '/api/{council}/councils/{id}/myInterests': read(
    'council.myInterests',
    'council',
    'Relire sa propre déclaration d’intérêts',
    ['council', 'councilId'],
    json({ $ref: '#/components/schemas/OwnInterests' }, 'Elle n’est ouverte qu’à qui l’a faite.'),
  ),
  '/api/{council}/councils/{id}/partners': read(
    'council.partners',
    'council',
    'Lire les partenaires dont le conseil reconnaît les liens',
    ['council', 'id'],
    json({ $ref: '#/components/schemas/Partners' }, 'Ceux qui ont été retirés y restent, avec leur jour.'),
  ),
  '/api/{council}/structures/{id}/people': read(
    'structure.people',
    'structure',
    'Lire qui agit, prépare ou lit pour la structure, et qui y est invité',
    ['council', 'id'],
    json({ $ref: '#/components/schemas/StructurePeople' }, 'Les personnes et les invitations.'),
  ),
  '/api/{council}/structures/{id}/documents': read(
    'structure.documents',
    'structure',
    'Lire les pièces d’une structure, d’un dossier à l’autre',
    ['council', 'id'],
    json({ $ref: '#/components/schemas/StructureDocuments' }, 'Les pièces, la dernière annoncée d’abord.'),
  ),
  '/api/{council}/councils/{id}/members': read(
    'council.members',
    'council',
    'Lire qui siège au conseil un jour donné, siège par siège, et les sièges vacants',
    ['council', 'councilId', 'on'],
    json({ $ref: '#/components/schemas/Members' }, 'Les sièges, par collège ; aujourd’hui sans « on ».'),
  ),
  '/api/{council}/councils/{id}/roster': read(
    'council.roster',
    'council',
    'Lire les noms et les adresses de qui siège au conseil un jour donné',
    ['council', 'councilId', 'on'],
    json({ $ref: '#/components/schemas/Roster' }, 'Les sièges, par collège ; aujourd’hui sans « on ».'),
  ),
  '/api/{council}/structures/{id}/contests': read(
    'structure.contests',
    'structure',
    'Relire les valeurs contestées, leurs motifs et ce qui a été tranché',
    ['council', 'id'],
    json({ $ref: '#/components/schemas/Contests' }, 'Du premier acte au dernier.'),
  ),
  '/api/{council}/structures/{id}/signature': read(
    'structure.signature',
    'structure',
    'Lire qui a signé la charte, et s’il faut la signer de nouveau',
    ['council', 'id'],
    json({ $ref: '#/components/schemas/CharterSignature' }, 'La dernière signature et la charte en vigueur.'),
  ),
  '/api/{council}/search': read(
    'application.search',
    'application',
    'Chercher les demandes d’une structure',
    ['council', 'q', 'stateFound'],
    json({ $ref: '#/components/schemas/Found' }, 'Les structures qui répondent, la plus proche d’abord.'),
  ),
  '/api/{council}/register/{number}': read(
    'structure.lookUp',
    'structure',
    'Lire ce que les registres savent d’un numéro, avant de déclarer',
    ['council', 'structureNumber'],
    json(
      { $ref: '#/components/schemas/LookedUp' },
      'Ce que les registres savent, avec la source et la date de chaque valeur ; ou qu’ils ne savent rien, ou ne répondent pas.',
    ),
    lookingUp,
  ),
  ...dossierPaths,
  ...documentPaths,
};
