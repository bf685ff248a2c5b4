import type { BallotKind } from '../../events/item.ts';
import { longDate } from '../calendar/french-dates.ts';
import { LegalDate } from '../calendar/legal-date.ts';
import { byCollege, resultByCollege } from '../deliberation/by-college.ts';
import { countVotes, type MajorityRule } from '../deliberation/count-votes.ts';
import { majorityOf } from '../deliberation/rules-of-procedure.ts';
import { explainOpinion } from '../deliberation/explain-result.ts';
import { rollCallGranted } from '../deliberation/roll-call.ts';
import { accepted, refused } from '../kernel/outcome.ts';
import { memberKey, slotKey, thingKey, type RowWrite } from '../kernel/rows.ts';
import type { SealedIn } from '../kernel/sealed-in.ts';
import { sealing } from '../kernel/sealing.ts';
import type { FactBody, Proposers, Thing } from '../kernel/workflow.ts';
import { askSecretBallot } from './secret/ask.ts';
import { closeSecretVote } from './secret/close.ts';
import { secretOpening } from './secret/open.ts';
import { recount } from './secret/recount.ts';
import { seatOf } from '../session/presence.ts';
import { lackOf, presides, roomOf } from '../session/room.ts';
import { agendaKey, countVote } from '../session/rows.ts';
import { annulVote } from './annul/annul-vote.ts';
import type { ItemGiven, RecusalRow, Slot, itemCommands } from './commands.ts';
import { pollKey } from './entries.ts';
import { recordHands } from './hands/record-hands.ts';
import type { ItemContext } from './item.machine.ts';
import { confirmPaperCount, enterPaperCount } from './paper/paper-count.ts';
import { askRollCall } from './roll-call/ask-roll-call.ts';

/** The slot of one vote, empty: of the poll that this opening, if it succeeds, makes the item's own. */
const makeSlotRow =
  (council: string, poll: string, ballot: BallotKind) =>
  (member: number, holder: number): RowWrite => ({
    kind: 'prepare',
    key: slotKey(council, poll, member),
    item: { member, holder, ...(ballot === 'SECRET' ? { voted: false } : { choice: null }) },
  });

/** On the agenda, what a point that left it leaves there. */
const leftRow = (
  { council, id, context }: Thing<ItemContext>,
  why: { left: string; leftAt: string; asked?: SealedIn },
): RowWrite => ({
  kind: 'put',
  key: agendaKey(council, context.session, id),
  item: { item: id, ...why },
});

const chosen = (slots: readonly Slot[], choice: Slot['choice']): number[] =>
  slots
    .filter((slot) => slot.choice === choice)
    .map(({ member }) => member)
    .toSorted((a, b) => a - b);

const rollOf = (slots: readonly Slot[]) => new Map(slots.map(({ member, choice }) => [member, choice]));

/** The count of a roll call: anyone can make it again from the roll. */
const closeOpenVote = (slots: readonly Slot[], rule: MajorityRule, chair: number | null) => ({
  roll: {
    FOR: chosen(slots, 'FOR'),
    AGAINST: chosen(slots, 'AGAINST'),
    ABSTAIN: chosen(slots, 'ABSTAIN'),
    BLANK: chosen(slots, 'BLANK'),
    notVoting: chosen(slots, null),
  },
  result: countVotes({ roll: rollOf(slots), rule, chair }),
  box: null,
});

const from = (slots: readonly Slot[], source: Slot['source']): number =>
  slots.filter((slot) => slot.source === source).length;

/** Where a dossier is when its point comes to the vote: its own state may be told a moment later. */
const VOTED_ON = ['ready', 'onAgenda'];

