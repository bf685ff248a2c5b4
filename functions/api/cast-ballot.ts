import * as z from 'zod';
import { item } from '../../workflows/item/item.workflow.ts';
import { ItemContext } from '../../workflows/item/item.machine.ts';
import { CastBallot } from '../../workflows/item/commands.ts';
import { actingAs } from '../../workflows/kernel/actor.ts';
import type { RefusalReason } from '../../workflows/kernel/refusals.ts';
import { slotKey } from '../../workflows/kernel/rows.ts';
import { makeSecretSlots } from '../adapters/secret-slots.ts';
import { makeSlots } from '../adapters/slots.ts';
import { commandIdOf, readCouncilId } from '../shell/command-handler.ts';
import { commandParts } from '../shell/command-parts.ts';
import { derivedId } from '../shell/digest.ts';
import { environment } from '../shell/environment.ts';
import { invalid, notFound, refusalProblem } from '../shell/problems.ts';
import { readBody } from '../shell/read-body.ts';
import { httpHandler, json, type HttpEvent } from '../shell/respond.ts';

const { BOX_TABLE } = environment('BOX_TABLE');
const { db, tables, references, authenticate, readActor } = commandParts();
const slots = makeSlots(db, tables.state);
const castSecret = makeSecretSlots(db, { state: tables.state, box: BOX_TABLE });

const refuse = (reason: RefusalReason) => refusalProblem({ reason, detail: {} });

const readItem = async (council: string, id: string) =>
  z.uuid().safeParse(id).success ? references.state(council, 'item', id) : null;

/** The seat one votes from; without one there is nothing to cast here, nor anything at all for who reads no items. */
const seatOf = async (event: HttpEvent, council: string, id: string) => {
  const person = await authenticate(event);
  const actor = await readActor(council, person);
  const acting = actingAs(['member'], actor, null);
  if (acting?.held?.role === 'member') return { person, member: acting.held.member };
  const known = actingAs(item.readers, actor, null) !== null && (await readItem(council, id)) !== null;
  throw known ? refuse('role-required') : notFound();
};

type Poll = { poll: string; open: boolean; isSecret: boolean };

/** The poll of an item's vote, open or closed: a ballot that was acknowledged is acknowledged again for ever (P3). */
const readPoll = async (council: string, id: string): Promise<Poll> => {
  const found = await readItem(council, id);
  if (found === null) throw notFound();
  const { poll, secret } = ItemContext.parse(found.context);
  if (poll === null) throw refuse('vote-not-open');
  return { poll, open: found.word === 'voteOpen', isSecret: secret !== null };
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
  const { poll, open, isSecret } = await readPoll(council, id);
  const { choice, ballot, for: voter = holder } = cast.data;
  if (isSecret !== (ballot !== undefined)) throw refuse('ballot-kind-differs');
  const slot = slotKey(council, poll, voter);
  const result =
    ballot === undefined
      ? await slots.cast(slot, { choice: String(choice), command, holder })
      : await castSecret({ council, poll, slot, holder, command, ballot });
  if (result !== 'cast') throw refuse(open ? result : 'vote-closed');
  // Of a secret ballot nothing is said again: its voter's browser keeps the code by which to follow it.
  return json(200, {
    id,
    workflow: 'item',
    state: 'voteOpen',
    member: voter,
    ...(choice !== undefined && { choice }),
  });
});
