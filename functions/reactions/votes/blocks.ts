import * as z from 'zod';
import { BlockClosed, BlockOpened, BlockVotesOpened, type BlockLeft } from '../../../events/session.ts';
import type { Envelope, Instant } from '../../../events/fact.ts';
import { leftFor } from '../../../workflows/bulk-action/left-for.ts';
import { EnteredChoice, Entries } from '../../../workflows/item/choices.ts';
import { blockHandsKey } from '../../../workflows/session/block/rows.ts';
import { session } from '../../../workflows/session/session.workflow.ts';
import type { SessionContext } from '../../../workflows/session/session.machine.ts';
import type { References } from '../../given/references.ts';
import type { Store } from '../../ports.ts';
import type { Actors } from '../../shell/actors.ts';
import { derivedId } from '../../shell/digest.ts';
import type { makeHandleCommand } from '../../shell/handle-command.ts';
import type { Reaction } from '../../shell/reaction.ts';
import type { makeSystemCommand } from '../../shell/system-command.ts';

type Sources = {
  store: Store;
  references: References;
  signedIn: Actors['signedIn'];
  /** Commands of people to points, of the system to points, and of the system to sessions. */
  onItem: ReturnType<typeof makeHandleCommand>;
  send: ReturnType<typeof makeSystemCommand>;
  sendToSession: ReturnType<typeof makeSystemCommand>;
};

const Hands = z.object({ choice: EnteredChoice, exceptions: Entries });

/** Another act on the same point came first, three times: nothing was said of this one. */
class PointBusy extends Error {
  override name = 'PointBusy';
}

type Left = z.infer<typeof BlockLeft>;
type Act = { thing: string; name: string; data: unknown; at: Instant };

/** One point after the other: each touches its session, which takes one at a time. */
const onEach = async (items: readonly string[], one: (thing: string) => Promise<Left | null>) => {
  const [done, left]: [string[], Left[]] = [[], []];
  for (const thing of items) {
    const why = await one(thing);
    if (why === null) done.push(thing);
    else left.push(why);
  }
  return { done, left };
};

/**
 * A block is opened and closed point by point, by the commands of each (D17). Killed half-way, it is taken up again: what
 * was done of a point is found done, under the id that the fact and the point give; what ended before has nothing left.
 */
export const makeBlocks = (sources: Sources): Reaction => {
  const { store, references, signedIn, onItem, send, sendToSession } = sources;

  /** One command on one point, in the name of whoever presides; carried out again, it is the same command. */
  const act = async (fact: Envelope, { thing, name, data, at }: Act): Promise<Left | null> => {
    const { council, by } = fact;
    if (by.kind !== 'person') throw new Error('a block is opened and closed by a person');
    const id = derivedId(fact.id, thing);
    const outcome = await onItem({ id, council, thing, name, data, at, actor: signedIn(by.person) });
    if (outcome.ok) return null;
    if (outcome.refusal.reason === 'state-moved-on') throw new PointBusy();
    return { item: thing, ...leftFor(outcome.refusal) };
  };

  const open = async (fact: Envelope, at: Instant): Promise<void> => {
    const { council, thing, id: cause } = fact;
    const { block, items } = BlockOpened.shape.data.parse(fact.data);
    const asked = { name: 'openVote', data: { ballot: 'HANDS', block }, at };
    const { done: opened, left } = await onEach(items, (point) => act(fact, { thing: point, ...asked }));
    await sendToSession({
      council,
      thing,
      name: 'noteBlockOpened',
      data: { block, opened, left },
      at,
      cause,
    });
  };

  /** The points whose vote the block opened, as it was noted. */
  const openedIn = async ({ council, thing }: Envelope, block: number): Promise<string[]> => {
    const facts = await store.facts(council, 'session', thing);
    const noted = facts
      .filter(({ type }) => type === 'BlockVotesOpened.v1')
      .map(({ data }) => BlockVotesOpened.shape.data.parse(data));
    return noted.find((each) => each.block === block)?.opened ?? [];
  };

  const close = async (fact: Envelope, at: Instant): Promise<void> => {
    const { council, thing, id: cause } = fact;
    const { block } = BlockClosed.shape.data.parse(fact.data);
    const hands = Hands.parse(await store.row(blockHandsKey(council, thing, block)));
    const closeOne = async (point: string): Promise<Left | null> => {
      // Closed by itself before, it has its result.
      if ((await references.state(council, 'item', point))?.word === 'voteOpen')
        await send({ council, thing: point, name: 'takeBlockHands', data: hands, at, cause });
      return act(fact, { thing: point, name: 'closeVote', data: {}, at });
    };
    const { done: voted, left } = await onEach(await openedIn(fact, block), closeOne);
    await sendToSession({ council, thing, name: 'noteBlockVoted', data: { block, voted, left }, at, cause });
  };

  return async (fact, at) => {
    const { thing } = await store.load(session, fact.council, fact.thing);
    const { block } = thing.context as SessionContext;
    if (block === null || block.number !== (fact.data as { block?: unknown }).block) return;
    if (fact.type === 'BlockOpened.v1' && block.at === 'OPENING') await open(fact, at);
    if (fact.type === 'BlockClosed.v1' && block.at === 'CLOSING') await close(fact, at);
  };
};