export const itemProposers: Proposers<typeof itemCommands, ItemContext, ItemGiven> = {
  place: ({ data, thing, given: { session, application } }) => {
    if (session === null) return refused('unknown-reference', { field: 'séance' });
    if (application === null) return refused('unknown-reference', { field: 'dossier' });
    if (!['scheduled', 'convened', 'open'].includes(session.state)) return refused('session-closed');
    if (session.call > 1) return refused('agenda-frozen');
    const isFor = application.moves || application.session === data.session;
    if (!application.ready || !isFor) return refused('application-not-ready');
    // F1: an implicit decision must not come before the council has spoken.
    if (application.implicitOn !== null && application.implicitOn < session.heldOn)
      return refused('silence-before-session', {
        implicitOn: longDate(LegalDate.parse(application.implicitOn)),
        heldOn: longDate(LegalDate.parse(session.heldOn)),
      });
    const { structureName } = application;
    const question = `Le conseil donne-t-il un avis favorable à l’attribution du label à ${structureName} ?`;
    return accepted({
      facts: [{ type: 'ItemPlaced.v1', data: { ...data, structureName, question } }],
      rows: [
        { kind: 'put', key: agendaKey(thing.council, data.session, thing.id), item: { item: thing.id } },
      ],
    });
  },

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
  recordHands,
  enterPaperCount,
  confirmPaperCount,
  annulVote,

  openVote: ({ data, thing, given, actor }) => {
    const { poll, sessionState, assembly, recused, rollCallAskedBy, dossier, asking, publicKey } = given;
    // D14: the dossier comes back first, so that no decision follows an annulled vote.
    if (dossier?.state === 'opinionGiven') return refused('annulment-under-way');
    if (dossier === null || !VOTED_ON.includes(dossier.state)) return refused('application-withdrawn');
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
        colleges: byCollege(
          [...voters.members, ...voters.valid.map(({ giver }) => giver)],
          assembly.colleges,
        ),
      },
    };
    return accepted({
      facts: [opened],
      rows: [
        // A14: of a withdrawal and an opening, one comes first.
        {
          kind: 'require',
          key: { pk: thingKey(thing.council, 'application', thing.context.application), sk: 'state' },
          expect: { version: dossier.version },
        },
        // Of an opening and the closing of the session, one comes first.
        countVote(thing.council, thing.context.session),
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

  leaveAgenda: ({ data: { reason }, thing, at }) => {
    const { session, application } = thing.context;
    return accepted({
      facts: [{ type: 'ItemLeftAgenda.v1', data: { session, application, reason } }],
      rows: [leftRow(thing, { left: reason, leftAt: at })],
    });
  },

  closeVote: ({ thing, given: { opened, slots, rules, counted }, actor }) => {
    // D11: what one person counted is not counted yet, and not left out either.
    if (thing.context.paper === 'ENTERED') return refused('paper-count-unconfirmed');
    if (opened === null || rules === null) return refused('vote-not-open');
    if (!presides(actor, opened.chair, opened.recused)) return refused('not-presiding');
    const closed =
      counted === null
        ? accepted(closeOpenVote(slots, majorityOf(rules, 'AWARD'), opened.chair))
        : closeSecretVote({ slots, rules, counted });
    if (!closed.ok) return closed;
    const { roll, result, box } = closed.value;
    const adopted = result.outcome === 'ADOPTED';
    return accepted({
      facts: [
        {
          type: 'VoteClosed.v1',
          data: {
            round: opened.round,
            roll,
            result: {
              for: result.for,
              against: result.against,
              abstain: result.abstain,
              blank: result.blank,
              null: result.null,
              notVoting: result.notVoting,
              available: result.available,
              castingVoteUsed: result.castingVoteUsed,
              adopted,
              reason: result.reason,
            },
            box,
            sources: {
              own: from(slots, 'OWN'),
              hands: from(slots, 'HANDS'),
              paper: from(slots, 'PAPER'),
            },
            // M7: a secret vote tells nothing of a part of the council.
            colleges:
              box === null
                ? resultByCollege(opened.colleges, rollOf(slots), majorityOf(rules, 'AWARD'), adopted)
                : [],
          },
        },
        {
          type: 'OpinionGiven.v1',
          data: {
            application: thing.context.application,
            opinion: adopted ? 'FAVOURABLE' : 'UNFAVOURABLE',
            sentence: explainOpinion(result),
          },
        },
      ],
    });
  },

  recount,
};
