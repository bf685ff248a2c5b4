import { MandateKind } from '../../../events/council.ts';
import { MeetingKind, Slot } from '../../../events/meeting.ts';
import { STRUCTURE_ROLES } from '../../../workflows/kernel/actor.ts';
import { ReplyAnswer } from '../../../workflows/session/reply/commands.ts';
import { closed } from './closed.ts';
import { answered } from './json-schema.ts';
import {
  count,
  day,
  dayOrNull,
  id,
  instant,
  many,
  oneOf,
  orNothing,
  orNull,
  seat,
  text,
  yesNo,
} from './plain-shapes.ts';

export const HeldRole = {
  anyOf: [
    closed({ role: oneOf(['administrator', 'secretary', 'officer', 'president', 'auditor']) }),
    closed({ role: oneOf(['member']), member: seat }),
    closed({ role: oneOf(STRUCTURE_ROLES), structure: id }),
    closed({ role: oneOf(['expert']), expertise: id }),
  ],
};

const OwnLabel = closed({
  id,
  number: text,
  state: text,
  validUntil: day,
  waits: {
    ...many(closed({ for: oneOf(['RENEWAL', 'YEARLY_CHECK', 'OBSERVATIONS']), until: dayOrNull })),
    description: 'Ce que le label attend de son titulaire, et jusqu’à quel jour compris.',
  },
});

/** A control that waits for an answer, for something to be put right, or for the proof of what was promised. */
const OwnControl = closed({
  id,
  number: { ...text, description: 'Le numéro du label.' },
  state: oneOf(['asked', 'mending', 'followed']),
  answerUntil: {
    ...day,
    description:
      'Le dernier jour pour répondre, pour corriger, ou pour prouver le premier engagement attendu.',
  },
  awaited: {
    ...count,
    description: 'Combien d’éléments attendent une réponse, ou d’engagements une preuve.',
  },
});

/** An appeal that waits for the structure: for its answer to be opened, or for what it says of a third party's. */
const OwnAppeal = closed({
  id,
  against: {
    ...orNothing(closed({ kind: oneOf(['APPLICATION', 'LABEL']), id })),
    description: 'La demande ou le label dont la décision est contestée.',
  },
  for: oneOf(['ANSWER', 'OBSERVATIONS']),
  until: dayOrNull,
});

/** A report about the use of a label, which its holder is asked about. */
const OwnMisuse = closed({
  id,
  label: orNothing(id),
  answerUntil: { ...dayOrNull, description: 'Le dernier jour pour répondre ; une réponse tardive est lue.' },
});

const OwnStructure = closed(
  {
    id,
    name: text,
    role: oneOf(STRUCTURE_ROLES),
    applications: { ...many(id), description: 'Ses demandes.' },
    labels: { ...many(OwnLabel), description: 'Les labels dont elle est titulaire.' },
    controls: { ...many(OwnControl), description: 'Les contrôles de ses labels qui attendent une réponse.' },
    appeals: {
      ...many(OwnAppeal),
      description: 'Les recours qui attendent qu’elle lise une réponse, ou qu’elle dise ce qu’elle en pense.',
    },
    misuses: {
      ...many(OwnMisuse),
      description: 'Ce que le service lui demande sur l’usage de son label.',
    },
    offeredUntil: { ...instant, description: 'Jusqu’à quand on peut accepter de la représenter.' },
  },
  ['offeredUntil'],
);

const ownMeeting = () =>
  closed({
    id,
    kind: answered(MeetingKind),
    state: text,
    slot: orNothing(answered(Slot)),
    dossiers: many(closed({ application: id, structureName: text })),
  });

const OwnProposal = closed({
  id,
  title: { ...orNull, description: 'Nul une fois effacé.' },
  state: oneOf(['toDo', 'underWay']),
  dueOn: dayOrNull,
  overdue: yesNo,
});

const OwnExpertise = closed({
  id,
  dueOn: day,
  overdue: { ...yesNo, description: 'Si ce jour est passé : un avis tardif est encore lu.' },
  structureName: { ...orNull, description: 'Nul quand elle n’est pas montrée à qui est consulté.' },
});

const Standing = closed({
  declaredOn: dayOrNull,
  dueOn: { ...dayOrNull, description: 'Le jour à partir duquel une nouvelle déclaration est attendue.' },
  due: yesNo,
  why: { ...orNull, description: 'Ce qui est attendu, et pourquoi.' },
});

const OwnMandate = closed({
  member: seat,
  college: { ...count, description: 'Le numéro du collège.' },
  seat: { ...count, description: 'Le rang du siège dans son collège.' },
  kind: answered(MandateKind),
  chair: { ...yesNo, description: 'Si l’on préside le conseil.' },
  vicePresident: { ...yesNo, description: 'Si l’on préside en l’absence de la présidence.' },
  startsOn: day,
  termEndsOn: { ...day, description: 'Le dernier jour du mandat.' },
});

const OwnSession = closed({
  id,
  state: oneOf(['scheduled', 'convened', 'open', 'consulting']),
  heldOn: {
    ...day,
    description: 'Le jour de la séance ; d’une consultation écrite, le dernier pour répondre.',
  },
  startsAt: text,
  place: orNull,
  reply: { ...orNothing(answered(ReplyAnswer)), description: 'Ce que l’on a répondu à la convocation.' },
  waits: {
    ...many(oneOf(['REPLY', 'INTERESTS'])),
    description: 'Ce que la séance attend de soi : une réponse, une déclaration d’intérêts.',
  },
});

/** Who one is, in each council where one has a role, with what waits there. */
export const meShapes = () => ({
  Me: closed({
    person: text,
    platform: { ...yesNo, description: 'Si l’on administre la plateforme.' },
    councils: many(
      closed({
        council: text,
        roles: many(HeldRole),
        structures: { ...many(OwnStructure), description: 'Celles pour qui l’on agit.' },
        meetings: {
          ...many(ownMeeting()),
          description:
            'Les rencontres à venir, la première d’abord ; avant elles, celles dont la structure a la date à choisir.',
        },
        proposals: {
          ...many(OwnProposal),
          description:
            'Les propositions adoptées qu’il faut mettre en œuvre, la première due d’abord ; vingt-cinq au plus.',
        },
        moreProposals: {
          ...yesNo,
          description: 'S’il y en a d’autres : toutes se lisent par « /proposals?owner=me ».',
        },
        expertises: {
          ...many(OwnExpertise),
          description: 'Les avis que l’on a accepté de donner et que l’on n’a pas encore donnés.',
        },
        interests: {
          ...orNothing(Standing),
          description: 'Où en est sa déclaration d’intérêts ; nul pour qui n’en fait pas.',
        },
        mandate: { ...orNothing(OwnMandate), description: 'Le siège que l’on occupe ; nul sans siège.' },
        sessions: {
          ...many(OwnSession),
          description: 'Les séances à venir que couvre son mandat, la première d’abord.',
        },
      }),
    ),
  }),
});
