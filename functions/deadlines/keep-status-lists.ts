import type { EventBridgeEvent } from 'aws-lambda';
import { Instant } from '../../events/fact.ts';
import { deployedIssuing } from '../credentials/deployed-issuing.ts';
import { log } from '../shell/log.ts';

const { refresh } = deployedIssuing();

/** Each hour: a status list that is half a day old, or signed by a key that signs no more, is signed anew. */
export const handler = async (event: EventBridgeEvent<string, unknown>): Promise<void> => {
  const count = await refresh(Instant.parse(new Date(event.time).toISOString()));
  log('INFO', { event: 'status-lists-kept', function: 'keep-status-lists', count });
};
