import { letterKind, SIGN_IN } from '../kind.ts';
import { DOSSIER_TAGS, maybe, said, whether, type Tags } from '../tags.ts';
import { underCondition, type Line } from '../template.ts';

const ESCALATION_TAGS = {
  ...DOSSIER_TAGS,
  headline: said('Ce qui est arrivé, en quelques mots', 'un délai est écoulé à 50 %'),
  dueOn: said('Jour de l’échéance', '1er février 2027'),
  running: whether('Il est encore temps', true),
  over: whether('L’échéance est passée', false),
  circle: said('À qui ce message va', 'à la personne qui suit le dossier'),
} as const satisfies Tags;

const escalation = (title: string, tags: Tags, lines: readonly Line[]) =>
  letterKind({
    title,
    to: 'SERVICE',
    tags: { ...ESCALATION_TAGS, ...tags },
    subject: '{structureName} : {headline}',
    lines: ['Dossier {number}', '', ...lines, '', 'Ce message va {circle}. Ouvrez le dossier : {signIn}'],
  });

/** What the service is told of a request, in person or at its address (SIL-09, ACK-02, B12). */
export const SERVICE_KINDS = {
  limitNears: letterKind({
    title: 'Une échéance approche',
    to: 'SERVICE',
    tags: {
      ...DOSSIER_TAGS,
      dueOn: said('Jour de l’échéance', '1er février 2027'),
      ofAcknowledgement: whether('L’accusé de réception est dû', false),
      inDays: maybe('Dans combien de jours le silence vaudra décision', '30 jours'),
      last: whether('C’est le dernier avertissement', false),
      notLast: whether('Un autre avertissement suivra', true),
    },
    subject: '{structureName} : une échéance approche',
    lines: [
      'Dossier {number}',
      '',
      ...underCondition(
        'ofAcknowledgement',
        'L’accusé de réception de cette demande est dû le {dueOn} au plus tard. Il n’est pas parti.',
        'Sans lui, les délais de recours ne peuvent pas être opposés à la structure.',
      ),
      ['inDays', 'Le silence vaudra décision le {dueOn}, dans {inDays}.'],
      [
        'last',
        'Faites signer maintenant une décision expresse : même un refus motivé, ou une invitation à déposer de nouveau.',
      ],
      ['notLast', 'Une décision expresse doit être signée avant ce jour.'],
    ],
  }),

  /** SIL-07: reasons are due within a month. */
  reasonsAsked: letterKind({
    title: 'Des motifs sont demandés',
    to: 'SERVICE',
    tags: { ...DOSSIER_TAGS, reasonsDueOn: said('Jour où les motifs sont dus', '3 mars 2027') },
    subject: '{structureName} : des motifs sont demandés',
    lines: [
      'Dossier {number}',
      '',
      'La structure demande les motifs du rejet de sa demande par le silence. Ils lui sont dus le {reasonsDueOn} au plus tard.',
      'Écrivez-les dans le dossier : {signIn}',
    ],
  }),

  escalatedAcknowledgement: escalation('Délai de l’accusé de réception', {}, [
    [
      'running',
      'L’accusé de réception de cette demande est dû le {dueOn} au plus tard. Envoyez-le depuis le dossier.',
    ],
    ...underCondition(
      'over',
      'L’accusé de réception de cette demande était dû le {dueOn} au plus tard. Il n’est pas parti.',
      'Sans lui, les délais de recours ne peuvent pas être opposés à la structure. Envoyez-le maintenant.',
    ),
  ]),

  escalatedSilence: escalation(
    'Délai de la décision',
    {
      accepted: whether('Le silence a valu acceptation', false),
      rejected: whether('Le silence a valu rejet', false),
    },
    [
      [
        'running',
        'Le silence vaudra décision le {dueOn}. Une décision expresse doit être signée avant ce jour.',
      ],
      ...underCondition(
        'accepted',
        'Le silence a valu décision le {dueOn} : la demande est acceptée.',
        'La structure peut demander son attestation, qui lui est due.',
      ),
      ...underCondition(
        'rejected',
        'Le silence a valu décision le {dueOn} : la demande est rejetée.',
        'La structure peut demander les motifs, qui lui seront dus dans le mois.',
      ),
    ],
  ),

  escalatedAgenda: escalation(
    'Délai de l’ordre du jour',
    { silenceOn: maybe('Jour où le silence vaudra décision', '1er février 2027') },
    [
      [
        'running',
        'L’ordre du jour de la séance que vise cette demande se ferme le {dueOn}. Le dossier n’y est pas inscrit.',
      ],
      ...underCondition(
        'over',
        'L’ordre du jour de la séance que visait cette demande s’est fermé le {dueOn}. Le dossier n’y est pas inscrit.',
        'Dites-le à la structure, et choisissez avec le secrétariat la séance à laquelle il ira.',
      ),
      ['silenceOn', 'Le silence vaudra décision le {silenceOn}.'],
    ],
  ),

  escalatedReasons: escalation('Délai des motifs', {}, [
    [
      'running',
      'Les motifs du rejet par le silence sont dus à la structure le {dueOn} au plus tard. Écrivez-les dans le dossier.',
    ],
    ...underCondition(
      'over',
      'Les motifs du rejet par le silence étaient dus à la structure le {dueOn} au plus tard. Elle ne les a pas reçus.',
      'Écrivez-les maintenant dans le dossier.',
    ),
  ]),

  /** That a message waits, never what it says: a mail is read on the way, a message is not (P24). */
  message: letterKind({
    title: 'Un message vous attend',
    to: 'APPLICANT',
    tags: { structureName: DOSSIER_TAGS.structureName },
    subject: '{structureName} : un message vous attend',
    lines: [
      'Le service qui suit votre demande vous a écrit. Connectez-vous pour lire son message et lui répondre.',
      ...SIGN_IN,
      '',
      'Une question posée par message n’arrête aucun délai.',
    ],
  }),

  messageToService: letterKind({
    title: 'La structure a écrit au service',
    to: 'SERVICE',
    tags: { structureName: DOSSIER_TAGS.structureName },
    subject: '{structureName} : un message vous attend',
    lines: [
      'La structure qui demande le label a écrit au service. Connectez-vous pour lire son message et lui répondre.',
      ...SIGN_IN,
    ],
  }),
} as const;
