import * as z from 'zod';
import { item } from '../../workflows/item/item.workflow.ts';
import { ItemContext } from '../../workflows/item/item.machine.ts';
import { CastBallot } from '../../workflows/item/commands.ts';
import { actingAs } from '../../workflows/kernel/actor.ts';
import type { RefusalReason } from '../../workflows/kernel/refusals.ts';
import { slotKey } from '../../workflows/kernel/rows.ts';
import { makeSlots } from '../adapters/slots.ts';
import { commandIdOf, readCouncilId } from '../shell/command-handler.ts';
import { commandParts } from '../shell/command-parts.ts';
import { derivedId } from '../shell/digest.ts';
import { invalid, notFound, refusalProblem } from '../shell/problems.ts';
import { readBody } from '../shell/read-body.ts';
import { httpHandler, json, type HttpEvent } from '../shell/respond.ts';

const { db, tables, references, authenticate, readActor } = commandParts();
const slots = makeSlots(db, tables.state);

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

/** The poll of an item's vote, open or closed: a ballot that was acknowledged is acknowledged again for ever (P3). */
const readPoll = async (council: string, id: string): Promise<{ poll: string; open: boolean }> => {
  const found = await readItem(council, id);
  if (found === null) throw notFound();
  const { poll } = ItemContext.parse(found.context);
  if (poll === null) throw refuse('vote-not-open');
  return { poll, open: found.word === 'voteOpen' };
};

/** One conditional write on one slot: nothing is shared with the other voters, and the slot is the receipt. */
export const handler = httpHandler('cast-ballot', async (event) => {
  const council = readCouncilId(event.pathParameters?.['council']);
  const id = event.pathParameters?.['id'] ?? '';
  const { person, member: holder } = await seatOf(event, council, id);
  const body = readBody(event);
  const ballot = CastBallot.safeParse(body);
  if (!ballot.success) throw invalid(ballot.error, body);
  const command = derivedId(person, commandIdOf(event));
  const { poll, open } = await readPoll(council, id);
  const { choice, for: voter = holder } = ballot.data;
  const result = await slots.cast(slotKey(council, poll, voter), { choice, command, holder });
  if (result !== 'cast') throw refuse(open ? result : 'vote-closed');
  return json(200, { id, workflow: 'item', state: 'voteOpen', member: voter, choice });
});
