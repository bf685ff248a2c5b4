import { AppealDecided } from '../../events/appeal.ts';
import { ItemAdjourned, ItemLeftAgenda, ItemPlaced, OpinionGiven, VoteAnnulled } from '../../events/item.ts';
import type { Envelope, Instant } from '../../events/fact.ts';
import { AppealContext } from '../../workflows/appeal/appeal.machine.ts';
import { ApplicationContext } from '../../workflows/application/application-context.ts';
import { application } from '../../workflows/application/application.workflow.ts';
import { deployedStore } from '../shell/command-parts.ts';
import { reactionHandler } from '../shell/reaction.ts';
import { makeSystemCommand } from '../shell/system-command.ts';

const { store, references } = deployedStore();
const send = makeSystemCommand(store, application, () => Promise.resolve(undefined));

type Leaving = { application: string | null; session: string; reason: string };

/** A dossier that left the agenda by itself, withdrawn or decided by silence, has nothing more to leave. */
const leave = async (fact: Envelope, { application: thing, session, reason }: Leaving, at: Instant) => {
  const { council, thing: item, id: cause } = fact;
  if (thing === null) return;
  const found = await references.state(council, 'application', thing);
  const standing = found && ApplicationContext.parse(found.context);
  if (found?.word !== 'onAgenda' || standing?.item !== item) return;
  await send({ council, thing, name: 'leaveAgenda', data: { session, item, reason }, at, cause });
};

const advance = async (fact: Envelope, at: Instant): Promise<void> => {
  const { council, thing: item, id: cause } = fact;
  if (fact.type === 'ItemPlaced.v1') {
    const { session, application: thing } = ItemPlaced.shape.data.parse(fact.data);
    if (thing === null) return;
    await send({ council, thing, name: 'placeOnAgenda', data: { session, item }, at, cause });
  }
  if (fact.type === 'OpinionGiven.v1') {
    const { application: thing, opinion, conditions } = OpinionGiven.shape.data.parse(fact.data);
    await send({ council, thing, name: 'receiveOpinion', data: { item, opinion, conditions }, at, cause });
  }
  if (fact.type === 'ItemAdjourned.v1')
    await leave(fact, { ...ItemAdjourned.shape.data.parse(fact.data), reason: 'ADJOURNED' }, at);
  if (fact.type === 'ItemLeftAgenda.v1') await leave(fact, ItemLeftAgenda.shape.data.parse(fact.data), at);
  if (fact.type === 'VoteAnnulled.v1') {
    const { application: thing, round } = VoteAnnulled.shape.data.parse(fact.data);
    if (thing === null) return;
    // Withdrawn since, or decided by silence, a dossier waits for no vote.
    if ((await references.state(council, 'application', thing))?.word !== 'opinionGiven') return;
    await send({ council, thing, name: 'annulOpinion', data: { item, round }, at, cause });
  }
};

/** E5: an appeal against a refusal was upheld, and its dossier is decided again. */
const reopen = async ({ council, thing: appeal, id: cause, data }: Envelope, at: Instant): Promise<void> => {
  if (AppealDecided.shape.data.parse(data).effect !== 'REOPENS') return;
  const found = await references.state(council, 'appeal', appeal);
  const thing = AppealContext.parse(found?.context).against?.id;
  if (thing === undefined) return;
  await send({ council, thing, name: 'reopen', data: { appeal }, at, cause });
};

/**
 * What happens to an item moves its dossier, if it is about one: placed on the agenda, then given its opinion, which an annulled vote takes
 * back, or sent back to another agenda. Notices come in any order,
 * a dossier does not: what happened to the item before is passed on first, and what was passed on already stays (P11).
 */
export const handler = reactionHandler('advance-application', store, async (fact, at) => {
  if (fact.type === 'AppealDecided.v1') return reopen(fact, at);
  const facts = await store.facts(fact.council, 'item', fact.thing);
  for (const each of facts) if (each.version <= fact.version) await advance(each, at);
});
