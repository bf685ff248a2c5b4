import { before, problemResponses, refusal } from './problem-responses.ts';

const parameter = (name: string) => ({ $ref: `#/components/parameters/${name}` });

type Page = { id: string; summary: string; type: string; tag?: string; parameters?: readonly string[] };

const open = ({ id, summary, type, tag = 'public', parameters = [] }: Page) => ({
  operationId: id,
  tags: [tag],
  summary,
  security: [],
  parameters: parameters.map(parameter),
  responses: {
    '200': { description: summary, content: { [type]: { schema: {} } } },
    ...problemResponses([...before('malformed', 'stopped'), refusal('not-yours')]),
  },
});

const page = (id: string, summary: string, parameters: readonly string[] = []) => ({
  get: open({ id, summary, type: 'text/html', parameters }),
});
const data = (id: string, summary: string, parameters: readonly string[] = []) => ({
  get: open({ id, summary, type: 'application/json', parameters }),
});
const moves = (id: string, summary: string) => ({
  operationId: id,
  tags: ['sign-in'],
  summary,
  security: [],
  responses: {
    '302': { description: summary },
    ...problemResponses(before('malformed', 'sign-in-required', 'stopped')),
  },
});
const signIn = (id: string, summary: string) => ({
  get: open({ id, summary, type: 'application/json', tag: 'sign-in' }),
});

/** What needs no sign-in: pages, open data, and signing in itself. */
export const publicPaths: Record<string, object> = {
  '/': page('home', 'Accueil'),
  '/registre': page('register', 'Registre public des labels'),
  '/verification': page('verification', 'Vérifier un label'),
  '/labels/{number}': page('label', 'Un label, et s’il est valable ce jour', ['number', 'on']),
  '/labels.json': data('labels', 'Le registre en données ouvertes'),
  '/public.css': { get: open({ id: 'stylesheet', summary: 'Feuille de style', type: 'text/css' }) },
  '/health': data('health', 'Le service répond'),
  '/api/openapi.json': data('openapi', 'Ce document'),
  '/api/{council}': data('council', 'Ce que tout le monde peut savoir d’un conseil', ['council']),
  '/sign-in': { get: moves('signIn', 'Partir se connecter') },
  '/sign-in/callback': { get: moves('signedIn', 'Revenir du fournisseur d’identité') },
  '/session': signIn('session', 'Recevoir un jeton court'),
  '/sign-out': { post: moves('signOut', 'Se déconnecter') },
  '/.well-known/openid-configuration': signIn('issuer', 'Où sont publiées les clés des jetons'),
  '/.well-known/jwks.json': signIn('keys', 'Les clés publiques des jetons'),
};
