import { counted, frenchDate, parisDay } from '../french.ts';
import { facts, sentences, type Block, type Section } from '../printed-document.ts';
import type { AttendanceView, MinutesView, SittingView } from './minutes-view.ts';
import { CHAIRS, enumerated, NO_CHAIR, timeOf, type Named } from './minutes-words.ts';

const KINDS = {
  WRITTEN: 'Consultation écrite, close le',
  ORDINARY: 'Séance ordinaire du',
  EXTRAORDINARY: 'Séance extraordinaire du',
} as const;
const CALLS = ['Première', 'Deuxième', 'Troisième', 'Quatrième', 'Cinquième'];
const callWords = (call: number): string => `${CALLS[call - 1] ?? `${call}e`} convocation`;

/** A time, with its day when that is another than the day of the sitting. */
const when = ({ heldOn }: SittingView, instant: string): string =>
  parisDay(instant) === heldOn ? timeOf(instant) : `${frenchDate(parisDay(instant))}, ${timeOf(instant)}`;

/** « 14 h 05 » from `14:05`. */
const hourWords = (hour: string): string => hour.replace(/^0?(\d+):(\d\d)$/, '$1\u00A0h\u00A0$2');

/** How long members had to answer in writing (DEL-15). */
const order = ({ convenedOn, noticeDays }: SittingView): string =>
  `le ${frenchDate(convenedOn)}, ouverte ${counted(noticeDays, 'jour', 'jours')}`;

const convocation = ({ convenedOn, noticeDays, shortNotice, call, startsAt }: SittingView): string => {
  const notice = `le ${frenchDate(convenedOn)}, ${counted(noticeDays, 'jour', 'jours')} avant la séance`;
  const hour = startsAt === null ? '' : `, pour ${hourWords(startsAt)}`;
  return `${notice}${hour}${shortNotice ? ', à délai réduit' : ''}${call > 1 ? ', sans condition de quorum' : ''}`;
};

const chairWords = ({ opened, named }: SittingView, name: Named): string | null => {
  if (opened === null) return null;
  const { member, quality } = opened.chair;
  const why = named.findLast((one) => one.member === member);
  const because = quality === 'ACTING' && why !== undefined ? ` (${NO_CHAIR[why.reason]})` : '';
  return `${name(member)}, ${CHAIRS[quality]}${because}`;
};

const ENDS = {
  CLOSED: 'Séance levée à',
  ADJOURNED: 'Défaut de quorum constaté à',
  CANCELLED: 'Annulée le',
} as const;

const endFact = (sitting: SittingView): readonly [string, string] | false => {
  if (sitting.ended === null) return false;
  const { how, at } = sitting.ended;
  return [ENDS[how], how === 'CANCELLED' ? frenchDate(parisDay(at)) : when(sitting, at)];
};

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const quorumOf = ({ opened, ended }: SittingView): string[] => [
  ...(opened === null
    ? []
    : [
        `À l’ouverture : ${lower(opened.quorum.sentence)} ${opened.quorum.formula} ` +
          `${counted(opened.attending, 'membre présent', 'membres présents')}, ${counted(opened.proxies, 'pouvoir valable', 'pouvoirs valables')}, ` +
          `${counted(opened.inOffice, 'membre en exercice', 'membres en exercice')}.`,
      ]),
  ...(ended?.quorum == null ? [] : [`Au constat : ${lower(ended.quorum.sentence)} ${ended.quorum.formula}`]),
];

/** When the council was called, who presided, on which quorum, and when it sat (DEL-04, DEL-07, DEL-08). */
export const sittingSection = (view: MinutesView, sitting: SittingView, name: Named): Section => {
  const { council, session, sittings } = view;
  const { call, heldOn, opened, urgency, statement, place } = sitting;
  const chair = chairWords(sitting, name);
  return {
    id: call === 1 ? 'seance' : `seance-${call}`,
    title:
      session.kind === 'WRITTEN'
        ? 'La consultation'
        : sittings.length === 1
          ? 'La séance'
          : `${callWords(call)}, ${frenchDate(heldOn)}`,
    blocks: [
      facts(
        call === 1 && ['Conseil', council.name],
        [KINDS[session.kind], frenchDate(heldOn)],
        place !== null && ['Lieu', place],
        session.kind === 'WRITTEN'
          ? ['Ordonnée par la présidence', order(sitting)]
          : ['Convocation', convocation(sitting)],
        urgency !== null && ['Urgence invoquée', urgency],
        call === 1 && ['Règlement intérieur', `version ${session.rulesVersion}`],
        opened !== null && ['Séance ouverte à', when(sitting, opened.at)],
        session.kind !== 'WRITTEN' && endFact(sitting),
        chair !== null && ['Présidence', chair],
        ['Secrétariat', `${council.contact.service}, sans voix`],
      ),
      ...sentences([...(statement === null ? [] : [statement]), ...quorumOf(sitting)]),
    ],
  };
};

const HOW = { ROOM: 'en salle', REMOTE: 'à distance' } as const;

const timesOf = ({ times }: AttendanceView): string =>
  times
    .map(({ how, from, to }) => {
      const arrived = from === null ? '' : `, arrivée à ${timeOf(from)}`;
      return `${HOW[how]}${arrived}${to === null ? '' : `, départ à ${timeOf(to)}`}`;
    })
    .join(' ; ');

const proxiesOf = (sitting: SittingView, name: Named): Block[] =>
  sitting.proxies.length === 0
    ? []
    : [
        {
          kind: 'table',
          caption: 'Pouvoirs',
          head: ['Donné par', 'Porté par', 'Enregistré', 'Effet'],
          rows: sitting.proxies.map((proxy) => [
            name(proxy.giver),
            name(proxy.holder),
            proxy.givenAt === null ? '' : when(sitting, proxy.givenAt),
            proxy.void ?? 'valable',
          ]),
        },
      ];

const away = (title: string, members: readonly number[], name: Named): string[] =>
  members.length === 0 ? [] : [`${title} : ${enumerated(members.map(name))}.`];

/** Who sat, in what quality and when, who gave a proxy to whom, who was excused and who was not there (DEL-13). */
export const attendanceSection = (view: MinutesView, sitting: SittingView, name: Named): Section => {
  const { present, excused, absent, call, heldOn } = sitting;
  const members = new Map(view.members.map((member) => [member.number, member]));
  const several = view.sittings.length > 1;
  return {
    id: call === 1 ? 'presences' : `presences-${call}`,
    title: several ? `Qui siégeait le ${frenchDate(heldOn)}` : 'Qui siégeait',
    blocks: [
      ...(present.length === 0
        ? sentences(['Personne n’a émargé.'])
        : [
            {
              kind: 'table' as const,
              caption: 'Présences',
              head: ['Nom', 'Collège', 'Qualité', 'Présence'],
              rows: present.map((one) => [
                name(one.member),
                members.get(one.member)?.college.name ?? '',
                one.replaces === null
                  ? members.get(one.member)?.kind === 'ALTERNATE'
                    ? 'suppléance'
                    : 'titulaire'
                  : `suppléance de ${name(one.replaces)}`,
                timesOf(one),
              ]),
            },
          ]),
      ...proxiesOf(sitting, name),
      ...sentences([...away('Excusés', excused, name), ...away('Absents', absent, name)]),
    ],
  };
};
