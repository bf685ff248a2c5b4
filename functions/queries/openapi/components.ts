import { WORKFLOW_NAMES } from '../../../workflows/kernel/workflow.ts';
import { actParameters } from './act-parameters.ts';
import { closed } from './closed.ts';
import { dossierParameters } from './dossier-parameters.ts';
import { header, inPath, inQuery } from './parameters.ts';
import { registerParameters } from './register-parameters.ts';
import { rulesShapes } from './rules-shapes.ts';
import { PARTNER_SHAPES } from './partner-shapes.ts';
import { SIGNATURE_SHAPES } from './signature-shapes.ts';
import { peopleShapes } from './people-shapes.ts';
import { searchShapes, SUGGESTION } from './search-shapes.ts';
import { exchangeShapes } from './exchange-shapes.ts';
import { meetingShapes } from './meeting-shapes.ts';
import { proposalShapes } from './proposal-paths.ts';
import { lookedUpShapes } from './looked-up-shapes.ts';
import { charterShapes } from './charter-shapes.ts';
import { dossierShapes } from './dossier-shapes.ts';
import { historyShapes } from './history-shapes.ts';
import { anyValueShape } from './json-schema.ts';
import { openShapes } from './open-shapes.ts';
import { importShapes } from './import-shapes.ts';
import { meShapes } from './me-shapes.ts';
import { ownDataShapes } from './own-data-shapes.ts';
import { VoteExplanation } from './vote-shapes.ts';
import { sessionShapes } from './session-shapes.ts';
import { sheetShapes } from './sheets/sheets.ts';
import { drawShapes } from './draw-paths.ts';
import { bulkActionShapes } from './bulk-action-paths.ts';
import { PROBLEM_TYPES, sharedResponses } from './problem-responses.ts';

const text = { type: 'string' };
const version = { type: 'integer', minimum: 0, description: 'Combien de fois la fiche a changé.' };
const instant = { type: 'string', format: 'date-time' };
const thing = {
  id: { type: 'string', description: 'L’identifiant de la fiche.' },
  workflow: {
    type: 'string',
    enum: [...WORKFLOW_NAMES],
  },
  state: { type: 'string', description: 'Où en est la fiche, en un mot.' },
  version,
};

