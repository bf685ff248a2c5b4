import { Role } from '../../../events/council.ts';
import { InterestKind } from '../../../events/interest.ts';
import { DECLARERS } from '../../../workflows/council/interests/declaration.ts';
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

const StructureDocument = closed({
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
});

const StructureDocuments = closed({
  items: many({ $ref: '#/components/schemas/StructureDocument' }),
});

const member = { type: 'integer', minimum: 1 };

const seat = {
  college: { type: 'integer', minimum: 1 },
  seat: { type: 'integer', minimum: 1 },
  kind: { type: 'string', enum: ['TITULAR', 'ALTERNATE'] },
  chair: { type: 'boolean' },
  vicePresident: { type: 'boolean' },
  startsOn: day,
  termEndsOn: day,
  endedOn: {
    ...orNull,
    description: 'Le premier jour où ce siège n’est plus tenu, s’il l’a été moins longtemps.',
  },
  accepted: { type: 'boolean', description: 'Si l’invitation a été acceptée.' },
};

const vacancies = {
  ...many(closed({ college: { type: 'integer', minimum: 1 }, seat: { type: 'integer', minimum: 1 } })),
  description: 'Les sièges que personne ne tient ce jour-là, selon la composition en vigueur.',
};

const Members = closed({ on: day, items: many(closed({ member, ...seat })), vacancies });

/** Name and address are null once they are erased. */
const Roster = closed({
  on: day,
  items: many(
    closed({
      member,
      name: orNull,
      email: orNull,
      ...seat,
      invitedUntil: {
        oneOf: [instant, { type: 'null' }],
        description: 'Jusqu’à quand son invitation peut être acceptée ; nul une fois acceptée.',
      },
    }),
  ),
  vacancies,
});

const Officers = closed({
  officers: many(closed({ person: { type: 'string', format: 'uuid' }, name: orNull, since: day })),
});

const Staff = closed({
  staff: many(
    closed({
      person: { type: 'string', format: 'uuid' },
      role: { type: 'string', enum: Role.exclude(['member']).options },
      name: orNull,
      since: day,
    }),
  ),
});

const person = { type: 'string', format: 'uuid' };
const Workload = closed({
  officers: many(
    closed({
      person,
      name: orNull,
      follows: { type: 'integer', description: 'Les dossiers qui lui sont confiés.' },
      today: {
        type: 'integer',
        description: 'Ceux que la personne suit aujourd’hui, remplacements compris.',
      },
      absence: {
        oneOf: [
          closed({ officer: person, from: day, to: day, standIn: { oneOf: [person, { type: 'null' }] } }),
          { type: 'null' },
        ],
      },
    }),
  ),
  unfollowed: { type: 'integer', description: 'Les dossiers que personne ne suit aujourd’hui.' },
  whole: { type: 'boolean', description: 'Si tous les dossiers en cours sont comptés.' },
  moves: many(
    closed({
      thing: person,
      number: text,
      from: { oneOf: [person, { type: 'null' }] },
      to: person,
      why: text,
    }),
  ),
  bulkActions: {
    ...many(
      closed({
        command: { type: 'string', const: 'assign' },
        entries: many(closed({ thing: person, input: closed({ officer: person }) })),
      }),
    ),
    description: 'Les actes qui feraient ces changements, tels qu’ils se demandent.',
  },
});

const standing = {
  declaredOn: orDay,
  dueOn: { ...orDay, description: 'Le jour à partir duquel une nouvelle déclaration est attendue.' },
  due: { type: 'boolean', description: 'Si une déclaration est attendue aujourd’hui.' },
};

const Declarers = closed({
  people: many(
    closed({
      person,
      roles: many({ type: 'string', enum: [...DECLARERS] }),
      member: { type: ['integer', 'null'], description: 'Le numéro du siège.' },
      name: { ...orNull, description: 'Le nom donné à l’invitation ; nul une fois effacé.' },
      ...standing,
    }),
  ),
});

const OwnInterests = closed({
  ...standing,
  why: { ...orNull, description: 'Ce qui est attendu, et pourquoi.' },
  interests: {
    description: 'Nul avant une première déclaration, ou une fois effacée.',
    oneOf: [
      many(
        closed({
          siren: text,
          kind: { type: 'string', enum: [...InterestKind.options] },
          whose: { type: 'string', enum: ['SELF', 'SPOUSE'] },
          from: day,
          to: orDay,
          weighs: {
            type: 'boolean',
            description: 'S’il est compté aujourd’hui : en cours, ou fini depuis peu.',
          },
        }),
      ),
      { type: 'null' },
    ],
  },
});

const Conflicts = closed({
  items: many(
    closed({
      act: {
        type: 'string',
        enum: ['CONFLICT', 'OPENED', 'LIFTED'],
        description: 'Un conflit déclaré, un dossier ouvert malgré un lien, un lien levé.',
      },
      at: instant,
      person: { ...orNull, description: 'La personne concernée.' },
      by: { ...orNull, description: 'Qui l’a dit.' },
      interest: { type: ['string', 'null'], enum: [...InterestKind.options, null] },
      reason: { ...orNull, description: 'Pourquoi le dossier a été ouvert ; nul une fois effacé.' },
    }),
  ),
  people: {
    ...many(
      closed({
        person: { type: 'string', format: 'uuid' },
        role: { type: 'string', enum: ['officer', 'secretary', 'president', 'member'] },
        name: { ...orNull, description: 'Nul une fois effacé.' },
      }),
    ),
    description: 'Les personnes dont un lien peut être levé.',
  },
});

const Contests = closed({
  contests: many(
    closed({ act: { type: 'string', enum: ['CONTESTED', 'SETTLED'] }, field: text, on: day, reason: orNull }),
  ),
});

/** Who acts for a structure or sits on a council, and what a structure sent and contested. */
export const peopleShapes = {
  StructurePeople,
  StructureDocument,
  StructureDocuments,
  Members,
  Roster,
  Officers,
  Staff,
  Workload,
  Declarers,
  OwnInterests,
  Conflicts,
  Contests,
};
