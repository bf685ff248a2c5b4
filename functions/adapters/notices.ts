import { PutEventsCommand, type EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { noticeText, type Notice } from '../../events/notice.ts';

/** Whom the rules of the bus listen to: the pipe of the ledger, and who puts its notices again. */
const SOURCE = 'label-ess';
/** What one call takes. */
const BATCH = 10;

/** The bus answered, and did not take every notice. */
class NoticeRefused extends Error {
  override name = 'NoticeRefused';
}

/** Puts notices on a bus as the pipe of the ledger does. */
export const makeNotices = (client: EventBridgeClient, bus: string) => ({
  /** @throws NoticeRefused when the bus did not take all of them; those it took are told, twice being once */
  async put(...notices: readonly Notice[]): Promise<void> {
    for (let first = 0; first < notices.length; first += BATCH) {
      const Entries = notices.slice(first, first + BATCH).map((notice) => ({
        EventBusName: bus,
        Source: SOURCE,
        DetailType: notice.type,
        Detail: noticeText(notice),
      }));
      const { FailedEntryCount } = await client.send(new PutEventsCommand({ Entries }));
      if (FailedEntryCount !== 0) throw new NoticeRefused();
    }
  },
});
