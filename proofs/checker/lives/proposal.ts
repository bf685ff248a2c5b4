import { type Json, type JsonObject, listOf } from '../json.ts';
import type { Life, Step } from './life.ts';

const only = (places: readonly string[]): string => places[0] ?? '';

const written: Step['keeps'] = ({ heldOn, participants, revision }) => ({ heldOn, participants, revision });

/** A note of what was said between two sessions. */
export const workshop: Life = {
  machine: 1,
  start: { places: ['new'], context: { heldOn: '', participants: 0, meeting: null, revision: 0 } },
  steps: {
    'WorkshopNoted.v1': [{ from: 'new', to: ['written'], keeps: (data) => ({ ...data, revision: 1 }) }],
    'WorkshopNoteAmended.v1': ['written', 'published', 'open'].map((from) => ({ from, keeps: written })),
    'WorkshopNotePublished.v1': [{ from: 'written', to: ['published'] }],
    'WorkshopNoteOpened.v1': [{ from: 'published', to: ['open'] }],
    'WorkshopNoteClosed.v1': [{ from: 'open', to: ['published'] }],
    'WorkshopNoteDiscarded.v1': [{ from: 'written', to: ['discarded'] }],
  },
  word: only,
};

const NOBODY: JsonObject = { owner: null, ownerRole: null, dueOn: null, overdue: false };
const CARRIED_OUT = ['toDo', 'underWay'];

const added = (before: Json | undefined, more: Json | undefined): Json[] => [
  ...listOf(before),
  ...listOf(more),
];
const placed: Step['keeps'] = ({ session, heldOn }) => ({ session, heldOn, ...NOBODY });
const voted: Step['keeps'] = ({ votedOn }) => ({ votedOn });
const entrusted: Step['keeps'] = ({ owner, role, dueOn }) => ({
  owner,
  ownerRole: role,
  dueOn,
  overdue: false,
});

/** A proposal, from its first writing to what became of it. */
export const proposal: Life = {
  machine: 1,
  start: {
    places: ['new'],
    context: {
      kind: 'OTHER',
      author: '',
      role: '',
      member: null,
      notes: [],
      revision: 0,
      comments: 0,
      charter: null,
      mergedInto: null,
      session: null,
      heldOn: null,
      votedOn: null,
      ...NOBODY,
    },
  },
  steps: {
    'ProposalMade.v1': [{ from: 'new', to: ['open'], keeps: (data) => ({ ...data, revision: 1 }) }],
    'ProposalAmended.v1': [
      {
        from: 'open',
        keeps: ({ revision, notes }, context) => ({ revision, notes: added(context['notes'], notes) }),
      },
    ],
    'ProposalCommented.v1': ['open', 'onAgenda'].map((from) => ({
      from,
      keeps: ({ comment }) => ({ comments: comment }),
    })),
    'ProposalLinkedToCharter.v1': ['open', 'onAgenda', 'adopted', ...CARRIED_OUT].map((from) => ({
      from,
      keeps: (data) => ({ charter: data }),
    })),
    'ProposalMerged.v1': [{ from: 'open', to: ['merged'], keeps: ({ into }) => ({ mergedInto: into }) }],
    'ProposalWithdrawn.v1': ['open', 'onAgenda'].map((from) => ({ from, to: ['withdrawn'] })),
    'ProposalPlacedOnAgenda.v1': ['open', 'abandoned'].map((from) => ({
      from,
      to: ['onAgenda'],
      keeps: placed,
    })),
    'ProposalAdjourned.v1': [
      { from: 'onAgenda', when: ({ session }) => session === null, to: ['open'], keeps: placed },
      { from: 'onAgenda', keeps: placed },
    ],
    'ProposalVoted.v1': [
      { from: 'onAgenda', when: ({ adopted }) => adopted === true, to: ['adopted'], keeps: voted },
      { from: 'onAgenda', to: ['rejected'], keeps: voted },
    ],
    'ImplementationAssigned.v1': [
      { from: 'adopted', to: ['toDo'], keeps: entrusted },
      ...CARRIED_OUT.map((from) => ({ from, keeps: entrusted })),
    ],
    'ImplementationProgressed.v1': [{ from: 'toDo', to: ['underWay'] }, { from: 'underWay' }],
    'ImplementationCompleted.v1': CARRIED_OUT.map((from) => ({ from, to: ['done'] })),
    'ImplementationAbandoned.v1': ['adopted', ...CARRIED_OUT].map((from) => ({ from, to: ['abandoned'] })),
    'ImplementationReminded.v1': CARRIED_OUT.map((from) => ({ from })),
    'ImplementationOverdue.v1': CARRIED_OUT.map((from) => ({ from, keeps: () => ({ overdue: true }) })),
  },
  word: only,
};
