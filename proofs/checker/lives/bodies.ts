import { type Json, type JsonObject, listOf, numberOf, numbersOf, objectOf, textOf } from '../json.ts';
import type { Life, Step } from './life.ts';
import { structurePeople } from './structure-people.ts';

const only = (places: readonly string[]): string => places[0] ?? '';

/** How many members in office a mandate is: an alternate is none. */
const titulars = (kind: Json | undefined): number => (kind === 'TITULAR' ? 1 : 0);

/** A council: its seats are counted, its people are rows of their own. */
export const council: Life = {
  machine: 1,
  start: {
    places: ['new'],
    context: {
      department: '',
      colleges: 0,
      lastMember: 0,
      inOffice: 0,
      chair: null,
      vicePresidents: [],
      rulesVersion: 0,
      rulesEffectiveOn: null,
      rulesDrafts: 0,
      routingVersion: 0,
    },
  },
  steps: {
    'CouncilEstablished.v1': [
      {
        from: 'new',
        to: ['established'],
        keeps: ({ department, colleges }) => ({ department, colleges: listOf(colleges).length }),
      },
    ],
    'RulesAdopted.v1': [
      {
        from: 'established',
        keeps: ({ version, effectiveOn }) => ({ rulesVersion: version, rulesEffectiveOn: effectiveOn }),
      },
    ],
    'RulesDrafted.v1': [{ from: 'established', keeps: ({ draft }) => ({ rulesDrafts: draft }) }],
    'RulesPlacedOnAgenda.v1': [{ from: 'established' }],
    'RoutingAdopted.v1': [{ from: 'established', keeps: ({ version }) => ({ routingVersion: version }) }],
    'LetterAdopted.v1': [{ from: 'established' }],
    'NoticesPublished.v1': [{ from: 'established' }],
    'LogoAdopted.v1': [{ from: 'established' }],
    'RoleWithdrawn.v1': [{ from: 'established' }],
    'SignatureDelegated.v1': [{ from: 'established' }],
    'SignatureDelegationEnded.v1': [{ from: 'established' }],
    'AbsenceDeclared.v1': [{ from: 'established' }],
    'AbsenceEnded.v1': [{ from: 'established' }],
    'InterestsDeclared.v1': [{ from: 'established' }],
    'AccountErased.v1': [{ from: 'established' }],
    'MemberSeated.v1': [
      {
        from: 'established',
        keeps: ({ member, chair, kind }, { inOffice }) => ({
          lastMember: member,
          inOffice: numberOf(inOffice) + titulars(kind),
          ...(chair === true && { chair: member }),
        }),
      },
    ],
    'MandateEnded.v1': [
      {
        from: 'established',
        when: ({ kind }, { inOffice }) => numberOf(inOffice) >= titulars(kind),
        keeps: ({ member, kind }, { inOffice, chair, vicePresidents }) => ({
          inOffice: numberOf(inOffice) - titulars(kind),
          chair: chair === member ? null : chair,
          vicePresidents: numbersOf(vicePresidents).filter((each) => each !== member),
        }),
      },
    ],
    'VicePresidentNamed.v1': [
      {
        from: 'established',
        keeps: ({ member }, { vicePresidents }) => ({
          vicePresidents: [...numbersOf(vicePresidents), numberOf(member)],
        }),
      },
    ],
    'VicePresidencyEnded.v1': [
      {
        from: 'established',
        keeps: ({ member }, { vicePresidents }) => ({
          vicePresidents: numbersOf(vicePresidents).filter((each) => each !== member),
        }),
      },
    ],
    'PersonInvited.v1': [{ from: 'established' }],
    'InvitationAccepted.v1': [{ from: 'established' }],
    'PartnerRegistered.v1': [{ from: 'established' }],
    'PartnerRevoked.v1': [{ from: 'established' }],
  },
  word: only,
};

const keepRegister: Step['keeps'] = (data) => ({ register: data, name: data['name'], declared: {} });

const opened = (contests: Json | undefined, field: Json | undefined, contest: JsonObject): JsonObject => ({
  contests: { ...objectOf(contests), [textOf(field)]: { ...contest, outcome: null, settledOn: null } },
});