const parameters = {
  council: inPath('council', { type: 'string', pattern: '^[0-9A-Z]{2,8}$' }, 'Le code du conseil.'),
  id: inPath('id', { type: 'string', format: 'uuid' }, 'L’identifiant de la fiche.'),
  councilId: inPath(
    'id',
    { type: 'string', pattern: '^[0-9A-Z]{2,8}$' },
    'Le code du conseil, qui est son identifiant.',
  ),
  undeliveredId: inPath(
    'id',
    { type: 'string', pattern: '^[A-Za-z0-9_-]{1,500}$' },
    'L’identifiant de la ligne, tel que la liste l’a donné : il nomme un échec, pas la fiche.',
  ),
  digest: inPath(
    'digest',
    { type: 'string', pattern: '^[A-Za-z0-9_-]{43}$' },
    'L’empreinte de l’image, telle que la fiche du conseil la donne.',
  ),
  kind: inPath('kind', { type: 'string', enum: ['members', 'labels'] }, 'Ce que le fichier contient.'),
  number: inPath('number', text, 'Le numéro du label, par exemple 62-ESS-2027-0001-9.'),
  ...registerParameters,
  structureNumber: inPath(
    'number',
    text,
    'Un numéro SIREN, SIRET ou RNA, écrit avec ou sans espaces, par exemple 000 000 018.',
  ),
  charterVersion: inPath('version', text, 'La version de la charte, ou le jour où elle prend effet.'),
  idempotencyKey: header(
    'Idempotency-Key',
    { type: 'string', pattern: '^[A-Za-z0-9_-]{8,64}$' },
    true,
    'L’identifiant de la commande, choisi par qui l’envoie : un renvoi reçoit la première réponse.',
  ),
  ifMatch: header(
    'If-Match',
    { type: 'string', pattern: '^"?[0-9]{1,9}"?$' },
    false,
    'La version lue : si la fiche a changé depuis, la commande est refusée (409).',
  ),
  state: inQuery(
    'state',
    { type: 'string', pattern: '^[a-zA-Z]{1,30}$' },
    'L’état cherché ; requis, sauf avec « order=session » ou « owner=me ». Des labels, « waiting » : ceux sur lesquels le service a quelque chose à faire, quel que soit leur état.',
  ),
  order: inQuery(
    'order',
    { type: 'string', enum: ['session'] },
    'Les demandes en cours, par séance puis par ce qui presse : quoi, pour quand, pourquoi, qui.',
  ),
  owner: inQuery(
    'owner',
    { type: 'string', enum: ['me'] },
    'Seulement celles que l’on doit mettre en œuvre soi-même, la première due d’abord, en cours et à faire.',
  ),
  stateFound: inQuery(
    'state',
    { type: 'string', pattern: '^[a-zA-Z]{1,30}$' },
    'Seulement les demandes dans cet état.',
  ),
  q: inQuery(
    'q',
    { type: 'string', minLength: 1, maxLength: 120 },
    'Un nom, une faute de frappe comprise, une commune, un numéro SIREN, SIRET ou RNA, ou le numéro d’une demande.',
    true,
  ),
  since: inQuery(
    'since',
    text,
    'Une version du dossier, ou l’identifiant d’un autre dossier de la même structure ; sans rien, le dernier regard.',
  ),
  format: inQuery(
    'format',
    { type: 'string', enum: ['json', 'csv', 'ods'] },
    'La liste entière en un fichier, plutôt qu’une page de JSON ; sans lui, l’en-tête « Accept » décide.',
  ),
  columns: inQuery(
    'columns',
    { type: 'string', pattern: '^[a-zA-Z]{1,40}(,[a-zA-Z]{1,40})*$' },
    'Pour un fichier : les codes de « x-columns » voulus, dans l’ordre voulu, entre virgules ; sans lui, toutes les colonnes.',
  ),
  cursor: inQuery('cursor', text, 'La suite d’une liste, telle que la page précédente l’a donnée.'),
  against: inQuery('against', { type: 'string', format: 'uuid' }, 'L’autre charte, d’où l’on part.', true),
  link: inQuery(
    'lien',
    { type: 'string', maxLength: 8_000 },
    'Le lien signé, tel que le partenaire l’a donné.',
  ),
  councilAsked: inQuery('council', { type: 'string', pattern: '^[0-9A-Z]{2,8}$' }, 'Un conseil seulement.'),
  after: inQuery('after', text, 'Le dernier numéro déjà lu : la suite vient après.'),
  numberTyped: inQuery('number', text, 'Le numéro tel qu’il est écrit sur le certificat.'),
  ...actParameters,
  ...dossierParameters,
  member: inQuery(
    'member',
    { type: 'integer', minimum: 1, maximum: 9999 },
    'Le numéro du membre ; un membre lit le sien.',
  ),
  on: inQuery('on', { type: 'string', format: 'date' }, 'Le jour sur lequel porte la question.'),
};

const Thing = closed(
  {
    ...thing,
    data: { type: 'object', description: 'Ce que ce lecteur peut voir de la fiche.' },
    available: {
      type: 'array',
      items: text,
      description: 'Les commandes que ce lecteur peut envoyer maintenant.',
    },
    deadlines: {
      type: 'object',
      additionalProperties: instant,
      description: 'Chaque échéance et son instant.',
    },
    passed: {
      type: 'array',
      items: text,
      description: 'Les échéances passées, même si rien ne l’a encore constaté.',
    },
    suggestion: SUGGESTION,
  },
  ['suggestion'],
);

const orNull = { type: ['string', 'null'] };

