import { PROPOSAL_KIND, STEP } from '../../../web/public/tables/value-words.ts';
import { closed } from './closed.ts';
import { before, problemResponses, refusal } from './problem-responses.ts';
import { json, read } from './reading.ts';

const text = { type: 'string' };
const orNull = { type: ['string', 'null'] };
const number = { type: 'integer' };
const typed = { ...orNull, description: 'Le texte ; nul s’il n’y en a pas, ou une fois effacé.' };
const id = { ...text, format: 'uuid' };
const instant = { ...text, format: 'date-time' };
const day = { ...text, format: 'date' };
const dayOrNull = { ...orNull, format: 'date' };
const many = (items: object) => ({ type: 'array', items });
const next = { ...orNull, description: 'Le repère de la page suivante ; nul à la fin.' };

const Step = closed({
  at: { ...instant, description: 'Quand cela a été écrit.' },
  what: { ...text, enum: Object.keys(STEP) },
  on: { ...dayOrNull, description: 'Le jour dont il s’agit : d’un atelier, d’une séance, d’une échéance…' },
  text: { ...typed, description: 'En clair ; nul s’il n’y a rien à dire, ou une fois effacé.' },
  role: { ...orNull, description: 'Le rôle de qui l’a fait ; nul quand c’est le service lui-même.' },
  of: closed({ workflow: text, id }),
});

export const Progress = {
  oneOf: [closed({ at: instant, text: typed }), { type: 'null' }],
  description: 'Le dernier mot sur l’avancement.',
};

const standing = {
  id,
  title: typed,
  progress: Progress,
  kind: { ...text, enum: Object.keys(PROPOSAL_KIND) },
  state: text,
  ownerRole: orNull,
  dueOn: dayOrNull,
  overdue: { type: 'boolean' },
};

const Named = closed({ id, title: typed, state: text });
const written = { title: typed, text: typed };

/** What is read with the sheet of a note: its words, and the last proposals that cite it. */
export const besideNote = { ...written, place: typed, present: typed, proposals: many(Named) };

/** What is read with the sheet of a proposal. */
export const besideProposal = {
  ...written,
  notes: many(closed({ id, heldOn: day, title: typed })),
  supporters: {
    ...many(closed({ member: number, at: instant })),
    description: 'Qui soutient la proposition telle qu’elle est écrite.',
  },
  supportedBefore: { ...number, description: 'Combien en soutenaient une autre écriture.' },
  merged: { ...many(Named), description: 'Les propositions fondues dans celle-ci.' },
  progress: Progress,
};

/** The thread of a proposal, what is said of it, and what sessions and the public read. */
export const proposalShapes = {
  ProposalThread: closed({
    steps: many(Step),
    continuesIn: { ...orNull, description: 'La proposition dans laquelle celle-ci est fondue.' },
  }),
  ProposalComments: closed({
    items: many(
      closed({
        comment: number,
        at: instant,
        role: text,
        member: { type: ['integer', 'null'] },
        text: typed,
      }),
    ),
    next,
  }),
  SessionProposals: closed({ items: many(closed(standing)) }),
  FollowUp: closed({
    items: many(closed({ ...standing, session: id, votedOn: day, adopted: { type: 'boolean' } })),
    next,
  }),
  PublicNotes: closed({
    items: many(closed({ id, heldOn: day, title: text, place: text, participants: number, text })),
    next,
  }),
};

const shape = (name: keyof typeof proposalShapes) => ({ $ref: `#/components/schemas/${name}` });

/** What is read of proposals beside their sheet. */
export const proposalPaths: Record<string, object> = {
  '/api/{council}/proposals/{id}/thread': read(
    'proposal.thread',
    'proposal',
    'Lire le fil d’une proposition, de la note d’atelier à sa suite',
    ['council', 'id'],
    json(shape('ProposalThread'), 'Les étapes, dans l’ordre du temps.'),
  ),
  '/api/{council}/proposals/{id}/comments': read(
    'proposal.comments',
    'proposal',
    'Lire les commentaires d’une proposition',
    ['council', 'id', 'cursor'],
    json(shape('ProposalComments'), 'Une page de commentaires, les derniers d’abord.'),
  ),
  '/api/{council}/sessions/{id}/proposals': read(
    'session.proposals',
    'session',
    'Lire les propositions inscrites à une séance',
    ['council', 'id'],
    json(shape('SessionProposals'), 'Ce qui est, ou fut, à son ordre du jour.'),
  ),
  '/api/{council}/sessions/{id}/followUp': read(
    'session.followUp',
    'session',
    'Lire ce qui a été décidé avant une séance, et où cela en est',
    ['council', 'id', 'cursor'],
    json(shape('FollowUp'), 'Une page de décisions, celles de la dernière séance d’abord.'),
  ),
  '/api/{council}/notes': {
    get: {
      operationId: 'publicNotes',
      tags: ['public'],
      summary: 'Lire les notes d’atelier que le conseil a ouvertes au public',
      security: [],
      parameters: ['council', 'cursor'].map((name) => ({ $ref: `#/components/parameters/${name}` })),
      responses: {
        ...json(shape('PublicNotes'), 'Une page de notes, la dernière réunion d’abord.'),
        ...problemResponses([...before('malformed', 'stopped'), refusal('not-yours')]),
      },
    },
  },
};