const openOf = (contests: Json | undefined): string[] =>
  Object.entries(objectOf(contests)).flatMap(([field, contest]) =>
    objectOf(contest)['outcome'] === null ? [field] : [],
  );

const settled: Step['keeps'] = ({ field, accepted, on }, { contests }) => {
  const name = textOf(field);
  const contest = objectOf(objectOf(contests)[name]);
  const outcome = accepted === true ? 'ACCEPTED' : 'REFUSED';
  return { contests: { ...objectOf(contests), [name]: { ...contest, outcome, settledOn: on } } };
};

/** A structure, as its declarer and the registers tell it. */
export const structure: Life = {
  machine: 1,
  start: {
    places: ['new'],
    context: {
      siren: null,
      siret: null,
      rna: null,
      name: '',
      register: null,
      declared: {},
      contests: {},
      attempts: 0,
      electronicSince: null,
      representatives: 0,
      people: 0,
      offer: null,
    },
  },
  steps: {
    'StructureDeclared.v1': [
      {
        from: 'new',
        to: ['declared'],
        keeps: ({ siren, siret, rna, name, representative }) => {
          const many = representative === null ? 0 : 1;
          return { siren, siret, rna, name, representatives: many, people: many };
        },
      },
    ],
    'RegisterRead.v1': [
      { from: 'declared', to: ['known.agreed'], keeps: keepRegister },
      { from: 'known', keeps: keepRegister },
    ],
    'RegisterReadingDue.v1': [
      { from: 'declared', keeps: ({ attempt }) => ({ attempts: attempt }) },
      { from: 'known', keeps: ({ attempt }) => ({ attempts: attempt }) },
    ],
    'RegisterDidNotAnswer.v1': [{ from: 'declared' }, { from: 'known' }],
    'RegisterValueDeclared.v1': [
      {
        from: 'declared',
        keeps: ({ field, value, on }, { declared }) => ({
          declared: { ...objectOf(declared), [textOf(field)]: { value, on } },
        }),
      },
      { from: 'known' },
    ],
    'RegisterContested.v1': [
      {
        from: 'known',
        to: ['known.toSettle'],
        keeps: ({ field, value, on }, { contests }) =>
          opened(contests, field, { value, on, origin: 'CONTEST' }),
      },
    ],
    'RegisterValueDiffers.v1': [
      {
        from: 'known',
        to: ['known.toSettle'],
        keeps: ({ field, held, on }, { contests }) =>
          opened(contests, field, { value: held, on, origin: 'DIFFERENCE' }),
      },
    ],
    'RegisterContestSettled.v1': [
      {
        from: 'known',
        to: ['known.agreed'],
        when: ({ field }, { contests }) => openOf(contests).every((each) => each === field),
        keeps: settled,
      },
      { from: 'known', keeps: settled },
    ],
    'CharterSigned.v1': [{ from: 'declared' }, { from: 'known' }],
    'ElectronicNotificationAgreed.v1': ['declared', 'known'].map((from) => ({
      from,
      keeps: ({ agreedOn }) => ({ electronicSince: agreedOn ?? null }),
    })),
    'ElectronicNotificationEnded.v1': ['declared', 'known'].map((from) => ({
      from,
      keeps: () => ({ electronicSince: null }),
    })),
    'StructureCeased.v1': [{ from: 'known', to: ['ceased'] }],
    ...structurePeople,
  },
  word: (places) => (places.includes('known.toSettle') ? 'toSettle' : (only(places).split('.')[0] ?? '')),
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
      substance: null,
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
      keeps: ({ effectiveOn, substance }) => ({ effectiveOn, substance }),
    })),
    'CharterAbandoned.v1': ['drafted', 'onAgenda'].map((from) => ({ from, to: ['abandoned'] })),
    'ConstantsPublished.v1': [{ from: 'adopted', keeps: ({ compiledDigest }) => ({ compiledDigest }) }],
    'CharterSuperseded.v1': [{ from: 'adopted', to: ['superseded'] }],
  },
  word: only,
};
