import type { Assembly, PresenceRow } from '../commands.ts';
import type { ReplyRow } from '../reply/commands.ts';
import { roomOf, type Room } from '../room.ts';
import { explainOutlook } from './explain-outlook.ts';
import type {
  CollegeForecast,
  ForecastPoint,
  Outlook,
  PointForecast,
  QuorumForecast,
  ToCall,
} from './forecast.ts';

export type ForecastAsked = {
  /** The council as this call finds it today: who signed in already, and the proxies. */
  assembly: Assembly;
  replies: readonly Pick<ReplyRow, 'member' | 'answer' | 'at'>[];
  /** Titular members in office on the day of the session. */
  titulars: readonly number[];
  points: readonly ForecastPoint[];
};

type Known = { comes: ReadonlySet<number>; open: ReadonlySet<number> };

const absentRow = (member: number): PresenceRow => ({
  member,
  attending: false,
  mode: 'ROOM',
  since: '',
  proxyTo: null,
  proxyAt: null,
});

/** What is known of each seat: who comes, and of whom nothing is known. The last word counts, an answer or a proxy. */
const knownOf = ({ assembly, replies, titulars }: ForecastAsked): Known => {
  const rows = new Map(assembly.presence.map((row) => [row.member, row]));
  const answers = new Map(replies.map((reply) => [reply.member, reply]));
  const members = [...titulars, ...assembly.standIns.map(({ alternate }) => alternate)];
  const givesProxy = (member: number): boolean => {
    const proxyAt = rows.get(member)?.proxyAt ?? null;
    return proxyAt !== null && proxyAt > (answers.get(member)?.at ?? '');
  };
  const saysYes = (member: number): boolean => {
    const answer = answers.get(member)?.answer;
    return answer === 'COMING' || (answer === 'REMOTE' && assembly.rules.remoteAttendanceCounts);
  };
  const isThere = (member: number): boolean => rows.get(member)?.attending === true;
  const comes = members.filter((member) => isThere(member) || (saysYes(member) && !givesProxy(member)));
  const open = members.filter(
    (member) => !isThere(member) && !answers.has(member) && rows.get(member)?.proxyAt == null,
  );
  return { comes: new Set(comes), open: new Set(open) };
};

/** The council if exactly these came: whoever comes ends the proxy that they gave (DEL-06). */
export const withExactly = (assembly: Assembly, coming: ReadonlySet<number>): Assembly => {
  const rows = new Map(assembly.presence.map((row) => [row.member, row]));
  for (const member of coming) if (!rows.has(member)) rows.set(member, absentRow(member));
  const presence = [...rows.values()].map((row) =>
    coming.has(row.member)
      ? { ...row, attending: true, proxyTo: null, proxyAt: null }
      : { ...row, attending: false },
  );
  return { ...assembly, presence };
};

/** By how much a room has its quorum, or lacks it, in halves of a vote (domain rules 5.3). */
const marginOf = ({ quorum: { counted, base } }: Room): number => 2 * counted - base;

/**
 * The room at best: whoever has not answered comes, unless that would cost a vote. A titular who is recused leaves their
 * seat to an alternate. An alternate who is recused comes only where that helps: the recused leave the base (DEL-12), and
 * the proxy of their titular, which falls, counted for nothing (CGCT).
 */
const bestRoom = ({ assembly }: ForecastAsked, { comes, open }: Known, recused: readonly number[]): Room => {
  const out = new Set(recused);
  const coming = [...comes, ...[...open].filter((member) => !out.has(member))];
  const roomWith = (more: readonly number[]) =>
    roomOf(withExactly(assembly, new Set([...coming, ...more])), recused);
  const best = assembly.standIns
    .filter(({ alternate }) => open.has(alternate) && out.has(alternate))
    .reduce<{ room: Room; more: number[] }>(
      (before, { alternate }) => {
        const more = [...before.more, alternate];
        const room = roomWith(more);
        return marginOf(room) > marginOf(before.room) ? { room, more } : before;
      },
      { room: roomWith([]), more: [] },
    );
  return best.room;
};

