import { closed } from './closed.ts';

const text = { type: 'string' };
const instant = { type: 'string', format: 'date-time' };
const orNull = { type: ['string', 'null'] };

const structureRole = { type: 'string', enum: ['representative', 'preparer', 'reader'] };
const day = { type: 'string', format: 'date' };
const many = (items: object) => ({ type: 'array', items });

/** Name and address are null once they are erased. */
const StructurePeople = closed({
  people: many(
    closed({
      person: { type: 'string', format: 'uuid' },
      role: structureRole,
      since: day,
      name: orNull,
      email: orNull,
    }),
  ),
  invitations: many(
    closed({ invitation: text, role: structureRole, expiresAt: instant, name: orNull, email: orNull }),
  ),
});

const orDay = { type: ['string', 'null'], format: 'date' };

const StructureDocuments = closed({
  items: many(
    closed({
      id: { type: 'string', format: 'uuid' },
      kind: text,
      state: text,
      mediaType: text,
      size: { type: 'integer', description: 'En octets.' },
      announcedOn: day,
      dated: orDay,
      validUntil: orDay,
      refusal: orNull,
      replacedBy: orNull,
    }),
  ),
});

const Members = closed({
  items: many(
    closed({
      member: { type: 'integer', minimum: 1 },
      college: { type: 'integer', minimum: 1 },
      chair: { type: 'boolean' },
      termEndsOn: day,
      accepted: { type: 'boolean', description: 'Si l’invitation a été acceptée.' },
    }),
  ),
});

const Officers = closed({
  officers: many(closed({ person: { type: 'string', format: 'uuid' }, name: orNull, since: day })),
});

const Contests = closed({
  contests: many({
    type: 'object',
    properties: {
      act: { type: 'string', enum: ['CONTESTED', 'SETTLED'] },
      field: text,
      on: day,
      reason: orNull,
    },
    required: ['act', 'field', 'on', 'reason'],
  }),
});

/** Who acts for a structure or sits on a council, and what a structure sent and contested. */
export const peopleShapes = { StructurePeople, StructureDocuments, Members, Officers, Contests };
