import type { BallotKind } from '../../events/item.ts';
import { byCollege } from '../deliberation/by-college.ts';
import { rollCallGranted } from '../deliberation/roll-call.ts';
import { accepted, refused, type Outcome } from '../kernel/outcome.ts';
import { memberKey, slotKey, thingKey, type RowWrite } from '../kernel/rows.ts';
import { sealing } from '../kernel/sealing.ts';
import type { FactBody, Proposers, Thing } from '../kernel/workflow.ts';
import { askSecretBallot } from './secret/ask.ts';
import { secretOpening } from './secret/open.ts';
import { recount } from './secret/recount.ts';
import { seatOf } from '../session/presence.ts';
import { lackOf, presides, roomOf } from '../session/room.ts';
import { countOpened } from '../session/rows.ts';
import { annulVote } from './annul/annul-vote.ts';
import { pullFromBlock } from './block/pull.ts';
import { takeBlockHands } from './block/take-hands.ts';
import { closeVote } from './close/close-vote.ts';
import { putConditions } from './conditions/put-conditions.ts';
import type { ItemGiven, RecusalRow, itemCommands } from './commands.ts';
import { pollKey } from './entries.ts';
import { leaving, leftRow } from './leaving.ts';
import { recordHands } from './hands/record-hands.ts';
import type { ItemContext } from './item.machine.ts';
import { noteDebate, recordDissent } from './minutes/propose.ts';
import { confirmPaperCount, enterPaperCount } from './paper/paper-count.ts';
import { place } from './place/place.ts';
import { askRollCall } from './roll-call/ask-roll-call.ts';
import { openInWriting } from './written/open.ts';

/** The slot of one vote, empty: of the poll that this opening, if it succeeds, makes the item's own. */
const makeSlotRow =
  (council: string, poll: string, ballot: BallotKind) =>
  (member: number, holder: number): RowWrite => ({
    kind: 'prepare',
    key: slotKey(council, poll, member),
    item: { member, holder, ...(ballot === 'SECRET' ? { voted: false } : { choice: null }) },
  });

/** Where a dossier is when its point comes to the vote: its own state may be told a moment later. */
const VOTED_ON = ['ready', 'onAgenda'];

/** A14: of the withdrawal of a dossier and the opening of its vote, one comes first. Other points lean on no dossier. */
const votedDossier = (
  { council, context: { application } }: Thing<ItemContext>,
  dossier: ItemGiven['openVote']['dossier'],
): Outcome<RowWrite[]> => {
  if (application === null) return accepted([]);
  // D14: the dossier comes back first, so that no decision follows an annulled vote.
  if (dossier?.state === 'opinionGiven') return refused('annulment-under-way');
  if (dossier === null || !VOTED_ON.includes(dossier.state)) return refused('application-withdrawn');
  const key = { pk: thingKey(council, 'application', application), sk: 'state' };
  return accepted([{ kind: 'require', key, expect: { version: dossier.version } }]);
};