/** What did not leave: what does not apply to a kind is null. */
const Undelivered = closed({
  id: text,
  what: {
    type: 'string',
    enum: ['mail', 'reaction', 'notice', 'deadline'],
    description: 'Un courriel en doute, une suite, une annonce ou une échéance.',
  },
  thing: { ...text, description: 'L’identifiant de la fiche concernée.' },
  workflow: thing.workflow,
  factType: orNull,
  function: orNull,
  at: { ...instant, description: 'Quand cela a échoué.' },
  title: { ...text, description: 'Ce qui n’est pas parti, en clair.' },
  advice: { ...text, description: 'Que faire.' },
  number: { ...orNull, description: 'Le numéro du label concerné, s’il y en a un.' },
  available: { type: 'array', items: { type: 'string', enum: ['settle', 'resend'] } },
});

const Problem = {
  type: 'object',
  description: 'Document « problème » (RFC 9457) ; des champs de plus disent les chiffres du refus.',
  properties: {
    type: { type: 'string', enum: PROBLEM_TYPES },
    title: { type: 'string', description: 'Ce qui ne va pas et quoi faire, en français.' },
    status: { type: 'integer', minimum: 400, maximum: 599 },
    version: { ...version, description: 'La version actuelle, quand la fiche a changé.' },
    errors: { type: 'array', items: { type: 'object' }, description: 'Chaque champ à corriger et pourquoi.' },
  },
  required: ['type', 'title', 'status'],
};

/** Shapes, parameters and the way to sign a request, named once. */
export const components = () => ({
  securitySchemes: {
    bearer: {
      type: 'http',
      scheme: 'bearer',
      bearerFormat: 'JWT',
      description: 'Le jeton court que donne /session après connexion.',
    },
  },
  parameters,
  responses: sharedResponses(),
  schemas: {
    Thing,
    CommandAnswer: closed(
      { ...thing, says: { ...text, description: 'Ce que cet acte fait et ne fait pas, en clair.' } },
      ['says'],
    ),
    BallotAnswer: closed(
      {
        id: thing.id,
        workflow: { type: 'string', enum: ['item'] },
        state: { type: 'string', enum: ['voteOpen'] },
        round: { type: 'integer', minimum: 1, description: 'Le tour de vote.' },
        member: { type: 'integer', minimum: 1 },
        choice: {
          type: 'string',
          enum: ['FOR', 'AGAINST', 'ABSTAIN', 'BLANK'],
          description: 'D’un vote public ; d’un vote secret, rien n’est redit.',
        },
      },
      ['choice'],
    ),
    ...lookedUpShapes(),
    ...PARTNER_SHAPES,
    ...SIGNATURE_SHAPES,
    ...peopleShapes,
    ...rulesShapes(),
    ...searchShapes,
    UndeliveredList: {
      type: 'object',
      properties: {
        items: { type: 'array', items: Undelivered },
        next: { type: ['string', 'null'], description: 'Le repère de la page suivante ; nul à la fin.' },
      },
      required: ['items', 'next'],
      additionalProperties: false,
    },
    ...exchangeShapes,
    ...meetingShapes,
    VoteExplanation,
    ...sessionShapes(),
    ...proposalShapes,
    ...drawShapes,
    ...bulkActionShapes,
    ...charterShapes,
    ...meShapes(),
    ...ownDataShapes(),
    ...anyValueShape,
    ...dossierShapes(),
    ...historyShapes(),
    ...openShapes(),
    ...sheetShapes(),
    UndeliveredAnswer: closed({
      id: text,
      state: { type: 'string', enum: ['settled', 'resent'], description: 'Réglé, ou relancé.' },
    }),
    ThingList: {
      type: 'object',
      properties: {
        items: { type: 'array', items: { $ref: '#/components/schemas/Thing' } },
        next: { type: ['string', 'null'], description: 'Le repère de la page suivante ; nul à la fin.' },
      },
      required: ['items', 'next'],
      additionalProperties: false,
    },
    ...importShapes,
    Problem,
  },
});
