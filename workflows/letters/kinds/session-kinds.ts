import { letterKind, SIGN_IN } from '../kind.ts';
import { maybe, said, whether, type Tags } from '../tags.ts';
import { underCondition, type Line } from '../template.ts';

const NAME = { name: said('Nom du membre', 'Ada Petit') } as const satisfies Tags;
const HELD = { heldOn: said('Jour de la séance', 'jeudi 21 janvier 2027') } as const satisfies Tags;
const UNTIL = {
  until: said('Dernier jour de la consultation', 'vendredi 15 janvier 2027'),
} as const satisfies Tags;

const WHERE_TAGS = {
  when: said('Jour et heure de la séance', 'jeudi 21 janvier 2027 à 14 h 30'),
  place: maybe('Lieu de la séance', 'Salle du conseil, Arras'),
  noPlace: whether('Le lieu n’est pas encore connu', false),
} as const satisfies Tags;

const CALL_TAGS = {
  ...NAME,
  ...WHERE_TAGS,
  alternate: whether('Le membre est suppléant', false),
} as const satisfies Tags;

const WHERE: readonly Line[] = [
  ['place', 'Lieu : {place}'],
  ['noPlace', 'Le lieu vous sera précisé.'],
];

const HELLO: readonly Line[] = ['Bonjour {name},', ''];

/** An alternate sits only while the titular does not (DEL-01). */
const ACKNOWLEDGE: readonly Line[] = [
  ['alternate', 'Vous êtes membre suppléant : vous siégez si le titulaire de votre siège ne siège pas.'],
  '',
  'Connectez-vous pour accuser réception, lire le dossier de séance, dire si vous venez ou donner pouvoir :',
  '{signIn}',
];

