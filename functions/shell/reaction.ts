import type { EventBridgeEvent } from 'aws-lambda';
import { Instant, type Envelope } from '../../events/fact.ts';
import { Notice } from '../../events/notice.ts';
import type { Store } from '../ports.ts';
import { log } from './log.ts';

export type Reaction = (fact: Envelope, at: Instant) => Promise<void>;

/**
 * A notice tells that a fact exists; the fact itself is read by key. What a reaction does is done once per fact,
 * whatever is delivered twice, late or out of order: each finds in its own effect whether it was done.
 */
export const reactionHandler =
  (name: string, store: Store, react: Reaction) =>
  async (event: EventBridgeEvent<string, unknown>): Promise<void> => {
    const notice = Notice.parse(event.detail);
    const [council = '', workflow = '', id = ''] = notice.thing.split('#');
    const facts = await store.facts(council, workflow, id, notice.version);
    const fact = facts.find((each) => each.id === notice.factId);
    if (fact === undefined) throw new Error('a notice without its fact');
    // The bus keeps whole seconds: what follows from a fact is not dated before it.
    const told = Instant.parse(new Date(event.time).toISOString());
    await react(fact, told > fact.at ? told : fact.at);
    log('INFO', { event: 'reacted', function: name, factId: notice.factId, factType: notice.type });
  };
