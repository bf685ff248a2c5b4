import type { WorkflowName } from '../../../workflows/kernel/workflow.ts';
import { WORKFLOWS } from '../../../workflows/workflows.ts';
import { historyNamed } from './history-shapes.ts';
import { shapeNamed } from './plain-shapes.ts';
import { before, problemResponses, refusal } from './problem-responses.ts';
import { dossierPaths } from './dossier-paths.ts';
import { misusePaths } from './misuse-paths.ts';
import { councilPaths } from './council-paths.ts';
import { json, read } from './reading.ts';
import { sessionPaths } from './session-paths.ts';
import { structurePaths } from './structure-paths.ts';
import { pageOf, sheetOf } from './sheets/sheets.ts';
import { THING_WORDS } from './words.ts';

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
  '/api/me/data': read(
    'me.data',
    'sign-in',
    'Ce qui est gardé de moi : le lire, et l’emporter',
    [],
    json(
      { $ref: '#/components/schemas/OwnData' },
      'Conseil par conseil : ce qui est gardé, sur quelle base, jusqu’à quand (RGPD, articles 15 et 20).',
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
  '/api/{council}/search': read(
    'application.search',
    'application',
    'Chercher les demandes d’une structure',
    ['council', 'q', 'stateFound'],
    json({ $ref: '#/components/schemas/Found' }, 'Les structures qui répondent, la plus proche d’abord.'),
  ),
  ...sessionPaths,
  ...councilPaths,
  ...structurePaths,
  ...dossierPaths,
  ...misusePaths,
  ...documentPaths,
};
