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

/** The seat one votes from; without one there is nothing to cast here. */
const seatOf = async (event: HttpEvent, council: string) => {
  const person = await authenticate(event);
  const actor = await readActor(council, person);
  const acting = actingAs(['member'], actor, null);
  if (acting?.held?.role === 'member') return { person, member: acting.held.member };
  throw actingAs(item.readers, actor, null) ? refuse('role-required') : notFound();
};

const readPoll = async (council: string, id: string): Promise<string> => {
  const found = z.uuid().safeParse(id).success ? await references.state(council, 'item', id) : null;
  if (found === null) throw notFound();
  const { poll } = ItemContext.parse(found.context);
  if (found.word === 'voteOpen' && poll !== null) return poll;
  throw refuse(poll === null ? 'vote-not-open' : 'vote-closed');
};

/** One conditional write on one slot: nothing is shared with the other voters, and the slot is the receipt. */
export const handler = httpHandler('cast-ballot', async (event) => {
  const council = readCouncilId(event.pathParameters?.['council']);
  const id = event.pathParameters?.['id'] ?? '';
  const { person, member: holder } = await seatOf(event, council);
  const body = readBody(event);
  const ballot = CastBallot.safeParse(body);
  if (!ballot.success) throw invalid(ballot.error, body);
  const command = derivedId(person, commandIdOf(event));
  const poll = await readPoll(council, id);
  const { choice, for: voter = holder } = ballot.data;
  const result = await slots.cast(slotKey(council, poll, voter), { choice, command, holder });
  if (result !== 'cast') throw refuse(result);
  return json(200, { id, workflow: 'item', state: 'voteOpen', member: voter, choice });
});
