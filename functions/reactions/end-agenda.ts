import { ItemPlaced } from '../../events/item.ts';
import type { Envelope, Instant } from '../../events/fact.ts';
import { item } from '../../workflows/item/item.workflow.ts';
import { thingKey } from '../../workflows/kernel/rows.ts';
import { deployedSubjects } from '../adapters/deployed-subjects.ts';
import { deployedStore } from '../shell/command-parts.ts';
import { reactionHandler } from '../shell/reaction.ts';
import { makeSystemCommand } from '../shell/system-command.ts';
import { makeAdoptedMinutes } from './adopted-minutes.ts';

const { db, store, references } = deployedStore(deployedSubjects);
const approveAdopted = makeAdoptedMinutes({ store, references, subjects: deployedSubjects(db) });
const send = makeSystemCommand(store, item, () => Promise.resolve(undefined));

/** By the state in which a session is over, why a point that was not voted leaves its agenda. */
const WHY: Readonly<Record<string, string>> = {
  closed: 'NOT_REACHED',
  cancelled: 'SESSION_CANCELLED',
  interrupted: 'SESSION_DEMANDED',
};

/** A vote that is open in writing stops with its consultation, when a member demands a session (D21). */
const LEAVES: Readonly<Record<string, readonly string[]>> = { SESSION_DEMANDED: ['placed', 'voteOpen'] };

const leave = async ({ council, id: cause }: Envelope, thing: string, reason: string, at: Instant) => {
  // One that was voted, adjourned or withdrawn has nothing to leave.
  const stands = (await references.state(council, 'item', thing))?.word ?? '';
  if (!(LEAVES[reason] ?? ['placed']).includes(stands)) return;
  await send({ council, thing, name: 'leaveAgenda', data: { reason }, at, cause });
};

/**
 * What a session that is over has not voted leaves its agenda. A point that is placed while its session ends is found
 * by one or by the other: by the end, when it is on the agenda already; by itself, when the session is over already.
 * What it adopted of minutes is then settled too.
 */
export const handler = reactionHandler('end-agenda', store, async (fact, at) => {
  const { council, thing } = fact;
  const placed = fact.type === 'ItemPlaced.v1';
  const id = placed ? ItemPlaced.shape.data.parse(fact.data).session : thing;
  const reason = WHY[(await references.state(council, 'session', id))?.word ?? ''];
  if (reason === undefined) return;
  if (placed) return leave(fact, thing, reason, at);
  const rows = await store.rows(thingKey(council, 'session', id), 'item#');
  for (const row of rows) await leave(fact, String(row['item']), reason, at);
  await approveAdopted(fact, at);
});
