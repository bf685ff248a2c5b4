import { InterestKind } from '../../../events/interest.ts';
import { MandateKind } from '../../../events/council.ts';
import { closed } from './closed.ts';
import { answered } from './json-schema.ts';
import { HeldRole } from './me-shapes.ts';
import {
  count,
  day,
  dayOrNull,
  id,
  idOrNull,
  instant,
  many,
  oneOf,
  orNull,
  seat,
  text,
  yesNo,
} from './plain-shapes.ts';

const words = {
  title: { ...text, description: 'Ce que c’est.' },
  basis: { ...text, description: 'Sur quelle base c’est gardé.' },
  kept: { ...text, description: 'Jusqu’à quand.' },
};

const elsewhere = many(closed({ ...words, where: { ...text, description: 'Où cela se lit.' } }));

const part = (value: object) => closed({ ...words, values: many(value) });

const Named = closed({ name: orNull, email: orNull });

const Seat = closed({
  member: seat,
  college: { ...count, description: 'Le numéro du collège.' },
  seat: { ...count, description: 'Le rang du siège dans son collège.' },
  kind: answered(MandateKind),
  chair: yesNo,
  startsOn: day,
  termEndsOn: day,
  endedOn: dayOrNull,
});

const Declared = closed({
  declaredOn: day,
  interests: many(
    closed({
      siren: text,
      kind: answered(InterestKind),
      whose: oneOf(['SELF', 'SPOUSE']),
      from: day,
      to: dayOrNull,
    }),
  ),
});

const Delegation = closed({ quality: text, act: text, from: day, until: day, endedOn: dayOrNull });

const Signature = closed({ structure: id, signedOn: day, version: text, name: orNull, capacity: orNull });

const Written = closed({
  fact: { ...text, description: 'L’acte auquel ces mots appartiennent : sa chose, sa version et son rang.' },
  values: { type: 'object', additionalProperties: text, description: 'Les mots, par leur champ.' },
});

/** All that is kept of whoever asks, and nothing of others (RGPD, art. 15 and 20). */
export const ownDataShapes = () => ({
  OwnData: closed({
    person: { ...text, description: 'Le numéro qui vous désigne.' },
    readAt: instant,
    councils: many(
      closed({
        council: text,
        name: text,
        contact: {
          ...closed({ service: text, email: text, address: text }),
          description: 'À qui s’adresser.',
        },
        parts: closed({
          identity: part(Named),
          roles: part(HeldRole),
          seats: part(Seat),
          interests: part(Declared),
          absence: part(closed({ from: day, to: day, standIn: idOrNull })),
          delegation: part(Delegation),
          signatures: part(Signature),
          texts: part(Written),
        }),
        elsewhere: {
          ...elsewhere,
          description: 'Ce que ce conseil garde ailleurs, et n’est pas dans cette copie.',
        },
      }),
    ),
    elsewhere: {
      ...elsewhere,
      description: 'Ce qui est gardé ailleurs, et n’est pas dans cette copie.',
    },
    rights: { ...text, description: 'Comment faire corriger, et à qui se plaindre.' },
  }),
});