export const itemProposers: Proposers<typeof itemCommands, ItemContext, ItemGiven> = {
  place,

  // DEL-11, DEL-12: declared before the vote, never undone.
  recuse: ({ data, thing, given, held }) => {
    const member = seatOf(held, data.member);
    if (member === null || !given.seated) return refused('no-such-member');
    const row: RecusalRow = { member, recused: true, interest: data.interest };
    return accepted({
      facts: [],
      rows: [{ kind: 'put', key: memberKey(thing.council, 'item', thing.id, member), item: row }],
    });
  },

  askSecretBallot,
  askRollCall,
  putConditions,
  pullFromBlock,
  takeBlockHands,
  recordHands,
  enterPaperCount,
  confirmPaperCount,
  annulVote,
  noteDebate,
  recordDissent,

  openVote: (ask) => {
    const { data, thing, given, actor } = ask;
    const {
      written,
      poll,
      sessionState,
      opening,
      assembly,
      recused,
      rollCallAskedBy,
      dossier,
      asking,
      publicKey,
    } = given;
    const votedOn = votedDossier(thing, dossier);
    if (!votedOn.ok) return votedOn;
    if (written !== null) return openInWriting({ ...ask, given: { ...given, written } }, votedOn.value);
    if (data.block !== undefined) {
      if (data.block !== opening) return refused('no-such-block', { block: data.block });
      if (thing.context.pulled) return refused('pulled-from-block');
    }
    if (sessionState !== 'open') return refused('session-not-open');
    if (assembly === null) return refused('rules-missing');
    const room = roomOf(assembly, recused);
    if (!presides(actor, room.chair?.member ?? null, recused)) return refused('not-presiding');
    const chair = lackOf(room);
    if (!chair.ok) return chair;
    const { call, voters, quorum } = room;
    const { required, counted, base } = quorum;
    const secret = secretOpening({
      ballot: data.ballot,
      rules: assembly.rules,
      asking,
      attending: voters.members,
      available: voters.available,
      publicKey,
    });
    if (!secret.ok) return secret;
    const slotRow = makeSlotRow(thing.council, poll, data.ballot);
    // DEL-10: a request counts while its author is in the room.
    const askedBy = rollCallAskedBy.filter((member) => voters.members.includes(member));
    if (data.ballot === 'HANDS' && rollCallGranted(askedBy.length, voters.members.length, assembly.rules))
      return refused('roll-call-required', { asking: askedBy.length, attending: voters.members.length });
    const round = thing.context.round + 1;
    const opened: FactBody = {
      type: 'VoteOpened.v1',
      data: {
        call,
        round,
        poll,
        block: data.block ?? null,
        ballot: data.ballot,
        secret: secret.value,
        rollCallAskedBy: askedBy,
        rulesVersion: assembly.rulesVersion,
        members: voters.members,
        proxies: voters.valid.map(({ giver, holder }) => [giver, holder]),
        recused: [...room.recused],
        chair: chair.value.member,
        chairQuality: chair.value.quality,
        inOffice: assembly.inOffice,
        quorum: { required, counted, base },
        closesAt: null,
        colleges: byCollege(
          [...voters.members, ...voters.valid.map(({ giver }) => giver)],
          assembly.colleges,
        ),
      },
    };
    return accepted({
      facts: [opened],
      rows: [
        ...votedOn.value,
        // Of an opening and the closing of the session, one comes first.
        countOpened(thing.council, thing.context.session, thing.id),
        {
          kind: 'put',
          key: pollKey(thing.council, thing.id, round),
          item: { poll, secret: data.ballot === 'SECRET' },
        },
        ...voters.members.map((member) => slotRow(member, member)),
        ...voters.valid.map(({ giver, holder }) => slotRow(giver, holder)),
      ],
    });
  },

  withdrawWithDossier: ({ thing, at }) =>
    accepted({
      facts: [{ type: 'ItemWithdrawn.v1', data: { reason: 'La structure a retiré sa demande.' } }],
      rows: [leftRow(thing, { left: 'WITHDRAWN', leftAt: at })],
    }),

  adjourn: ({ data, thing, given: { assembly, recused }, at, actor }) => {
    const chair = assembly && roomOf(assembly, recused).chair;
    if (!presides(actor, chair?.member ?? null, recused)) return refused('not-presiding');
    const { session, application } = thing.context;
    const { personal, sealed } = sealing(thing, actor, { asked: data.asked });
    return accepted({
      facts: [{ type: 'ItemAdjourned.v1', data: { session, application }, personal }],
      rows: [leftRow(thing, { left: 'ADJOURNED', leftAt: at, asked: sealed })],
    });
  },

  leaveAgenda: ({ data: { reason }, thing, at }) => accepted(leaving(thing, reason, at)),

  closeVote,
  recount,
};
