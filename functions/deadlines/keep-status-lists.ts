import type { EventBridgeEvent } from 'aws-lambda';
import { Instant } from '../../events/fact.ts';
import { deployedIssuing } from '../credentials/deployed-issuing.ts';
import { log } from '../shell/log.ts';

const { keys, refresh } = deployedIssuing();

/**
 * Each hour: a status list that is half a day old, or signed by a key that signs no more, is signed anew; the document of
 * the issuer is what the rows of its keys say, even when an act on them was broken off.
 */
export const handler = async (event: EventBridgeEvent<string, unknown>): Promise<void> => {
  if ((await keys.all()).length > 0) await keys.publish();
  const count = await refresh(Instant.parse(new Date(event.time).toISOString()));
  log('INFO', { event: 'status-lists-kept', function: 'keep-status-lists', count });
};
