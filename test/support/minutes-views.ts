import type {
  AttendanceView,
  MemberView,
  MinutesView,
  PointView,
  RoundView,
} from '../../web/public/minutes/minutes-view.ts';
import { council } from './public-views.ts';

const on = (time: string): string => `2027-01-21T${time}:00.000Z`;

const COLLEGES = [
  'Acteurs institutionnels',
  'Têtes de réseau',
  'Finance solidaire',
  'Syndicats et employeurs',
];
const NAMES =
  'Ada Martin,Basile Nguyen,Chloé Dubois,Dalila Roche,Émile Petit,Fatou Diallo,Gaël Le Goff,Hélène Caron,Ismaël Benali,Jeanne Lefebvre,Karim Haddad,Louise Morel,Mathieu Vasseur,Nadia Kowalski,Octave Delattre,Paula Fernandes,Quentin Masson,Rose Wattiez,Samir Ouali,Thérèse Boulanger'.split(
    ',',
  );

/** Twenty invented members in four colleges; the name of the seventeenth was erased, the twentieth is an alternate. */
export const MEMBERS: readonly MemberView[] = NAMES.map((name, rank) => ({
  number: rank + 1,
  name: rank === 16 ? null : name,
  college: { number: (rank % 4) + 1, name: COLLEGES[rank % 4] ?? '' },
  kind: rank === 19 ? 'ALTERNATE' : 'TITULAR',
}));

const there = (member: number, over: Partial<AttendanceView> = {}): AttendanceView => ({
  member,
  replaces: null,
  times: [{ how: 'ROOM', from: null, to: null }],
  ...over,
});

const QUORUM = {
  formula: 'La moitié au moins des 19 membres en exercice, présents ou ayant donné pouvoir.',
  sentence: 'Quorum atteint : 14 sur 19, il en faut 10.',
};

export const ROUND: RoundView = {
  round: 1,
  call: 1,
  ballot: 'HANDS',
  rollCallAskedBy: [],
  secret: null,
  conditions: [],
  openedAt: on('13:41'),
  closedAt: on('13:45'),
  chair: { member: 1, quality: 'PRESIDENT' },
  quorum: QUORUM,
  inOffice: 19,
  present: 12,
  proxies: [[14, 2]],
  majority: 'E',
  result: {
    for: 10,
    against: 2,
    abstain: 1,
    blank: 0,
    null: 0,
    notVoting: 0,
    available: 13,
    castingVoteUsed: false,
    adopted: true,
  },
  sentence:
    'Avis favorable : 10 pour, 2 contre, 1 abstention. Il y a plus de pour que de contre ; les abstentions ne comptent pas.',
  sources: { own: 2, hands: 11, paper: 0 },
  names: null,
  colleges: [
    {
      college: 'Acteurs institutionnels',
      for: 4,
      against: 0,
      abstain: 0,
      blank: 0,
      notVoting: 0,
      holds: true,
    },
    { college: 'Têtes de réseau', for: 3, against: 1, abstain: 0, blank: 0, notVoting: 0, holds: true },
    { college: 'Finance solidaire', for: 2, against: 1, abstain: 0, blank: 0, notVoting: 0, holds: true },
  ],
  recounts: [],
  annulled: null,
};

export const POINT: PointView = {
  id: 'item-1',
  rank: 1,
  kind: 'AWARD',
  title: 'Les Semeurs fictifs du Ternois',
  question:
    'Le conseil donne-t-il un avis favorable à l’attribution du label à Les Semeurs fictifs du Ternois ?',
  recusals: [{ member: 3, reason: 'DIRECTOR', leftAt: on('13:40'), returnedAt: on('13:45') }],
  debate: 'Le rapporteur présente le dossier.\nUne question porte sur les comptes de 2025 ; ils sont joints.',
  rounds: [ROUND],
  left: null,
  dissents: [{ member: 2, at: on('13:50'), text: 'Les comptes de 2025 n’ont pas été lus.' }],
};

const point = (id: string, title: string, over: Partial<PointView>): PointView => ({
  ...POINT,
  id,
  rank: Number(id.slice(-1)),
  title,
  question: `Le conseil donne-t-il un avis favorable à l’attribution du label à ${title} ?`,
  recusals: [],
  debate: null,
  dissents: [],
  ...over,
});

const annulled: RoundView = {
  ...ROUND,
  openedAt: on('14:02'),
  closedAt: on('14:05'),
  annulled: { at: on('14:06'), reason: 'Deux mains n’ont pas été relevées', proposedBy: 6 },
};

/** A vote by roll call after one that was annulled: the names are told. */
const rollCall: RoundView = {
  ...ROUND,
  round: 2,
  ballot: 'ROLL_CALL',
  rollCallAskedBy: [2, 6, 9],
  openedAt: on('14:08'),
  closedAt: on('14:15'),
  names: {
    FOR: [1, 2, 3, 4, 5, 6, 14],
    AGAINST: [7, 8, 9, 10, 11, 12],
    ABSTAIN: [20],
    BLANK: [],
    notVoting: [],
  },
  result: {
    for: 7,
    against: 7,
    abstain: 1,
    blank: 0,
    null: 0,
    notVoting: 0,
    available: 15,
    castingVoteUsed: true,
    adopted: true,
  },
  sentence: 'Avis favorable : 7 pour, 7 contre, 1 abstention. La présidence a voté pour : sa voix l’emporte.',
};

