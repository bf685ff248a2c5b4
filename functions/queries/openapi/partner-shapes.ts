import { closed } from './closed.ts';
import { shapeNamed } from './plain-shapes.ts';
import { before, problemResponses, refusal } from './problem-responses.ts';

const text = { type: 'string' };
const orNull = { type: ['string', 'null'] };
const day = { type: 'string', format: 'date' };
const many = (items: object, description: string) => ({ type: 'array', items, description });

/** Partners and what their links propose (A8); a contact is null once it is erased. */
export const PARTNER_SHAPES = {
  Partners: closed({
    partners: many(
      closed({
        partner: {
          type: 'string',
          description: 'L’empreinte de la clé (RFC 7638) : le « kid » de ses liens.',
        },
        name: text,
        publicKey: text,
        registeredOn: day,
        revokedOn: { type: ['string', 'null'], format: 'date' },
        contact: closed({ name: orNull, email: orNull }),
      }),
      'Les partenaires, retirés compris.',
    ),
  }),
  Prefill: closed({
    from: closed({ partner: text, name: text }),
    expiresAt: { type: 'string', format: 'date-time' },
    charter: closed({ version: text }),
    structure: closed({
      siren: orNull,
      siret: orNull,
      rna: orNull,
      id: { type: ['string', 'null'], description: 'Sa fiche, si vous agissez pour elle.' },
      name: orNull,
    }),
    proposed: many(
      closed({ criterion: text, field: text, question: text, value: shapeNamed('AnyValue') }),
      'Ce que le formulaire en vigueur comprend, à confirmer par « answer ».',
    ),
    refused: many(
      closed({ criterion: text, field: orNull, why: text }),
      'Ce qu’il ne comprend pas, et pourquoi.',
    ),
  }),
};

/** Why a link is not opened. */
export const PREFILL_REFUSED = [
  'link-unreadable',
  'link-sender-unknown',
  'link-sender-revoked',
  'link-tampered',
  'link-for-another-council',
  'link-expired',
  'link-term-out-of-range',
  'no-charter-in-force',
] as const;

/** A partner's link is opened by the person to whom it was given. */
export const partnerPaths: Record<string, object> = {
  '/api/{council}/prefill': {
    post: {
      operationId: 'council.prefill',
      tags: ['council'],
      summary: 'Lire ce qu’un partenaire propose',
      description:
        'Le jeton est un JWS compact signé en Ed25519 : en-tête « alg » (EdDSA), « kid » (l’empreinte de la clé du ' +
        'partenaire) et « typ » (prefill+jws) ; contenu « aud » (le conseil), « iat » et « exp » en secondes, à 92 jours ' +
        'au plus l’un de l’autre, « number » (SIREN, SIRET ou RNA) et « answers » (par critère, chaque réponse sous le ' +
        'champ de sa question). Il voyage dans ce corps, ou dans l’adresse de sa page, « /propositions/{council}?lien=… » ' +
        '(8 000 signes au plus ; plus long, il s’y colle). Rien n’est conservé : la personne reprend elle-même ce ' +
        'qu’elle confirme. Ouvert à : toute personne connectée.',
      security: [{ bearer: [] }],
      parameters: [{ $ref: '#/components/parameters/council' }],
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: closed({ token: { type: 'string', minLength: 20, maxLength: 60_000 } }),
          },
        },
      },
      responses: {
        '200': {
          description: 'Ce qui est proposé, et par qui.',
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Prefill' } } },
        },
        ...problemResponses([
          ...before('malformed', 'invalid', 'sign-in-required', 'too-large', 'json-required', 'stopped'),
          ...PREFILL_REFUSED.map((reason) => refusal(reason)),
        ]),
      },
    },
  },
};
