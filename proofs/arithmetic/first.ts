import { text } from 'node:stream/consumers';
import {
  countTally,
  countVotes,
  tallyOf,
  type VoteResult,
} from '../../workflows/deliberation/count-votes.ts';
import { participation } from '../../workflows/deliberation/participation.ts';
import { quorum, secondCallQuorum } from '../../workflows/deliberation/quorum.ts';
import { DEFAULT_RULES, type RulesOfProcedure } from '../../workflows/deliberation/rules-of-procedure.ts';
import { electorate } from '../../workflows/deliberation/valid-proxies.ts';
import type { GeneratedSession, Item, Seat } from './session.ts';

const MAJORITIES = { VOTES_CAST: 'E', PRESENT_OR_REPRESENTED: 'P', TWO_THIRDS_OF_VOTES_CAST: 'T' } as const;

/** `m7` is the member 7; `v7`, whoever does not sit on the vacant seat 7, goes by a number that no member has. */
const VACANT = 1_000;
const numberOf = (name: string): number => Number(name.slice(1)) + (name.startsWith('v') ? VACANT : 0);
const nameOf = (member: number): string => (member < VACANT ? `m${member}` : `v${member - VACANT}`);

const rulesOf = ({ rules }: GeneratedSession): RulesOfProcedure => ({
  ...DEFAULT_RULES,
  quorumMode: rules.quorum,
  recusalLowersBase: rules.recusalLowersBase,
  majorityMode: MAJORITIES[rules.majority],
  castingVote: rules.castingVote,
  maxProxiesPerHolder: rules.proxiesPerHolder,
});

type Room = ReturnType<typeof roomOf>;

/** What the rules are given at a minute: who is there, which proxies are held, who is recused. */
const roomOf = (session: GeneratedSession, minute: number, item: string | null) => {
  const rule = rulesOf(session);
  const here = new Set(
    session.presence
      .filter(({ from, to }) => from <= minute && (to === null || minute < to))
      .map(({ person }) => person),
  );
  const filled = session.seats.filter((seat): seat is Seat & { member: string } => seat.member !== null);
  const presence = filled.map(({ member, alternate, qualified }) => ({
    member: numberOf(member),
    attending: here.has(member) || (!qualified && alternate !== null && here.has(alternate)),
  }));
  const recused = session.recusals.filter((row) => row.item === item).map(({ member }) => numberOf(member));
  const proxies = session.proxies
    .filter(({ at, revokedAt }) => at <= minute && (revokedAt === null || minute < revokedAt))
    .map(({ giver, holder, at }) => ({
      giver: numberOf(giver),
      holder: numberOf(holder),
      registeredAt: at.toFixed(3).padStart(12, '0'),
    }));
  const presides = session.presiding.find(
    (person) => here.has(person) && !recused.includes(numberOf(person)),
  );
  return { rule, presence, recused, proxies, presides, inOffice: filled.length };
};

const quorumAt = ({ secondCall }: GeneratedSession, room: Room) => {
  const voters = electorate(room);
  const attending = voters.members.length;
  const proxies = voters.valid.length;
  const { inOffice, rule, recused } = room;
  const figures = secondCall
    ? secondCallQuorum({
        inOffice,
        attending,
        chairAttending: room.presides !== undefined,
        ...secondCall,
        rule,
      })
    : quorum({ inOffice, attending, proxies, recused: recused.length, rule });
  const { base, required, counted, reached } = figures;
  return { voters, figures: { base, threshold: required, present: attending, proxies, counted, reached } };
};

const proxiesOf = ({ valid, void: fallen }: ReturnType<typeof electorate>) => ({
  valid: valid.map(({ giver, holder }) => [nameOf(giver), nameOf(holder)]),
  void: fallen.map(({ giver, holder, reason }) => [nameOf(giver), nameOf(holder), reason]),
});

const countItem = (
  { ballot, choices }: Item,
  { rule, presides }: Pick<Room, 'rule' | 'presides'>,
  voters: readonly number[],
): VoteResult => {
  const roll = new Map(voters.map((member) => [member, choices[nameOf(member)] ?? null] as const));
  const chair = presides === undefined ? null : numberOf(presides);
  if (ballot === 'OPEN') return countVotes({ roll, rule, chair });
  const chairVote = chair === null ? null : (roll.get(chair) ?? null);
  return countTally(tallyOf(roll.values()), { rule, ballot, chairVote });
};

const itemFigures = (session: GeneratedSession, item: Item) => {
  const room = roomOf(session, item.voteOpenedAt, item.item);
  const { voters, figures } = quorumAt(session, room);
  const before = {
    item: item.item,
    presides: room.presides ?? null,
    quorum: figures,
    proxies: proxiesOf(voters),
  };
  if (!figures.reached) return before;
  const all = [...voters.members, ...voters.valid.map(({ giver }) => giver)];
  return { ...before, ...counting(item, room.rule, room.presides, all) };
};

/** Votes and result, as the program that it is compared to tells them. */
const counting = (
  item: Item,
  rule: Room['rule'],
  presides: string | undefined,
  voters: readonly number[],
) => {
  const result = countItem(item, { rule, presides }, voters);
  return {
    votes: {
      available: result.available,
      FOR: result.for,
      AGAINST: result.against,
      ABSTAIN: result.abstain,
      BLANK: result.blank,
      NULL: result.null,
      NOT_VOTING: result.notVoting,
    },
    result: {
      needed: result.required,
      tie: result.tie,
      castBy: result.castingVoteUsed ? (presides ?? null) : null,
      result: result.reason === 'NO_VOTE_CAST' ? result.reason : result.outcome,
    },
  };
};

/** In writing: every member who is not recused may answer, and whoever presides is the first of them (DEL-15). */
const writtenFigures = (
  session: GeneratedSession,
  item: Item,
  [numerator, denominator]: readonly [number, number],
) => {
  const { presence, recused, inOffice, rule } = roomOf(session, item.voteOpenedAt, item.item);
  const voters = presence.map(({ member }) => member).filter((member) => !recused.includes(member));
  const presides = session.presiding.find((person) => voters.includes(numberOf(person)));
  const { base, required, counted, reached } = participation({
    inOffice,
    recused: recused.length,
    tookPart: voters.filter((member) => item.choices[nameOf(member)] !== undefined).length,
    rule: { ...rule, writtenConsultationShare: { numerator, denominator } },
  });
  const before = {
    item: item.item,
    presides: presides ?? null,
    participation: { base, threshold: required, counted, reached },
  };
  if (!reached) return before;
  return { ...before, ...counting({ ...item, ballot: 'OPEN' }, rule, presides, voters) };
};

/** All the figures of one session, by the rules of `workflows/deliberation`. */
const figuresOf = (session: GeneratedSession) =>
  session.written === null ? heldFigures(session) : consultedFigures(session, session.written.share);

const consultedFigures = (session: GeneratedSession, share: readonly [number, number]) => ({
  session: session.session,
  items: session.items.map((item) => writtenFigures(session, item, share)),
});

const heldFigures = (session: GeneratedSession) => ({
  session: session.session,
  opening: quorumAt(session, roomOf(session, session.openedAt, null)).figures,
  items: session.items.map((item) => itemFigures(session, item)),
});

// One session a line comes in, its figures go out, as of the program that it is compared to.
for (const line of (await text(process.stdin)).split('\n').filter(Boolean))
  console.log(JSON.stringify(figuresOf(JSON.parse(line) as GeneratedSession)));
