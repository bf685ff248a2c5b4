import { AnswerRow } from '../../../given/application/answers-of.ts';
import { OpenRequest } from '../../../../workflows/application/receipt/request-standing.ts';
import { SilenceRegime } from '../../../../workflows/calendar/implicit-decision-date.ts';
import { closed } from '../closed.ts';
import { answered } from '../json-schema.ts';
import {
  count,
  day,
  dayOrNull,
  idOrNull,
  instant,
  many,
  oneOf,
  orNothing,
  orNull,
  shapeNamed,
  text,
  yesNo,
} from '../plain-shapes.ts';
import { shownOf } from './shown.ts';

/** Of what is closed to who asks: its title alone (B9). */
export const Closed = closed({ structureName: orNull, closed: { const: true } });

const legalClock = () =>
  closed({
    today: day,
    regime: answered(SilenceRegime),
    receivedOn: day,
    completeOn: dayOrNull,
    implicitOn: { ...dayOrNull, description: 'Quand le silence vaudrait décision.' },
    daysLeft: { type: ['integer', 'null'], minimum: 0 },
    suspended: {
      ...orNothing(closed({ since: day, until: dayOrNull })),
      description: 'Depuis quand le délai est arrêté, et jusqu’à quand au plus ; nul tant qu’il court.',
    },
    suspendedDays: count,
    request: { ...orNothing(answered(OpenRequest)), description: 'Les pièces attendues.' },
    spent: {
      ...orNothing(closed({ percent: { ...count, maximum: 100 }, escalation: { ...count, maximum: 100 } })),
      description: 'La part du temps qui est passée, et le dernier seuil d’alerte atteint, en pour cent.',
    },
    next: {
      ...closed({
        act: text,
        who: oneOf(['APPLICANT', 'OFFICER', 'SECRETARY', 'COUNCIL', 'PRESIDENT', 'NOBODY']),
        words: { ...text, description: 'En clair.' },
        by: dayOrNull,
      }),
      description: 'Ce qui vient ensuite.',
    },
    sessionHeldOn: {
      ...dayOrNull,
      description:
        'Le jour où le conseil se prononce, ou s’est prononcé ; nul tant qu’aucune séance n’est connue.',
    },
    inWriting: {
      ...yesNo,
      description: 'Si le conseil est consulté par écrit : ce jour est alors le dernier pour répondre.',
    },
  });

const filed = () => ({
  answers: many(answered(AnswerRow)),
  clock: legalClock(),
  followedBecause: { ...orNull, description: 'Pourquoi le dossier est allé à qui le suit, en clair.' },
  standIn: {
    ...orNothing(closed({ person: idOrNull, name: orNull, until: dayOrNull })),
    description: 'Qui remplace aujourd’hui son instructeur ; nul tant qu’il est là.',
  },
  asked: { ...orNull, description: 'Ce que le conseil a demandé en renvoyant le dossier ; nul sinon.' },
});

const counts = { asked: count, answered: count };
const theme = { ...orNull, description: 'Nul de ce qui n’est d’aucun thème.' };

const Progress = closed({
  ...counts,
  steps: many(closed({ theme, ...counts })),
  criteria: many(closed({ id: text, title: text, theme, ...counts, left: many(text) })),
});

const charterBinding = closed({ version: text, compiledDigest: text });

const CharterChanged = closed(
  {
    version: text,
    effectiveOn: day,
    added: many(text),
    removed: many(text),
    changed: many(text),
    comparison: shapeNamed('CharterComparison'),
  },
  ['added', 'removed', 'changed', 'comparison'],
);

const drafted = () => ({
  answers: many(answered(AnswerRow)),
  draft: closed({
    charter: charterBinding,
    from: { ...idOrNull, description: 'L’ancien dossier dont on est parti.' },
    assisted: { ...yesNo, description: 'Si un instructeur aide à la remplir.' },
    editedAt: instant,
    charterChanged: {
      ...orNothing(CharterChanged),
      description: 'La charte entrée en vigueur depuis, et ce qu’elle change ; nul s’il n’y en a pas.',
    },
    charterSignature: shapeNamed('SignatureStanding'),
  }),
  progress: orNothing(Progress),
  reused: {
    ...many(closed({ criterion: text, field: text, value: shapeNamed('AnyValue') })),
    description: 'Les réponses de l’ancien dossier, proposées de nouveau.',
  },
});

/** A draft for those who fill it in, a dossier that was filed, or the title of one that is closed. */
export const applicationSheet = () => ({
  anyOf: [shownOf('application', filed()), shownOf('application', drafted()), Closed],
});
