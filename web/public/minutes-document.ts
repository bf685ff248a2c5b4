import { counted, frenchDate, frenchInstant } from './french.ts';
import { outcomeWords, pointSection } from './minutes/point-section.ts';
import { attendanceSection, sittingSection } from './minutes/sitting-sections.ts';
import { proposalOutcome, proposalSection, proposalTitle } from './minutes/proposal-section.ts';
import { standingSections } from './minutes/standing-sections.ts';
import { CHAIRS, enumerated, namedIn, type Named } from './minutes/minutes-words.ts';
import type { ChairView, MinutesView, PointView, SittingView } from './minutes/minutes-view.ts';
import { facts, sentences, type PrintedDocument, type Section } from './printed-document.ts';

const TITLES = {
  DRAFT: 'Projet de procès-verbal',
  PROJECT: 'Projet de procès-verbal',
  APPROVED: 'Procès-verbal',
} as const;

const ofWhat = ({ session }: MinutesView): string =>
  session.kind === 'WRITTEN' ? 'la consultation écrite' : 'la séance';

const agenda = ({ points, proposals }: MinutesView): Section => ({
  id: 'ordre-du-jour',
  title: 'Ordre du jour',
  blocks:
    points.length + proposals.length === 0
      ? sentences(['Aucun point n’était inscrit.'])
      : [
          {
            kind: 'table',
            caption: counted(points.length + proposals.length, 'point', 'points'),
            head: ['Point', 'Objet', 'Issue'],
            rows: [
              ...points.map((point) => [String(point.rank), point.title, outcomeWords(point)]),
              ...proposals.map((one) => [String(one.rank), proposalTitle(one), proposalOutcome(one)]),
            ],
          },
        ],
});

/**
 * The minutes of a session (DEL-13): who was there and in what quality, proxies, each point with its quorum, recusals,
 * tally and result, dissent that somebody asked to have recorded. A secret vote has no names.
 */
export const minutesDocument = (view: MinutesView): PrintedDocument => {
  const name = namedIn(view.members);
  const last = view.sittings.at(-1)?.heldOn ?? view.session.heldOn;
  return {
    title: `${TITLES[view.standing.state]} de ${ofWhat(view)} du ${frenchDate(last)}`,
    sections: [
      ...view.sittings.flatMap((sitting) => [
        sittingSection(view, sitting, name),
        ...(view.session.kind === 'WRITTEN' ? [] : [attendanceSection(view, sitting, name)]),
      ]),
      agenda(view),
      ...view.points.map((point) => pointSection(point, name)),
      ...view.proposals.map(proposalSection),
      ...standingSections(view, name),
    ],
  };
};

/** The sitting at which a point was voted, or the last. */
const sittingOf = ({ sittings }: MinutesView, { rounds }: PointView): SittingView | undefined =>
  sittings.find(({ call }) => call === rounds.at(-1)?.call) ?? sittings.at(-1);

const presenceInShort = ({ present, proxies, excused, absent }: SittingView, name: Named): Section => ({
  id: 'presences',
  title: 'Qui siégeait',
  blocks: sentences(
    [
      present.length > 0 && `Présents : ${enumerated(present.map(({ member }) => name(member)))}.`,
      proxies.some((proxy) => proxy.void === null) &&
        `Représentés : ${enumerated(
          proxies.flatMap((proxy) =>
            proxy.void === null ? [`${name(proxy.giver)} par ${name(proxy.holder)}`] : [],
          ),
        )}.`,
      excused.length > 0 && `Excusés : ${enumerated(excused.map(name))}.`,
      absent.length > 0 && `Absents : ${enumerated(absent.map(name))}.`,
    ].filter((one) => one !== false),
  ),
});

const certificate = (chair: ChairView | null | undefined, view: MinutesView, name: Named): Section => ({
  id: 'certification',
  title: 'Certification',
  blocks: [
    ...sentences([
      'Extrait certifié conforme par la présidence du conseil, délivré sans attendre l’approbation du procès-verbal.',
    ]),
    facts(
      chair != null && ['A présidé', `${name(chair.member)}, ${CHAIRS[chair.quality]}`],
      ['Établi d’après ce qui était enregistré le', frenchInstant(view.asOf)],
      ['Signature de la présidence', '\u00A0'],
    ),
  ],
});

/** One point alone, certified, as soon as it is voted: what a decision is notified with (MAN-08). Null for one that is not. */
export const extractDocument = (view: MinutesView, item: string): PrintedDocument | null => {
  const point = view.points.find(({ id }) => id === item);
  const sitting = point && sittingOf(view, point);
  if (point === undefined || sitting === undefined) return null;
  const name = namedIn(view.members);
  return {
    title: `Extrait du procès-verbal de ${ofWhat(view)} du ${frenchDate(sitting.heldOn)}`,
    sections: [
      sittingSection({ ...view, sittings: [sitting] }, sitting, name),
      ...(view.session.kind === 'WRITTEN' ? [] : [presenceInShort(sitting, name)]),
      pointSection(point, name),
      certificate(point.rounds.at(-1)?.chair ?? sitting.opened?.chair, view, name),
    ],
  };
};
