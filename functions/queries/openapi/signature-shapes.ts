import { closed } from './closed.ts';

const text = { type: 'string' };
const orNull = { type: ['string', 'null'] };
const day = { type: 'string', format: 'date' };

const Signed = {
  ...closed({
    charter: { type: 'string', format: 'uuid' },
    version: text,
    textDigest: text,
    signedOn: day,
    channel: { type: 'string', enum: ['ONLINE', 'POST'] },
    person: orNull,
  }),
  type: ['object', 'null'],
};

const InForce = {
  ...closed({
    id: { type: 'string', format: 'uuid' },
    version: text,
    textDigest: { type: 'string', description: 'L’empreinte du texte, que la signature reprend.' },
    effectiveOn: day,
  }),
  type: ['object', 'null'],
};

const Signatory = { ...closed({ name: orNull, capacity: orNull }), type: ['object', 'null'] };

const standing = {
  state: {
    type: ['string', 'null'],
    enum: ['UNSIGNED', 'SIGNED', 'TO_SIGN_AGAIN', null],
    description: 'Null si aucune charte n’est en vigueur.',
  },
  signed: Signed,
  charter: InForce,
  changes: {
    type: 'array',
    items: text,
    description: 'Ce qui a changé sur le fond depuis la signature : « article 3 », « critère GOV-01 ».',
  },
};

/** What a structure signed last, and whether it signs again (I6); names are null once they are erased. */
export const SIGNATURE_SHAPES = {
  CharterSignature: closed({ ...standing, signatory: Signatory }),
  SignatureStanding: closed(standing),
};