const pointForecast = (asked: ForecastAsked, known: Known, point: ForecastPoint): PointForecast => {
  const surely = roomOf(withExactly(asked.assembly, known.comes), point.recused);
  const best = bestRoom(asked, known, point.recused);
  const { reached, counted: sure, required, base, formula } = surely.quorum;
  const outlook: Outlook = reached ? 'SURE' : best.quorum.reached ? 'POSSIBLE' : 'OUT_OF_REACH';
  const figures = {
    outlook,
    sure,
    best: best.quorum.counted,
    required,
    base,
    missing: reached ? 0 : Math.max(1, required - sure),
    chair: surely.chair?.member ?? null,
  };
  const { item, recused } = point;
  return { item, recused, ...figures, formula, sentence: explainOutlook(figures, asked.assembly.call) };
};

const collegesOf = (asked: ForecastAsked, { comes, open }: Known, surely: Room): CollegeForecast[] => {
  const { assembly, titulars } = asked;
  const represented = new Set(surely.voters.valid.map(({ giver }) => giver));
  const replaced = new Set(
    assembly.standIns.filter(({ alternate }) => comes.has(alternate)).map(({ titular }) => titular),
  );
  const standing = (member: number): 'coming' | 'represented' | 'unknown' | 'absent' => {
    if (comes.has(member) || replaced.has(member)) return 'coming';
    if (represented.has(member)) return 'represented';
    return open.has(member) ? 'unknown' : 'absent';
  };
  const byCollege = Map.groupBy(titulars, (member) => assembly.colleges.get(member) ?? 0);
  return [...byCollege]
    .toSorted(([a], [b]) => a - b)
    .map(([college, members]) => {
      const many = (what: ReturnType<typeof standing>) =>
        members.filter((member) => standing(member) === what).length;
      return {
        college,
        inOffice: members.length,
        coming: many('coming'),
        represented: many('represented'),
        absent: many('absent'),
        unknown: many('unknown'),
      };
    });
};

/**
 * Whom to call, those who would count for the most points first: whoever has not answered; an alternate, when their
 * titular neither comes nor is represented; and who gave a proxy that nobody can hold any more.
 */
const toCallOf = (asked: ForecastAsked, { comes, open }: Known, best: Room, surely: Room): ToCall[] => {
  const { assembly, titulars, points } = asked;
  const represented = new Set(surely.voters.valid.map(({ giver }) => giver));
  const replaced = new Set(
    assembly.standIns.filter(({ alternate }) => comes.has(alternate)).map(({ titular }) => titular),
  );
  const lost = best.voters.void
    .filter(({ reason }) => reason !== 'GIVER_ATTENDING')
    .map(({ giver }) => giver);
  const spare = assembly.standIns
    .filter(
      ({ alternate, titular }) => open.has(alternate) && !comes.has(titular) && !represented.has(titular),
    )
    .map(({ alternate }) => alternate);
  const silent = [...titulars.filter((member) => open.has(member) && !replaced.has(member)), ...spare];
  const entry = (reason: ToCall['reason']) => (member: number) => ({
    member,
    college: assembly.colleges.get(member) ?? 0,
    reason,
    recusedFrom: points.filter(({ recused }) => recused.includes(member)).length,
  });
  return [...silent.map(entry('NO_ANSWER')), ...lost.map(entry('PROXY_LOST'))].toSorted(
    (a, b) => a.recusedFrom - b.recusedFrom || a.member - b.member,
  );
};

/**
 * What is to be expected of the quorum, for the opening and for each point, from answers, proxies and recusals, by the
 * rules of the session (C7, M2). It is counted as a vote is: SURE says that the quorum is reached when exactly those who
 * said so come.
 */
export const forecastQuorum = (asked: ForecastAsked): QuorumForecast => {
  const known = knownOf(asked);
  const surely = roomOf(withExactly(asked.assembly, known.comes), []);
  return {
    opening: pointForecast(asked, known, { item: null, recused: [] }),
    points: asked.points.map((point) => pointForecast(asked, known, point)),
    colleges: collegesOf(asked, known, surely),
    toCall: toCallOf(asked, known, bestRoom(asked, known, []), surely),
  };
};
