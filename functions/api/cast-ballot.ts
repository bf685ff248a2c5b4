import * as z from 'zod';
import { Instant } from '../../events/fact.ts';
import { longDate } from '../../workflows/calendar/french-dates.ts';
import { LegalDate } from '../../workflows/calendar/legal-date.ts';
import { item } from '../../workflows/item/item.workflow.ts';
import { paperKey, pollKey } from '../../workflows/item/entries.ts';
import { ItemContext } from '../../workflows/item/item.machine.ts';
import { CastBallot } from '../../workflows/item/commands.ts';
import { actingAs, type Actor } from '../../workflows/kernel/actor.ts';
import type { RefusalReason } from '../../workflows/kernel/refusals.ts';
import { slotKey } from '../../workflows/kernel/rows.ts';
import { makeSecretSlots } from '../adapters/secret-slots.ts';
import { makeSlots, type CastResult } from '../adapters/slots.ts';
import { commandIdOf, readCouncilId } from '../shell/command-handler.ts';
import { commandParts } from '../shell/command-parts.ts';
import { derivedId } from '../shell/digest.ts';
import { environment } from '../shell/environment.ts';
import { invalid, notFound, refusalProblem } from '../shell/problems.ts';
import { readBody } from '../shell/read-body.ts';
import { httpHandler, instantOfRequest, json, type HttpEvent } from '../shell/respond.ts';

const { BOX_TABLE } = environment('BOX_TABLE');
const { db, store, tables, references, authenticate, readActor } = commandParts();
const slots = makeSlots(db, tables.state);
const castSecret = makeSecretSlots(db, { state: tables.state, box: BOX_TABLE });

const refuse = (reason: RefusalReason) => refusalProblem({ reason, detail: {} });

const readItem = async (council: string, id: string) =>
  z.uuid().safeParse(id).success ? references.state(council, 'item', id) : null;

/** Whoever had a seat up to the end of their term is told so, on a point that there is (MAN-01). */
const isOver = async (council: string, id: string, actor: Actor) => {
  if (actor.kind === 'system' || actor.ended == null || (await readItem(council, id)) === null) return null;
  const until = longDate(LegalDate.parse(actor.ended.until));
  return refusalProblem({ reason: 'mandate-over', detail: { until } });
};

/** The seat one votes from; without one there is nothing to cast here, nor anything at all for who reads no items. */
const seatOf = async (event: HttpEvent, council: string, id: string) => {
  const person = await authenticate(event);
  const actor = await readActor(council, person, Instant.parse(instantOfRequest(event)));
  const acting = actingAs(['member'], actor, null);
  if (acting?.held?.role === 'member') return { person, member: acting.held.member };
  const known = actingAs(item.readers, actor, null) !== null && (await readItem(council, id)) !== null;
  if (known) throw refuse('role-required');
  throw (await isOver(council, id, actor)) ?? notFound();
};

const PollRow = z.object({ poll: z.string(), secret: z.boolean() });
const PaperRow = z.object({ ballots: z.array(z.object({ member: z.int() })), confirmed: z.boolean() });

/** Whether a voice was entered in the room, where nothing else may be given for it any more. */
const isEntered = async (council: string, id: string, voter: number, context: ItemContext) => {
  if (context.hands) return true;
  if (context.paper !== 'CONFIRMED') return false;
  const row = await store.row(paperKey(council, id, context.round));
  return row !== null && PaperRow.parse(row).ballots.some(({ member }) => member === voter);
};

type Poll = { poll: string; open: boolean; isSecret: boolean; entered: boolean };

/** The poll of a round, open or over: a ballot that was acknowledged is acknowledged again for ever (P3). */
const readPoll = async (
  council: string,
  id: string,
  round: number,
  voter: number,
  at: string,
): Promise<Poll> => {
  const found = await readItem(council, id);
  if (found === null) throw notFound();
  const context = ItemContext.parse(found.context);
  const { poll, secret, closesAt } = context;
  if (poll === null || round > context.round) throw refuse('vote-not-open');
  if (round < context.round) {
    const row = PollRow.parse(await store.row(pollKey(council, id, round)));
    return { poll: row.poll, open: false, isSecret: row.secret, entered: false };
  }
  // DEL-15: in writing, its end is its end, before anything has sealed a slot.
  const open = found.word === 'voteOpen' && (closesAt === null || at < closesAt);
  const entered = open && (await isEntered(council, id, voter, context));
  return { poll, open, isSecret: secret !== null, entered };
};

/** After the vote, whoever tries is told so; in an open one, that a voice was entered for whoever had not cast it. */
const reasonOf = (
  result: Exclude<CastResult, 'cast'> | 'ballot-copied',
  open: boolean,
  entered: boolean,
): RefusalReason => {
  if (!open) return 'vote-closed';
  return entered && result === 'vote-closed' ? 'voted-in-room' : result;
};

/** One conditional write on one slot: nothing is shared with the other voters, and the slot is the receipt. */
export const handler = httpHandler('cast-ballot', async (event) => {
  const council = readCouncilId(event.pathParameters?.['council']);
  const id = event.pathParameters?.['id'] ?? '';
  const { person, member: holder } = await seatOf(event, council, id);
  const body = readBody(event);
  const cast = CastBallot.safeParse(body);
  if (!cast.success) throw invalid(cast.error, body);
  const command = derivedId(person, commandIdOf(event));
  const { round, choice, ballot, for: voter = holder } = cast.data;
  const at = instantOfRequest(event);
  const { poll, open, isSecret, entered } = await readPoll(council, id, round, voter, at);
  if (isSecret !== (ballot !== undefined)) throw refuse('ballot-kind-differs');
  const slot = slotKey(council, poll, voter);
  const result =
    ballot === undefined
      ? await slots.cast(slot, { choice: String(choice), command, holder, again: entered || !open })
      : await castSecret({ council, poll, slot, holder, command, ballot });
  if (result !== 'cast') throw refuse(reasonOf(result, open, entered));
  // Of a secret ballot nothing is said again: its voter's browser keeps the code by which to follow it.
  return json(200, {
    id,
    workflow: 'item',
    state: 'voteOpen',
    round,
    member: voter,
    ...(choice !== undefined && { choice }),
  });
});
