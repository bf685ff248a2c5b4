import * as z from 'zod';
import { randomUUID } from 'node:crypto';
import { Choice, VoteClosed, VoteOpened } from '../../events/item.ts';
import { ApplicationContext } from '../../workflows/application/application-context.ts';
import type { Instant } from '../../events/fact.ts';
import { dateInParis } from '../../workflows/calendar/paris-time.ts';
import { slotKey, thingKey } from '../../workflows/kernel/rows.ts';
import type { PaperCount } from '../../workflows/item/paper/commands.ts';
import type { AnnulVote } from '../../workflows/item/annul/commands.ts';
import { item } from '../../workflows/item/item.workflow.ts';
import { decide } from '../../workflows/kernel/decide.ts';
import type { Thing } from '../../workflows/kernel/workflow.ts';
import { fillingOf, type Filling } from '../../workflows/item/entries.ts';
import { rollCallPrefix } from '../../workflows/item/roll-call/ask-roll-call.ts';
import type { itemCommands, ItemGiven, Slot } from '../../workflows/item/commands.ts';
import type { ItemContext } from '../../workflows/item/item.machine.ts';
import { presides } from '../../workflows/session/room.ts';
import { presenceKey } from '../../workflows/session/rows.ts';
import { SessionContext } from '../../workflows/session/session.machine.ts';
import { countedAt } from '../../workflows/item/secret/close.ts';
import type { VoteKeys } from '../adapters/vote-keys.ts';
import type { Store } from '../ports.ts';
import type { Command, Given } from '../shell/handle-command.ts';
import { readAssembly, toPresenceRow } from './assembly.ts';
import { concernedBy } from './concerned.ts';
import { readConsulted } from './consulted.ts';
import { makeInterestedIn } from './interested-in.ts';
import { annulGiven } from './item/annul-given.ts';
import { termGiven } from './item/conditions-given.ts';
import { minutesTextGiven } from './item/minutes-given.ts';
import { placeGiven } from './item/place-given.ts';
import { lastOpened, makeEntriesGiven, type Opened, readEntries, votersOf } from './item/entries-given.ts';
import { recusedOf } from './recused.ts';
import type { References } from './references.ts';
import type { CountBox } from './secret/count-box.ts';
import { seatAsked } from './session-given.ts';

const SecretAsked = z.object({ member: z.int(), asksSecret: z.literal(true) });
/** A slot of an open vote keeps the choice; one of a secret vote, only that it was cast. */
const SlotRow = z.object({
  member: z.int(),
  holder: z.int(),
  choice: Choice.nullable().default(null),
  voted: z.boolean().default(false),
  command: z.string().optional(),
});

type Asking = Pick<Command, 'actor' | 'at'>;

/** Whoever presides; in writing, the consultation itself once its end has come (DEL-15). */
const mayClose = ({ closesAt, chair, recused }: Opened, { actor, at }: Asking): boolean =>
  closesAt === null ? presides(actor, chair, recused) : actor.kind === 'system' && at >= closesAt;

const NOT_OPENED: ItemGiven['closeVote'] = { opened: null, slots: [], rules: null, counted: null };

/** What is entered has its source for a command; a member's ballot, an id derived from theirs. */
const toSlot = (row: unknown): Slot => {
  const { command, ...slot } = SlotRow.parse(row);
  const voted = slot.voted || slot.choice !== null;
  const entered = command === 'HANDS' || command === 'PAPER';
  return { ...slot, voted, source: entered ? command : voted ? 'OWN' : null };
};

export type SealSlot = (key: { pk: string; sk: string }, filling: Filling | null) => Promise<unknown>;

/** What each function does of secret votes: one makes the key of a vote, another counts what is in its box. */
export type SecretVotes = {
  makeKey?: VoteKeys['make'];
  count?: CountBox;
};

