import { frenchDate, frenchInstant } from './french.ts';
import { facts, sentences, type Block, type PrintedDocument, type Section } from './printed-document.ts';
import type { PackDossier, PackPoint, PackView } from './pack-view.ts';
import { PROPOSAL, SESSION_KIND } from './tables/value-words.ts';

const LISTS = { A: 'Consensuel', B: 'À débattre' } as const;

const ERASED = 'Ce texte est effacé.';

/** What people typed, paragraph by paragraph. */
const paragraphs = (text: string | null): Block[] =>
  sentences((text ?? ERASED).split(/\n+/).filter((line) => line.trim() !== ''));

const hour = (startsAt: string): string => startsAt.replace(':', '\u00A0h\u00A0');

const sitting = ({ session, member, asOf }: PackView): Section => ({
  id: 'seance',
  title: 'La séance',
  blocks: [
    facts(
      ['Date', frenchDate(session.heldOn)],
      ['Heure', hour(session.startsAt)],
      session.place !== null && ['Lieu', session.place],
      session.remoteLink !== null && ['À distance', session.remoteLink],
      ['Nature', SESSION_KIND[session.kind] ?? ''],
      [
        'Établi pour',
        [
          member.name ?? `le membre n° ${member.member}`,
          member.kind === 'ALTERNATE' ? 'membre suppléant' : 'membre titulaire',
        ].join(', '),
      ],
      ['Situation au', frenchInstant(asOf)],
    ),
    ...sentences([
      ...(session.call > 1
        ? ['Seconde convocation, sur le même ordre du jour : aucun quorum n’est exigé.']
        : []),
      'Ce dossier est personnel : il ne contient rien des points dont vous êtes déporté. Ne le transmettez pas.',
    ]),
  ],
});

const agenda = ({ points }: PackView): Section => ({
  id: 'ordre-du-jour',
  title: 'L’ordre du jour',
  blocks:
    points.length === 0
      ? sentences(['Aucun point n’est encore inscrit.'])
      : [
          {
            kind: 'table',
            caption: 'Points de l’ordre du jour',
            head: ['Point', 'Question', 'Traitement'],
            rows: points.map(({ rank, point }) =>
              point === null
                ? [String(rank), 'Point dont vous êtes déporté', '–']
                : [String(rank), point.question, LISTS[point.list]],
            ),
          },
        ],
});

const criteria = (what: string, found: PackDossier['failed']): Block[] =>
  found.length === 0
    ? []
    : [
        ...sentences([what]),
        { kind: 'list', items: found.map(({ criterion, title }) => [criterion, title].join(' ').trim()) },
      ];

const dossierBlocks = (dossier: PackDossier): Block[] => [
  facts(
    ['Structure', dossier.structureName],
    ['Dossier', dossier.number],
    ['Charte', `version ${dossier.charterVersion}`],
    dossier.proposal !== null && ['Proposition du service', PROPOSAL[dossier.proposal] ?? dossier.proposal],
  ),
  ...criteria('Critères non conformes :', dossier.failed),
  ...criteria('Critères à apprécier :', dossier.toExamine),
  ...(dossier.report === null
    ? sentences(['Aucun rapport n’est publié.'])
    : [
        ...sentences([`Rapport du ${frenchInstant(dossier.report.publishedAt)} :`]),
        ...paragraphs(dossier.report.text),
        ...dossier.report.replies.flatMap(({ at, text }) => [
          ...sentences([`Réponse du demandeur, le ${frenchInstant(at)} :`]),
          ...paragraphs(text),
        ]),
      ]),
];

const section = ({ rank, point, why }: PackPoint): Section => {
  const id = `point-${rank}`;
  if (point === null) return { id, title: `Point ${rank}`, blocks: sentences([why]) };
  const { dossier, question } = point;
  return {
    id,
    title: dossier === null ? `Point ${rank}` : `Point ${rank} : ${dossier.structureName}`,
    blocks: [...sentences([question]), ...(dossier === null ? [] : dossierBlocks(dossier))],
  };
};

const asked = ({ questions }: PackView): Section[] =>
  questions.length === 0
    ? []
    : [
        {
          id: 'questions',
          title: 'Questions posées avant la séance',
          blocks: questions.flatMap(({ rank, askedAt, text, answeredAt, answer }) => [
            ...sentences([
              `${rank === null ? 'Question' : `Sur le point ${rank}`}, le ${frenchInstant(askedAt)} :`,
            ]),
            ...paragraphs(text),
            ...(answeredAt === null
              ? sentences(['Le service n’a pas encore répondu.'])
              : [
                  ...sentences([`Réponse du service, le ${frenchInstant(answeredAt)} :`]),
                  ...paragraphs(answer),
                ]),
          ]),
        },
      ];

/** The documents of one member before a session, to print or to keep (C4). */
export const packDocument = (view: PackView): PrintedDocument => ({
  title: `Dossier de séance du ${frenchDate(view.session.heldOn)}`,
  sections: [sitting(view), agenda(view), ...view.points.map(section), ...asked(view)],
});
