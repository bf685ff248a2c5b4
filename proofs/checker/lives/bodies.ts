import { type JsonObject, listOf, numberOf } from '../json.ts';
import type { Life } from './life.ts';

const only = (places: readonly string[]): string => places[0] ?? '';

/** A council: its seats are counted, its people are rows of their own. */
export const council: Life = {
  machine: 1,
  start: {
    places: ['new'],
    context: { department: '', colleges: 0, lastMember: 0, inOffice: 0, chair: null, rulesVersion: 0 },
  },
  steps: {
    'CouncilEstablished.v1': [
      {
        from: 'new',
        to: ['established'],
        keeps: ({ department, colleges }) => ({ department, colleges: listOf(colleges).length }),
      },
    ],
    'RulesAdopted.v1': [{ from: 'established', keeps: ({ version }) => ({ rulesVersion: version }) }],
    'MemberSeated.v1': [
      {
        from: 'established',
        keeps: ({ member, chair }, { inOffice }) => ({
          lastMember: member,
          inOffice: numberOf(inOffice) + 1,
          ...(chair === true && { chair: member }),
        }),
      },
    ],
    'MandateEnded.v1': [
      {
        from: 'established',
        when: (_, { inOffice }) => numberOf(inOffice) > 0,
        keeps: ({ member }, { inOffice, chair }) => ({
          inOffice: numberOf(inOffice) - 1,
          chair: chair === member ? null : chair,
        }),
      },
    ],
    'PersonInvited.v1': [{ from: 'established' }],
    'InvitationAccepted.v1': [{ from: 'established' }],
  },
  word: only,
};

/** A structure, as its declarer and the registers tell it. */
export const structure: Life = {
  machine: 1,
  start: { places: ['new'], context: { siren: null, rna: null, name: '', register: null } },
  steps: {
    'StructureDeclared.v1': [
      { from: 'new', to: ['declared'], keeps: ({ siren, rna, name }) => ({ siren, rna, name }) },
    ],
    'RegisterRead.v1': [
      { from: 'declared', to: ['known'], keeps: (data) => ({ register: data, name: data['name'] }) },
      { from: 'known', keeps: (data) => ({ register: data, name: data['name'] }) },
    ],
    'StructureCeased.v1': [{ from: 'known', to: ['ceased'] }],
  },
  word: only,
};

const written = ({ title, version, textDigest, compiledDigest, faults }: JsonObject): JsonObject => ({
  title,
  version,
  textDigest,
  compiledDigest,
  faults,
  session: null,
});

/** A version of the charter. */
export const charter: Life = {
  machine: 1,
  start: {
    places: ['new'],
    context: {
      title: '',
      version: null,
      textDigest: '',
      compiledDigest: null,
      faults: 0,
      amendments: 0,
      comments: 0,
      consultationUntil: null,
      session: null,
      effectiveOn: null,
    },
  },
  steps: {
    'CharterDrafted.v1': [{ from: 'new', to: ['drafted'], keeps: written }],
    'CharterEdited.v1': [
      { from: 'drafted', keeps: written },
      { from: 'onAgenda', to: ['drafted'], keeps: written },
    ],
    'AmendmentProposed.v1': ['drafted', 'consultation'].map((from) => ({
      from,
      keeps: ({ amendment }) => ({ amendments: amendment }),
    })),
    'AmendmentAccepted.v1': [{ from: 'drafted' }],
    'AmendmentRejected.v1': [{ from: 'drafted' }],
    'ConsultationOpened.v1': [
      { from: 'drafted', to: ['consultation'], keeps: ({ until }) => ({ consultationUntil: until }) },
    ],
    'CommentMade.v1': [{ from: 'consultation', keeps: ({ comment }) => ({ comments: comment }) }],
    'CommentAnswered.v1': [{ from: 'consultation' }, { from: 'drafted' }],
    'ConsultationClosed.v1': [{ from: 'consultation', to: ['drafted'] }],
    'CharterPlacedOnAgenda.v1': [
      { from: 'drafted', to: ['onAgenda'], keeps: ({ session }) => ({ session }) },
    ],
    'CharterAdopted.v1': ['drafted', 'onAgenda'].map((from) => ({
      from,
      to: ['adopted'],
      keeps: ({ effectiveOn }) => ({ effectiveOn }),
    })),
    'CharterAbandoned.v1': ['drafted', 'onAgenda'].map((from) => ({ from, to: ['abandoned'] })),
    'ConstantsPublished.v1': [{ from: 'adopted', keeps: ({ compiledDigest }) => ({ compiledDigest }) }],
    'CharterSuperseded.v1': [{ from: 'adopted', to: ['superseded'] }],
  },
  word: only,
};
