import * as z from 'zod';
import { Instant } from '../../events/fact.ts';
import { item } from '../../workflows/item/item.workflow.ts';
import { ItemContext } from '../../workflows/item/item.machine.ts';
import { CheckBallot } from '../../workflows/item/secret/commands.ts';
import { actingAs } from '../../workflows/kernel/actor.ts';
import { makeBox } from '../adapters/box.ts';
import { readCouncilId } from '../shell/command-handler.ts';
import { commandParts } from '../shell/command-parts.ts';
import { environment } from '../shell/environment.ts';
import { invalid, notFound, refusalProblem } from '../shell/problems.ts';
import { readBody } from '../shell/read-body.ts';
import { httpHandler, instantOfRequest, json } from '../shell/respond.ts';

const { BOX_TABLE } = environment('BOX_TABLE');
const { db, references, authenticate, readActor } = commandParts();
const box = makeBox(db, BOX_TABLE);

/**
 * Whether a ballot is in the box, by the code that its voter's browser made of it, while the vote is open and after: it
 * tells that it counts, never how (D10, P10). The code is in the body: addresses end in logs.
 */
export const handler = httpHandler('check-ballot', async (event) => {
  const council = readCouncilId(event.pathParameters?.['council']);
  const id = event.pathParameters?.['id'] ?? '';
  const at = Instant.parse(instantOfRequest(event));
  const actor = await readActor(council, await authenticate(event), at);
  if (actingAs(item.readers, actor, null) === null || !z.uuid().safeParse(id).success) throw notFound();
  const found = await references.state(council, 'item', id);
  if (found === null) throw notFound();
  const body = readBody(event);
  const asked = CheckBallot.safeParse(body);
  if (!asked.success) throw invalid(asked.error, body);
  const { poll, secret } = ItemContext.parse(found.context);
  if (poll === null || secret === null) throw refusalProblem({ reason: 'ballot-not-secret', detail: {} });
  return json(200, { inBox: await box.has(council, poll, asked.data.code) });
});