export const makeItemGiven = (
  store: Store,
  references: References,
  seal: SealSlot,
  { makeKey, count }: SecretVotes = {},
): Given => {
  const interestedIn = makeInterestedIn(store);

  const assemblyOf = (council: string, sitting: SessionContext & { id: string }, at: Instant) =>
    sitting.kind === 'WRITTEN'
      ? readConsulted(store, references, council, sitting, dateInParis(at))
      : readAssembly(store, references, council, sitting);

  const opening = async (
    council: string,
    id: string,
    { session, application, about, round }: ItemContext,
    at: Instant,
  ): Promise<ItemGiven['openVote']> => {
    const [dossier, found] = await Promise.all([
      application === null ? null : references.state(council, 'application', application),
      references.state(council, 'session', session),
    ]);
    // A dossier says whom it is about; a measure, by its label.
    const [concerned = null] =
      dossier === null
        ? await concernedBy(store, council, [{ application, about }])
        : [ApplicationContext.parse(dossier.context)];
    const sitting = found && SessionContext.parse(found.context);
    const [assembly, rows, asking, interested] = await Promise.all([
      sitting && assemblyOf(council, { id: session, ...sitting }, at),
      store.rows(thingKey(council, 'item', id), 'member#'),
      store.rows(thingKey(council, 'item', id), rollCallPrefix(round + 1)),
      interestedIn(council, concerned),
    ]);
    const asked = await store.rows(thingKey(council, 'item', id), 'secret#');
    return {
      poll: randomUUID(),
      asking: asked.map((row) => SecretAsked.parse(row).member),
      publicKey: null,
      sessionState: found?.word ?? '',
      opening: sitting?.block?.at === 'OPENING' ? sitting.block.number : null,
      assembly,
      recused: recusedOf(rows, interested),
      rollCallAskedBy: asking.map(({ member }) => Number(member)),
      dossier: dossier && { state: dossier.word, version: dossier.version },
      written:
        found !== null && sitting?.kind === 'WRITTEN'
          ? { until: sitting.heldOn, version: found.version }
          : null,
    };
  };

  /**
   * Each slot is sealed by a write of its own, then read as it was sealed: one cut, however often it is made (P7).
   * Sealing is an effect: only whoever may close gets that far.
   */
  const closing = async (
    council: string,
    id: string,
    { actor, at }: Asking,
  ): Promise<ItemGiven['closeVote']> => {
    const opened = await lastOpened(store, council, id);
    if (opened === null) return NOT_OPENED;
    const rules = (await references.rules(council, opened.rulesVersion))?.procedure ?? null;
    if (!mayClose(opened, { actor, at })) return { opened, slots: [], rules, counted: null };
    const { hands, paper } = await readEntries(store, council, id, opened.round);
    const slots = await Promise.all(
      votersOf(opened).map(async (member) =>
        toSlot(await seal(slotKey(council, opened.poll, member), fillingOf(member, hands, paper))),
      ),
    );
    const voted = slots.filter((slot) => slot.voted).length;
    const counted =
      opened.secret === null || count === undefined ? null : await count(council, opened.poll, voted);
    if (opened.secret !== null && counted === null) return NOT_OPENED;
    return { opened, slots, rules, counted };
  };

  /** The box is read for who confirms, not for who asks first. */
  const recounting = async (
    council: string,
    id: string,
    { poll, recountAskedBy }: ItemContext,
    member: number | null,
  ): Promise<ItemGiven['recount']> => {
    const facts = await store.facts(council, 'item', id);
    const opened = facts.findLast(({ type }) => type === 'VoteOpened.v1');
    const last = facts.findLast(({ type }) => type === 'VoteClosed.v1');
    if (opened === undefined || last === undefined || poll === null)
      return { electorate: [], closed: null, counted: null };
    const electorate = VoteOpened.shape.data.parse(opened.data).members;
    const closed = countedAt(VoteClosed.shape.data.parse(last.data));
    const confirmed =
      recountAskedBy !== null && member !== null && member !== recountAskedBy && electorate.includes(member);
    const counted =
      closed !== null && confirmed && count !== undefined ? await count(council, poll, closed.ballots) : null;
    return { electorate, closed, counted };
  };

  const entries = makeEntriesGiven(store);

  const isPresent = async (council: string, id: string, seat: number | null): Promise<boolean> => {
    const found = await references.state(council, 'session', id);
    if (seat === null || found === null) return false;
    const { call } = SessionContext.parse(found.context);
    const row = await store.row(presenceKey({ council, id }, call, seat));
    return row !== null && toPresenceRow(row).attending;
  };

  /** A key is made for a vote that opens but for it: what is refused writes nothing. */
  const opensWithKey = async (command: Command, thing: Thing): Promise<ItemGiven['openVote']> => {
    const given = await opening(command.council, thing.id, thing.context as ItemContext, command.at);
    const { ballot } = command.data as z.infer<typeof itemCommands.openVote>;
    const opens = () => decide(item, thing, command, { ...given, publicKey: 'AWAITED' }).ok;
    return ballot === 'SECRET' && makeKey !== undefined && opens()
      ? { ...given, publicKey: await makeKey(command.council, given.poll) }
      : given;
  };

  /** Who presides a point; and of conditions put with it, until when they may run (D16). */
  const presiding = async ({ name, council, at }: Command, { id, context }: Thing<ItemContext>) => {
    const [{ assembly, recused }, term] = await Promise.all([
      opening(council, id, context, at),
      name === 'putConditions' ? termGiven(references, council, context) : null,
    ]);
    return { assembly, recused, term };
  };

  /** What was shown by hands, or written on paper (D11); who presides what comes before a vote. */
  const entered = async (command: Command, thing: Thing<ItemContext>) => {
    const { name, council, data } = command;
    const { id } = thing;
    if (name === 'adjourn' || name === 'putConditions') return presiding(command, thing);
    if (name === 'recordHands' || name === 'takeBlockHands') return entries.poll(council, id);
    if (name !== 'enterPaperCount' && name !== 'confirmPaperCount') return undefined;
    return entries.paper(council, id, (data as z.infer<typeof PaperCount>).round);
  };

  return async (command, { thing }): Promise<ItemGiven[keyof ItemGiven] | undefined> => {
    const { name, council, data, at } = command;
    const context = thing.context as ItemContext;
    switch (name) {
      case 'place':
        return placeGiven(references, { council, at, data: data as z.infer<typeof itemCommands.place> });
      case 'recuse':
      case 'askSecretBallot': {
        const seat = seatAsked(command);
        return { seated: seat !== null && (await references.member(council, seat)) !== null };
      }
      case 'recount':
        return recounting(council, thing.id, context, seatAsked(command));
      case 'askRollCall':
        return { present: await isPresent(council, context.session, seatAsked(command)) };
      case 'pullFromBlock': {
        const seat = seatAsked(command);
        const [present, { recused }] = await Promise.all([
          isPresent(council, context.session, seat),
          opening(council, thing.id, context, at),
        ]);
        return { present, recused: seat !== null && recused.includes(seat) };
      }
      case 'openVote':
        return opensWithKey(command, thing);
      case 'annulVote': {
        const { proposedBy } = data as z.infer<typeof AnnulVote>;
        return annulGiven({ store, references }, command, context, proposedBy);
      }
      case 'closeVote':
        // Only while the vote is open, and nothing stands in the way of its end.
        return thing.snapshot.value === 'voteOpen' && context.paper !== 'ENTERED'
          ? closing(council, thing.id, command)
          : NOT_OPENED;
      default:
        return (
          (await entered(command, thing as Thing<ItemContext>)) ??
          minutesTextGiven(store, name, thing as Thing<ItemContext>)
        );
    }
  };
};