/** A secret vote led by a vice-president, counted again: no name, and nothing by college. */
export const SECRET: RoundView = {
  ...ROUND,
  ballot: 'SECRET',
  secret: { askedBy: [4, 5, 8, 10, 11], illusory: false },
  openedAt: on('14:30'),
  closedAt: on('14:40'),
  chair: { member: 2, quality: 'VICE_PRESIDENT' },
  colleges: [],
  result: {
    ...rollCall.result,
    for: 5,
    against: 8,
    null: 1,
    castingVoteUsed: false,
    adopted: false,
  } as RoundView['result'],
  sentence:
    'Avis défavorable : 5 pour, 8 contre, 1 abstention, 1 nul. Il y a moins de pour que de contre ; les abstentions et les votes nuls ne comptent pas.',
  recounts: [{ at: on('14:50'), scrutineers: [4, 8], same: true }],
};

/** The minutes of a session with all that may happen in one, but a second call. */
export const MINUTES: MinutesView = {
  council,
  session: {
    id: 'a0000000-0000-4000-8000-000000000001',
    kind: 'ORDINARY',
    heldOn: '2027-01-21',
    rulesVersion: 2,
  },
  sittings: [
    {
      call: 1,
      heldOn: '2027-01-21',
      startsAt: '14:00',
      place: 'Hôtel du Département fictif, salle du conseil',
      convenedOn: '2027-01-08',
      noticeDays: 13,
      shortNotice: false,
      urgency: null,
      statement: null,
      opened: {
        at: on('13:05'),
        inOffice: 19,
        attending: 13,
        proxies: 1,
        quorum: QUORUM,
        chair: { member: 1, quality: 'PRESIDENT' },
      },
      ended: { at: on('15:30'), how: 'CLOSED', quorum: null },
      named: [],
      present: [
        ...[1, 2, 3, 4, 5, 6, 8, 9, 10, 11].map((member) => there(member)),
        there(7, {
          times: [
            { how: 'REMOTE', from: null, to: on('14:00') },
            { how: 'ROOM', from: on('14:20'), to: null },
          ],
        }),
        there(12, { times: [{ how: 'ROOM', from: on('13:20'), to: on('15:00') }] }),
        there(20, { replaces: 16 }),
      ],
      proxies: [
        { giver: 14, holder: 2, givenAt: on('08:00'), void: null },
        {
          giver: 15,
          holder: 2,
          givenAt: on('09:00'),
          void: 'Cette personne porte déjà autant de pouvoirs que le règlement le permet.',
        },
      ],
      excused: [13, 17],
      absent: [15, 18, 19],
    },
  ],
  members: MEMBERS,
  points: [
    POINT,
    point('item-2', 'La Régie fictive des Deux-Caps', { rounds: [annulled, rollCall] }),
    point('item-3', 'Coopérative fictive du Boulonnais', { rounds: [SECRET] }),
    point('item-4', 'Atelier fictif', {
      rounds: [],
      left: { how: 'ADJOURNED', at: on('15:00'), asked: 'le budget de l’année à venir' },
    }),
    point('item-5', 'Épicerie fictive', {
      rounds: [],
      left: { how: 'NOT_REACHED', at: on('15:30'), asked: null },
    }),
    point('item-6', 'Recyclerie fictive', {
      rounds: [],
      left: { how: 'WITHDRAWN', at: on('11:00'), asked: null },
    }),
  ],
  proposals: [
    {
      id: 'proposal-7',
      rank: 7,
      kind: 'CHARTER',
      title: 'Publier les comptes des structures labellisées',
      how: 'VOTED',
      adjournedTo: null,
      vote: {
        for: 9,
        against: 3,
        abstain: 1,
        blank: 0,
        null: 0,
        notVoting: 0,
        available: 13,
        votesInRoom: 14,
        castingVoteUsed: false,
        adopted: true,
        majority: 'T',
        sentence:
          'Adopté : 9 pour, 3 contre, 1 abstention. Les deux tiers des voix exprimées sont atteints : il faut 8 voix pour sur 12 exprimées, il y en a 9.',
      },
    },
  ],
  standing: {
    state: 'PROJECT',
    circulatedAt: '2027-01-28T09:00:00.000Z',
    corrections: [
      {
        at: '2027-02-02T09:00:00.000Z',
        point: 'item-1',
        askedBy: 2,
        text: 'Les comptes lus étaient ceux de 2024.',
        afterApproval: false,
      },
    ],
    approval: null,
  },
  asOf: '2027-02-02T09:00:00.000Z',
};

/** The same, called twice: the quorum was lacking the first time. */
export const SECOND_CALL: MinutesView = {
  ...MINUTES,
  sittings: MINUTES.sittings.flatMap((sitting) => [
    {
      ...sitting,
      heldOn: '2027-01-14',
      opened: null,
      present: [there(1), there(2)],
      proxies: [],
      excused: [],
      absent: [3, 4],
      ended: {
        at: '2027-01-14T13:30:00.000Z',
        how: 'ADJOURNED' as const,
        quorum: {
          formula: QUORUM.formula,
          sentence: 'Quorum non atteint : 2 sur 19, il en faut 10. Aucun vote ne peut s’ouvrir.',
        },
      },
    },
    {
      ...sitting,
      call: 2,
      statement:
        'Le quorum a manqué le 14 janvier 2027 : 2 sur 19, il en fallait 10. Il délibérera quel que soit le nombre de membres présents : aucun quorum ne sera exigé.',
      opened: sitting.opened && {
        ...sitting.opened,
        chair: { member: 4, quality: 'ACTING' as const },
      },
      named: [{ member: 4, reason: 'ABSENT' as const }],
    },
  ]),
};
