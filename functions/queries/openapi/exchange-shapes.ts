import { closed } from './closed.ts';
import { shapeNamed } from './plain-shapes.ts';

const orNull = { type: ['string', 'null'] };
const instant = { type: 'string', format: 'date-time' };
const version = { type: 'integer', minimum: 0 };
const number = { type: 'integer', minimum: 1, description: 'Le numéro de l’écrit, dans l’ordre du temps.' };
const typed = { ...orNull, description: 'Le texte ; nul une fois effacé.' };
const next = { ...orNull, description: 'Le repère de la page suivante ; nul à la fin.' };

/** A message between the two sides of a dossier. */
const Message = closed({
  number,
  from: { type: 'string', enum: ['APPLICANT', 'SERVICE'] },
  role: orNull,
  at: instant,
  text: typed,
  read: { type: 'boolean', description: 'Si l’autre côté l’a lu.' },
});

/** A note of the officers: no field of a message, so that one is never shown for the other (B10). */
const InternalNote = closed({ number, writtenBy: orNull, writtenAt: instant, note: typed });

/** What a person from outside was asked, and what they said; who they are is for the service alone (B6). */
const asked = closed({ name: orNull, email: orNull });
const dueOn = { type: 'string', format: 'date' };
const overdue = { type: 'boolean', description: 'Si la date est passée sans réponse.' };
const outcome = {
  dueOn,
  overdue,
  silence: {
    type: ['string', 'null'],
    enum: ['NO_OBJECTION', 'NO_ANSWER', null],
    description: 'Une fois la date passée, ce que vaut le silence ; ce n’est jamais l’avis du conseil.',
  },
  question: typed,
  answer: {
    oneOf: [
      closed({
        position: { type: 'string', enum: ['NO_OBJECTION', 'RESERVATIONS', 'OBJECTION'] },
        late: { type: 'boolean' },
        text: typed,
        at: instant,
      }),
      { type: 'null' },
    ],
  },
};
const Expertise = closed(
  {
    id: { type: 'string' },
    state: { type: 'string', enum: ['invited', 'accepted', 'answered', 'silent', 'attached', 'cancelled'] },
    ...outcome,
    asked,
  },
  ['asked'],
);

const text = { type: 'string' };
const many = (items: object) => ({ type: 'array', items });

/** The service reads all of it; who was asked, the question and what was ticked of the dossier (B6). */
export const ExpertiseSheet = {
  anyOf: [
    closed({
      application: { type: 'string', format: 'uuid' },
      shows: closed({ structureName: orNull, criteria: many(text) }),
      asked,
      ...outcome,
    }),
    closed({
      question: typed,
      dueOn,
      overdue,
      shown: closed({
        structureName: orNull,
        criteria: many(
          closed({
            id: text,
            title: text,
            questions: many({ $ref: '#/components/schemas/Question' }),
            answers: {
              type: 'object',
              additionalProperties: shapeNamed('AnyValue'),
              description: 'Par champ, ce qui a été répondu.',
            },
          }),
        ),
      }),
    }),
  ],
};

/** What lies beside a dossier in words that people typed. */
export const exchangeShapes = {
  Messages: closed({
    kind: { type: 'string', enum: ['messages'] },
    items: { type: 'array', items: Message },
    next,
    readUpTo: closed({ APPLICANT: version, SERVICE: version }),
    clock: { type: 'string', description: 'Qu’un message n’arrête aucun délai.' },
  }),
  InternalNotes: closed({
    kind: { type: 'string', enum: ['internalNotes'] },
    notes: { type: 'array', items: InternalNote },
    next,
  }),
  Expertises: closed({
    kind: { type: 'string', enum: ['expertises'] },
    items: { type: 'array', items: Expertise },
    next,
  }),
};
