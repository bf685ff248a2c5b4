import type { Instant } from '../../../events/fact.ts';
import type { LeavingReason } from '../../../events/item.ts';
import { daysBetween } from '../../calendar/date-arithmetic.ts';
import { LegalDate } from '../../calendar/legal-date.ts';
import { dateInParis } from '../../calendar/paris-time.ts';
import { byCollege } from '../../deliberation/by-college.ts';
import { participationNeeded } from '../../deliberation/participation.ts';
import { secretBallotGranted } from '../../deliberation/secret-ballot.ts';
import { accepted, refused, type Outcome } from '../../kernel/outcome.ts';
import { slotKey, thingKey, type RowWrite } from '../../kernel/rows.ts';
import type { Ask, Proposal } from '../../kernel/workflow.ts';
import { roomOf, type Room } from '../../session/room.ts';
import { endOfConsultation } from '../../session/written/consultation.ts';
import type { Assembly } from '../../session/commands.ts';
import type { ItemGiven } from '../commands.ts';
import { pollKey } from '../entries.ts';
import type { ItemContext } from '../item.machine.ts';
import { leaving } from '../leaving.ts';

type Given = ItemGiven['openVote'] & { written: NonNullable<ItemGiven['openVote']['written']> };
type Ready = { assembly: Assembly; room: Room };
type Opening = Ask<unknown, ItemContext, Given>;

/**
 * Why a point cannot be answered in writing: too few are left to answer (DEL-15), enough of them ask for a secret vote,
 * which asks for a session (DEL-10), or they would not have the time that the rules give them.
 */
const unfit = (
  { assembly: { rules }, room: { voters } }: Ready,
  { asking, written }: Given,
  at: Instant,
): LeavingReason | null => {
  const { members } = voters;
  if (members.length < rules.minimumWrittenElectorate) return 'TOO_FEW_ELECTORS';
  const askedBy = asking.filter((member) => members.includes(member));
  if (secretBallotGranted(askedBy.length, members.length, rules)) return 'SECRET_BALLOT_ASKED';
  const left = daysBetween(dateInParis(at), LegalDate.parse(written.until));
  return left < rules.writtenConsultationDays ? 'TOO_LITTLE_TIME' : null;
};

/** Everybody in office who is not recused, each for themself: there is no proxy, and no alternate (DEL-15). */
const openedFact = ({ thing, given }: Opening, { assembly, room }: Ready) => {
  const { inOffice, rules, rulesVersion, colleges } = assembly;
  const { voters, chair, recused, call } = room;
  const { required, base } = participationNeeded({ inOffice, recused: recused.length, rule: rules });
  return {
    type: 'VoteOpened.v1' as const,
    data: {
      call,
      round: thing.context.round + 1,
      poll: given.poll,
      block: null,
      ballot: 'ROLL_CALL' as const,
      secret: null,
      rollCallAskedBy: [],
      rulesVersion,
      members: voters.members,
      proxies: [],
      recused: [...recused],
      chair: chair?.member ?? null,
      chairQuality: chair?.quality ?? null,
      inOffice,
      quorum: { required, counted: 0, base },
      closesAt: endOfConsultation(given.written.until),
      colleges: byCollege(voters.members, colleges),
    },
  };
};

/**
 * The vote of a point in writing, opened by its session while its dossier stands still; one that cannot be answered so
 * leaves at once.
 */
export const openInWriting = (ask: Opening, votedOn: readonly RowWrite[]): Outcome<Proposal> => {
  const { thing, given, at, actor } = ask;
  const { assembly, sessionState, recused, written } = given;
  if (actor.kind !== 'system') return refused('answered-in-writing');
  if (sessionState !== 'consulting') return refused('session-not-open');
  if (assembly === null) return refused('rules-missing');
  const ready = { assembly, room: roomOf(assembly, recused) };
  // Of an opening and the end of the consultation, or a demand for a session, one comes first.
  const unmoved = {
    kind: 'require' as const,
    key: { pk: thingKey(thing.council, 'session', thing.context.session), sk: 'state' },
    expect: { version: written.version },
  };
  const reason = unfit(ready, given, at);
  if (reason !== null) {
    const { facts, rows } = leaving(thing, reason, at);
    return accepted({ facts, rows: [unmoved, ...rows] });
  }
  const opened = openedFact(ask, ready);
  const { poll, round, members } = opened.data;
  return accepted({
    facts: [opened],
    rows: [
      unmoved,
      ...votedOn,
      { kind: 'put', key: pollKey(thing.council, thing.id, round), item: { poll, secret: false } },
      ...members.map((member) => ({
        kind: 'prepare' as const,
        key: slotKey(thing.council, poll, member),
        item: { member, holder: member, choice: null },
      })),
    ],
  });
};
