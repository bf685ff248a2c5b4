import type { PackView } from '../../web/public/pack-view.ts';

const titled = (criterion: string, title: string) => ({ criterion, title });

/** An invented pack: a dossier, a point that its member leaves the room for, and a question. */
export const PACK: PackView = {
  council: { name: 'Conseil fictif de l’ESS', shortName: 'CDESS fictif' },
  session: {
    id: '00000000-0000-4000-8000-000000000001',
    kind: 'ORDINARY',
    call: 1,
    heldOn: '2027-01-21',
    startsAt: '14:30',
    place: 'Hôtel du Département, salle Jean-Jaurès, 62000 Arras',
    remoteLink: 'https://visio.exemple.fr/cdess-janvier',
  },
  member: { member: 12, name: 'Ada Petit', kind: 'TITULAR' },
  asOf: '2027-01-11T09:12:00.000Z',
  points: [
    {
      rank: 1,
      closed: null,
      why: null,
      point: {
        item: '00000000-0000-4000-8000-000000000002',
        kind: 'AWARD',
        list: 'B',
        question: 'Donner un avis favorable à l’attribution du label à « Les Semeurs » ?',
        minutes: 15,
        dossier: {
          application: '00000000-0000-4000-8000-000000000003',
          number: '62-D-2026-0042',
          structureName: 'Les Semeurs',
          charterVersion: '2026-12-01',
          proposal: 'WITH_RESERVATIONS',
          failed: [titled('ENV-01', 'Réduire ses déchets')],
          toExamine: [
            titled('GOV-05', 'Associer les salariés aux décisions'),
            titled('TER-02', 'Acheter près d’ici'),
          ],
          report: {
            publishedAt: '2027-01-05T10:00:00.000Z',
            text: 'La structure répond aux critères bloquants.\n\nElle achète peu sur place ; elle s’est engagée à le faire d’ici un an.',
            replies: [
              { at: '2027-01-08T15:20:00.000Z', text: 'Nous avons signé avec deux maraîchers depuis.' },
            ],
          },
        },
      },
    },
    {
      rank: 2,
      closed: 'RECUSED',
      why: 'Vous êtes déporté de ce point : vous sortez de la salle, et rien n’en figure ici.',
      point: null,
    },
    {
      rank: 3,
      closed: null,
      why: null,
      point: {
        item: '00000000-0000-4000-8000-000000000004',
        kind: 'OTHER',
        list: 'A',
        question: 'Tenir la séance de juin à Lens ?',
        minutes: 5,
        dossier: null,
      },
    },
  ],
  questions: [
    {
      question: '2027-01-09T08:00:00.000Z-0007',
      rank: 1,
      askedAt: '2027-01-09T08:00:00.000Z',
      text: 'D’où vient le reste des achats ?',
      answeredAt: '2027-01-10T08:00:00.000Z',
      answer: 'Du département voisin, pour la moitié.',
    },
    {
      question: '2027-01-10T08:00:00.000Z-0012',
      rank: null,
      askedAt: '2027-01-10T08:00:00.000Z',
      text: 'Peut-on se garer sur place ?',
      answeredAt: null,
      answer: null,
    },
  ],
};
