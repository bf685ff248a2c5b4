import { letterKind, SIGN_IN } from '../kind.ts';
import { DOSSIER_TAGS, maybe, said, whether } from '../tags.ts';

/** Printed and posted by the service: whoever is mentioned has no space here. */
const PRINTED_TAGS = {
  addressee: said('À qui la lettre est postée', 'Une entreprise, 1 Grand-Place, 62000 Arras'),
};

const STRUCTURE_TAGS = { structureName: DOSSIER_TAGS.structureName } as const;

/** What is told of a report that the label is claimed wrongly (M23); who reported it, and in what words, is told to nobody. */
export const MISUSE_KINDS = {
  /** L122-1: what is held against them stays behind the sign-in, with the days to answer. */
  misuseHolderAsked: letterKind({
    title: 'Observations du titulaire sur un signalement',
    to: 'APPLICANT',
    legal: true,
    tags: { ...STRUCTURE_TAGS, answerUntil: said('Dernier jour pour répondre', '20 février 2027') },
    law: { answerUntil: 'L121-1, L122-1' },
    subject: '{structureName} : vos observations sur un signalement',
    lines: [
      'Un usage de votre label nous est signalé. Rien n’est décidé, et rien n’en paraît au registre public.',
      'Dites-nous ce que vous en pensez jusqu’au {answerUntil}, par écrit. Vous pouvez vous faire assister ou représenter, et demander un entretien.',
      'Ce que le service a relevé vous attend dans votre espace.',
      ...SIGN_IN,
    ],
  }),

  misuseHolderTold: letterKind({
    title: 'Suite d’un signalement, au titulaire',
    to: 'APPLICANT',
    tags: {
      ...STRUCTURE_TAGS,
      unfounded: whether('Il n’y avait pas d’usage abusif', true),
      ceased: whether('L’usage a cessé', false),
      measure: whether('Une mesure sur le label est proposée', false),
    },
    subject: '{structureName} : la suite d’un signalement',
    lines: [
      ['unfounded', 'Le signalement sur lequel nous vous avons demandé vos observations reste sans suite.'],
      [
        'ceased',
        'L’usage signalé a cessé : le signalement sur lequel nous vous avons demandé vos observations est fermé.',
      ],
      [
        'measure',
        'Après vos observations, une mesure est proposée sur votre label. Elle suit sa propre procédure : vous pourrez de nouveau vous expliquer avant toute décision.',
      ],
      'Les raisons vous attendent dans votre espace.',
      ...SIGN_IN,
    ],
  }),

  /** OPD-03: in neutral words, which name nobody. */
  /** L122-1, for somebody who holds no label; not who reported it, nor in what words (L311-6). */
  misuseMentionedAsked: letterKind({
    title: 'Observations demandées sur un usage du label',
    to: 'MENTIONED',
    legal: true,
    tags: {
      ...PRINTED_TAGS,
      question: said('Ce que le service demande', 'Votre vitrine affiche le label. À quel titre ?'),
      answerUntil: said('Dernier jour pour répondre', '20 février 2027'),
    },
    law: { question: 'L122-1', answerUntil: 'L121-1, L122-1' },
    subject: '{councilShort} : vos observations sur un usage du label',
    lines: [
      'Un usage du label de l’économie sociale et solidaire qui vous concerne nous est signalé. Rien n’est décidé.',
      'Voici ce que le service vous demande : {question}',
      'Dites-nous ce que vous en pensez jusqu’au {answerUntil}, par écrit. Vous pouvez vous faire assister ou représenter, et demander un entretien.',
    ],
  }),

  misuseMentionedToCease: letterKind({
    title: 'Mise en demeure de cesser un usage du label',
    to: 'MENTIONED',
    legal: true,
    tags: {
      ...PRINTED_TAGS,
      reasons: said('Motifs', 'Votre vitrine affiche le label, que vous n’avez pas.'),
    },
    law: { reasons: 'L121-4, 2° du code de la consommation' },
    subject: '{councilShort} : un usage du label à cesser',
    lines: [
      'Après vous avoir mis en mesure de nous répondre, nous constatons un usage du label auquel vous n’avez pas droit : {reasons}',
      'Nous vous demandons de cesser cet usage sans attendre, et de nous l’écrire.',
      'Afficher un label de qualité sans y être autorisé est une pratique commerciale réputée trompeuse (code de la consommation, article L121-4, 2°). Sans réponse de votre part, l’autorité compétente peut en être saisie.',
    ],
  }),

  misuseReporterTold: letterKind({
    title: 'Suite d’un signalement, à son auteur',
    to: 'REPORTER',
    tags: {
      receivedOn: said('Jour de réception du signalement', '3 février 2027'),
      unfounded: whether('Il n’y avait pas d’usage abusif', true),
      ceased: whether('L’usage a cessé', false),
      followed: whether('Le service y donne suite', false),
    },
    subject: '{councilShort} : votre signalement',
    lines: [
      'Vous nous avez signalé, le {receivedOn}, un usage du label que vous pensiez abusif. Merci.',
      ['unfounded', 'Après examen, cet usage n’est pas abusif : il n’y est pas donné suite.'],
      ['ceased', 'L’usage que vous avez signalé a cessé.'],
      ['followed', 'Le service y donne suite, après avoir entendu qui est mis en cause.'],
      'C’est le seul message que vous recevrez à ce sujet.',
    ],
  }),

  misuseWaits: letterKind({
    title: 'Un signalement attend',
    to: 'SERVICE',
    tags: {
      number: maybe('Numéro du label signalé, s’il y en a un', '62-ESS-2027-0001-9'),
      dueOn: said('Jour qui vient de passer', '18 février 2027'),
      toExamine: whether('Il attend d’être examiné', true),
      toClose: whether('Il attend d’être conclu', false),
    },
    subject: '{councilShort} : un signalement attend',
    lines: [
      ['number', 'Label signalé : {number}.'],
      ['toExamine', 'Ce signalement devait être examiné au plus tard le {dueOn}. Personne ne l’a fait.'],
      ['toClose', 'Ce signalement devait être conclu au plus tard le {dueOn}. Il est encore ouvert.'],
      'Ouvrez-le : entendez qui est mis en cause, ou dites ce qu’il devient.',
      ...SIGN_IN,
    ],
  }),
} as const;
