import { log } from '../shell/log.ts';
import { makeDocumentEvents, ObjectCreated } from './document-events.ts';

const { takeIn } = makeDocumentEvents();

/** Bytes that came into quarantine are read whole, compared with what was announced, and still opened to nobody. */
export const handler = async (event: unknown): Promise<void> => {
  const { time, detail } = ObjectCreated.parse(event);
  const { key, 'version-id': objectVersion } = detail.object;
  const known = await takeIn({ key, objectVersion, time });
  log(known ? 'INFO' : 'WARN', {
    event: known ? 'received' : 'unknown-object',
    function: 'receive-document',
  });
};