/** What members and the service are told of a session: when, where, of how many points; never of what they are about (P24). */
export const SESSION_KINDS = {
  convened: letterKind({
    title: 'Convocation à une séance',
    to: 'MEMBER',
    tags: {
      ...CALL_TAGS,
      points: said('Combien de points à l’ordre du jour', '12 points'),
      urgent: whether('Le délai est abrégé pour urgence', false),
    },
    law: { when: 'DEL-03, R133-5', points: 'DEL-03, R133-5' },
    subject: '{councilShort} : convocation à la séance du conseil',
    lines: [
      ...HELLO,
      'Le conseil se réunit le {when}.',
      ...WHERE,
      'À l’ordre du jour : {points}.',
      ['urgent', 'Le délai est abrégé pour urgence ; sa raison se lit une fois connecté.'],
      ...ACKNOWLEDGE,
    ],
  }),

  /** DEL-08: it says that no quorum will be required. */
  reconvened: letterKind({
    title: 'Nouvelle convocation, sans quorum exigé',
    to: 'MEMBER',
    tags: {
      ...CALL_TAGS,
      statement: said('Ce que dit la loi de cette séance', 'Aucun quorum ne sera exigé.'),
    },
    law: { when: 'DEL-03, R133-5', statement: 'DEL-08, R133-11' },
    subject: '{councilShort} : nouvelle convocation, sans quorum exigé',
    lines: [...HELLO, '{statement}', 'Le conseil se réunit le {when}.', ...WHERE, ...ACKNOWLEDGE],
  }),

  relocated: letterKind({
    title: 'Autre heure ou autre lieu',
    to: 'MEMBER',
    tags: { ...NAME, ...WHERE_TAGS },
    law: { when: 'DEL-03' },
    subject: '{councilShort} : l’heure ou le lieu de la séance change',
    lines: [...HELLO, 'Le conseil se réunit bien le {when}.', ...WHERE, ...SIGN_IN],
  }),

  sessionCancelled: letterKind({
    title: 'Séance annulée',
    to: 'MEMBER',
    tags: {
      ...NAME,
      ...HELD,
      fromConvened: whether('Elle était convoquée', true),
      fromAdjourned: whether('Elle était ajournée faute de quorum', false),
    },
    subject: '{councilShort} : la séance du conseil est annulée',
    lines: [
      ...HELLO,
      ['fromConvened', 'La séance du {heldOn} est annulée.'],
      ['fromAdjourned', 'La séance du {heldOn}, ajournée faute de quorum, ne sera pas convoquée de nouveau.'],
      'Connectez-vous pour lire pourquoi. Vous n’avez rien à faire.',
      ...SIGN_IN,
    ],
  }),

  /** MAN-08: what minutes say is read behind the sign-in (P24). */
  minutesCirculated: letterKind({
    title: 'Procès-verbal à lire',
    to: 'MEMBER',
    tags: { ...NAME, ...HELD },
    subject: '{councilShort} : le procès-verbal vous attend',
    lines: [
      ...HELLO,
      'Le projet de procès-verbal de la séance du {heldOn} vous attend. Connectez-vous pour le lire.',
      'S’il y manque quelque chose, dites-le au secrétariat : une correction s’y annexe. Le conseil l’approuve à sa prochaine séance.',
      ...SIGN_IN,
    ],
  }),

  /** DEL-15: until when, on how many points, and what else a member may do. */
  consultationOrdered: letterKind({
    title: 'Consultation écrite',
    to: 'MEMBER',
    tags: { ...NAME, ...UNTIL, points: said('Sur combien de points', '3 points') },
    law: { until: 'DEL-15', points: 'DEL-15' },
    subject: '{councilShort} : le conseil est consulté par écrit',
    lines: [
      ...HELLO,
      'Le conseil est consulté par écrit, jusqu’au {until} inclus, sur {points}.',
      'Chaque membre répond pour soi, sans pouvoir ni suppléance. Personne ne lit les réponses avant le terme.',
      'Si vous préférez en débattre, vous pouvez demander une séance : la consultation s’arrête alors.',
      '',
      'Connectez-vous pour lire les dossiers et répondre :',
      ...SIGN_IN,
    ],
  }),

  consultationReminded: letterKind({
    title: 'Rappel d’une consultation écrite',
    to: 'MEMBER',
    tags: { ...NAME, ...UNTIL },
    law: { until: 'DEL-15' },
    subject: '{councilShort} : votre réponse est attendue',
    lines: [
      ...HELLO,
      'La consultation écrite du conseil se termine le {until} : il manque encore une réponse de votre part.',
      'S’abstenir est aussi répondre. Si trop peu de membres participent, aucun avis n’est donné.',
      '',
      'Connectez-vous pour répondre :',
      ...SIGN_IN,
    ],
  }),

  /** D21: who demanded it, and how anybody answered, are told to nobody. */
  sessionDemanded: letterKind({
    title: 'Fin d’une consultation écrite',
    to: 'MEMBER',
    tags: { ...NAME, ...UNTIL },
    subject: '{councilShort} : la consultation écrite s’arrête',
    lines: [
      ...HELLO,
      'Un membre demande une séance : la consultation ouverte jusqu’au {until} s’arrête.',
      'Rien de ce qui a été répondu n’est compté ni montré. Les dossiers passeront en séance. Vous n’avez rien à faire.',
      ...SIGN_IN,
    ],
  }),

  /** Some days before a session: where its quorum stands, in figures; names are behind the sign-in (C7, P24). */
  quorumForecast: letterKind({
    title: 'Où en est le quorum',
    to: 'SERVICE',
    tags: {
      heldOn: said('Jour de la séance', '21 janvier 2027'),
      outlook: said('Ce qui est à prévoir', 'Quorum possible, pas assuré : 20 sur 45 aujourd’hui.'),
      seats: said('Combien de sièges sont occupés', '45 sièges occupés'),
      coming: said('Combien viennent', '18'),
      represented: said('Combien ont donné pouvoir', '2'),
      absent: said('Combien ne viennent pas', '5'),
      unknown: said('Combien n’ont pas répondu', '20'),
      sure: said('Sur combien de points le quorum est assuré', '10 points'),
      possible: said('Sur combien il est possible', '3'),
      outOfReach: said('Sur combien il est hors d’atteinte', '1'),
      toCall: maybe('Combien de personnes sont à appeler', '5'),
      nobodyToCall: whether('Personne n’est à appeler', false),
    },
    subject: '{councilShort} : où en est le quorum de la séance',
    lines: [
      'Séance du {heldOn}. {outlook}',
      '',
      'Sur {seats} :',
      '– viennent : {coming} ;',
      '– ont donné pouvoir : {represented} ;',
      '– ne viennent pas : {absent} ;',
      '– n’ont pas répondu : {unknown}.',
      '',
      'À l’ordre du jour, quorum assuré sur {sure}, possible sur {possible}, hors d’atteinte sur {outOfReach}.',
      ['nobodyToCall', 'Il ne reste personne à appeler.'],
      ...underCondition(
        'toCall',
        'Personnes à appeler : {toCall}. Connectez-vous pour savoir lesquelles, d’abord celles qui comptent pour le plus de points.',
      ),
      ...SIGN_IN,
    ],
  }),

  /** The minutes of a session were to be sent to the members by now (MAN-08). */
  minutesOverdue: letterKind({
    title: 'Procès-verbal attendu',
    to: 'SERVICE',
    tags: { heldOn: said('Jour de la séance', '21 janvier 2027') },
    subject: '{councilShort} : un procès-verbal est attendu',
    lines: [
      'Le procès-verbal de la séance du {heldOn} n’est pas encore adressé aux membres.',
      'Relisez-le, puis adressez-le :',
      ...SIGN_IN,
    ],
  }),
} as const;
