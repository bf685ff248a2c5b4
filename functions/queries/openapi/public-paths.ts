import { ODS_TYPE } from '../files/ods-type.ts';
import { closed } from './closed.ts';
import { PREFILL_REFUSED } from './partner-shapes.ts';
import { count, many, shapeNamed, text } from './plain-shapes.ts';
import { asPages, data, elsewhere, file, moves, open, page, REFUSED, signIn } from './open-operations.ts';
import { before, LABEL_UNKNOWN, problemResponses, refusal } from './problem-responses.ts';
import { statementPaths } from './statement-paths.ts';

const url = { type: 'string', format: 'uri' };
const ANY_DOCUMENT = { type: 'object', additionalProperties: shapeNamed('AnyValue') };
const seconds = { ...count, description: 'En secondes.' };
const Token = closed({ token: text, expiresIn: seconds, sessionEndsIn: seconds });
const Issuer = closed({ issuer: url, jwks_uri: url });
/** RFC 7517. */
const Keys = closed({ keys: many({ type: 'object', additionalProperties: text, required: ['kty', 'kid'] }) });

/** What needs no sign-in: pages, open data, and signing in itself. */
export const publicPaths: Record<string, object> = {
  '/': page('home', 'Accueil'),
  '/registre': page(
    'register',
    'Registre public des labels, et ceux qui répondent à une recherche',
    ['councilAsked', 'searched', 'territoryAsked', 'statusAsked', 'familyAsked', 'after'],
    elsewhere('Vers la page du label dont le numéro est cherché'),
  ),
  '/registre/territoires': page('territories', 'Les territoires du registre'),
  '/registre/territoires/{code}': page('territory', 'Les labels d’un territoire, en liste et en carte', [
    'territory',
    'councilAsked',
    'after',
    'embedded',
  ]),
  '/acheteurs': page('buyers', 'Comparer des labels pour un marché public', ['compared']),
  '/acheteurs.json': data('buyersData', 'Les labels comparés, en données', ['compared'], {
    schema: shapeNamed('Shortlist'),
  }),
  '/acheteurs.csv': {
    get: open(
      {
        id: 'buyersFile',
        summary: 'Les labels comparés, en CSV',
        type: 'text/csv',
        parameters: ['compared', 'columns'],
      },
      problemResponses(REFUSED),
    ),
  },
  '/acheteurs/{number}': page('procurement', 'Ce qui permet d’exiger un label dans un marché public', [
    'number',
  ]),
  '/controles/{council}': page('draws', 'Les tirages au sort des labels à contrôler', ['council', 'cursor']),
  ...statementPaths,
  '/donnees': page('openData', 'Les données ouvertes du registre'),
  '/verification': {
    ...page('verification', 'Vérifier un label', ['numberTyped'], elsewhere('Vers la page du label')),
    post: {
      ...open(
        {
          id: 'verificationOfForm',
          summary: 'Vérifier un titre numérique par un formulaire',
          type: 'text/html',
        },
        asPages([...REFUSED, ...before('too-large')]),
      ),
      requestBody: {
        required: true,
        content: {
          'multipart/form-data': {
            schema: {
              type: 'object',
              properties: {
                file: { type: 'string', format: 'binary', description: 'Le fichier « credential.json ».' },
                credential: { type: 'string', description: 'Son contenu, à la place du fichier.' },
              },
            },
          },
        },
      },
    },
  },
  '/api/verification': {
    post: {
      ...open(
        {
          id: 'verify',
          summary: 'Vérifier un titre numérique',
          type: 'application/json',
          schema: shapeNamed('Verification'),
        },
        problemResponses(before('malformed', 'stopped', 'too-large', 'json-required')),
      ),
      description:
        'Chaque vérification est expliquée à part. Ce qui ne peut pas être vérifié n’est jamais dit valide. Rien n’est conservé.',
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: {
              type: 'object',
              properties: {
                verifiableCredential: {
                  oneOf: [{ type: 'object' }, { type: 'string' }],
                  description: 'Le titre tel qu’il a été délivré, 64 ko au plus.',
                },
              },
              required: ['verifiableCredential'],
              additionalProperties: false,
            },
          },
        },
      },
    },
  },
  '/c/{code}': page(
    'shortCode',
    'La page du label d’un code court',
    ['shortCode'],
    elsewhere('Vers la page du label'),
  ),
  '/signalement': {
    ...page('reportForm', 'Signaler un usage abusif du label', ['labelReported']),
    post: open(
      { id: 'reportMisuse', summary: 'Envoyer un signalement, sans compte', type: 'text/html' },
      {
        ...asPages(REFUSED),
        '429': {
          description: 'Trop de signalements : renvoyez le formulaire, qui est rendu rempli, dans une heure.',
        },
      },
    ),
  },
  '/signalement/{code}': page('report', 'Ce que devient un signalement, pour qui en a le code', [
    'reportCode',
  ]),
  '/labels/{number}': page('label', 'Un label, et s’il est valable ce jour', ['number', 'on']),
  '/labels/{number}/decision': page('labelDecision', 'Extraits publiés des décisions sur un label', [
    'number',
  ]),
  '/labels/{number}.json': data('labelData', 'Un label en données ouvertes', ['number', 'on'], {
    more: [LABEL_UNKNOWN],
    schema: shapeNamed('LabelData'),
  }),
  '/labels/{number}/certificate.pdf': {
    get: open(
      {
        id: 'labelCertificate',
        summary: 'Le certificat d’un label en vigueur, son titre numérique joint',
        type: 'application/pdf',
        parameters: ['number'],
        schema: { type: 'string', format: 'binary' },
      },
      { ...asPages(REFUSED), ...elsewhere('Vers la page du label, qui n’est pas en vigueur') },
    ),
  },
  '/labels/{number}/badge.svg': {
    get: open(
      {
        id: 'labelBadge',
        summary: 'L’insigne du label pour le site de son titulaire, gris dès qu’il n’est plus en vigueur',
        type: 'image/svg+xml',
        parameters: ['number'],
      },
      asPages(REFUSED),
    ),
  },
  '/labels.json': data('labels', 'Le registre en données ouvertes', ['councilAsked', 'after'], {
    schema: shapeNamed('RegisterData'),
  }),
  '/labels.geojson': {
    get: open(
      {
        id: 'labelsGeoJson',
        summary: 'Les communes des structures labellisées, en GeoJSON',
        type: 'application/geo+json',
        parameters: ['councilAsked'],
        schema: shapeNamed('RegisterPlaces'),
      },
      problemResponses(REFUSED),
    ),
  },
  '/labels.csv': file('labelsCsv', 'Le registre entier, en CSV', 'text/csv'),
  '/labels.ods': file('labelsOds', 'Le registre entier, en feuille de calcul', ODS_TYPE),
  '/criteres/{council}': page('criteria', 'La charte en vigueur et ses critères', ['council']),
  '/criteres/{council}/{version}': page('criteriaOf', 'Une version de la charte et ses critères', [
    'council',
    'charterVersion',
  ]),
  '/criteres/{council}.json': data('criteriaData', 'La charte en vigueur en données ouvertes', ['council'], {
    schema: shapeNamed('CatalogueData'),
  }),
  '/criteres/{council}/{version}.json': data(
    'criteriaOfData',
    'Une version de la charte en données ouvertes',
    ['council', 'charterVersion'],
    { schema: shapeNamed('CatalogueData') },
  ),
  '/eligibilite/{council}': {
    ...page('eligibilityForm', 'Puis-je demander le label ?', ['council']),
    post: open(
      {
        id: 'eligibilityResult',
        summary: 'Savoir si l’on peut demander le label',
        type: 'text/html',
        parameters: ['council'],
      },
      asPages(REFUSED),
    ),
  },
  '/propositions/{council}': {
    ...page(
      'prefillPage',
      'Ce qu’un partenaire propose par un lien signé, sans compte',
      ['council', 'link'],
      asPages(PREFILL_REFUSED.map((reason) => refusal(reason))),
    ),
    post: open(
      {
        id: 'prefillPasted',
        summary: 'Lire un lien trop long pour une adresse',
        type: 'text/html',
        parameters: ['council'],
      },
      asPages([...REFUSED, ...PREFILL_REFUSED.map((reason) => refusal(reason))]),
    ),
  },
  '/api/{council}/eligibility': {
    ...data('eligibilityQuestions', 'Les questions posées avant de demander le label', ['council'], {
      schema: shapeNamed('EligibilityQuestions'),
    }),
    post: {
      ...open(
        {
          id: 'eligibility',
          summary: 'Savoir si l’on peut demander le label',
          type: 'application/json',
          parameters: ['council'],
          schema: shapeNamed('Eligibility'),
        },
        problemResponses([...REFUSED, ...before('invalid', 'too-large', 'json-required')]),
      ),
      description: 'Rien de ce qui est répondu n’est conservé.',
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: {
              type: 'object',
              properties: {
                answers: { type: 'object', description: 'Chaque réponse, sous le champ de sa question.' },
              },
              required: ['answers'],
              additionalProperties: false,
            },
          },
        },
      },
    },
  },
  '/espace': page('space', 'Mon espace : les pages de qui est connecté'),
  '/espace/{page}': page('spacePage', 'Une page de mon espace', ['page']),
  '/app/{file}': {
    get: open(
      {
        id: 'appFile',
        summary: 'Un fichier des pages de mon espace',
        type: 'text/javascript',
        parameters: ['file'],
      },
      asPages(REFUSED),
    ),
  },
  '/health': data('health', 'Le service répond', [], { schema: closed({ ok: { const: true } }) }),
  '/api/openapi.json': data('openapi', 'Ce document', [], { schema: ANY_DOCUMENT }),
  '/api/councils': data('councils', 'Les conseils que sert ce déploiement', [], {
    schema: shapeNamed('Councils'),
  }),
  '/api/{council}': data('council', 'Ce que tout le monde peut savoir d’un conseil', ['council'], {
    schema: shapeNamed('CouncilData'),
  }),
  '/api/{council}/sessions.ics': {
    get: open(
      {
        id: 'sessionsFeed',
        summary: 'Les séances à venir, en calendrier auquel s’abonner',
        type: 'text/calendar',
        parameters: ['council'],
      },
      problemResponses(REFUSED),
    ),
  },
  '/sign-in': { get: moves('signIn', 'Partir se connecter') },
  '/sign-in/callback': { get: moves('signedIn', 'Revenir du fournisseur d’identité') },
  '/session': {
    ...signIn('session', 'Recevoir un jeton court', Token, before('sign-in-required')),
    post: signIn('extendSession', 'Prolonger sa session', Token, before('sign-in-required')).get,
  },
  '/sign-out': { post: moves('signOut', 'Se déconnecter') },
  '/.well-known/openid-configuration': signIn('issuer', 'Où sont publiées les clés des jetons', Issuer),
  '/.well-known/jwks.json': signIn('keys', 'Les clés publiques des jetons', Keys),
};
