import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Notice } from '../bus/event.ts';
import { arnOf } from '../template/names.ts';
import { jsonAnswer, jsonFault, type Service, ServiceFault } from './service.ts';

const TARGET = 'AWSEvents.PutEvents';
const Entry = z.object({
  EventBusName: z.string(),
  Source: z.string(),
  DetailType: z.string(),
  Detail: z.string(),
});
const Input = z.object({ Entries: z.array(Entry).min(1).max(10) });
type Entry = z.infer<typeof Entry>;

const entriesIn = (body: Buffer): readonly Entry[] => Input.parse(JSON.parse(body.toString('utf8'))).Entries;

/** A bus may be called by its name or by its ARN. */
const busArn = (name: string): string =>
  name.startsWith('arn:') ? name : arnOf('AWS::Events::EventBus', name);

const detailOf = ({ Detail }: Entry): unknown => {
  try {
    return JSON.parse(Detail);
  } catch {
    return undefined;
  }
};

/** EventBridge: what functions put on a bus themselves; `post` keeps it until it is delivered. */
export const makeEventBridge = (post: (busArn: string, notice: Notice) => void): Service => {
  const put = (entry: Entry): Readonly<Record<string, string>> => {
    const detail = detailOf(entry);
    if (detail === undefined) return { ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is malformed.' };
    post(busArn(entry.EventBusName), { source: entry.Source, detailType: entry.DetailType, detail });
    return { EventId: randomUUID() };
  };
  return {
    demands: ({ body }) =>
      entriesIn(body).map(({ EventBusName }) => ({
        action: 'events:PutEvents',
        resource: busArn(EventBusName),
        context: {},
      })),
    answer: async ({ headers, body }) => {
      const target = String(headers['x-amz-target']);
      if (target !== TARGET) throw new ServiceFault(400, 'UnknownOperationException', target);
      const Entries = entriesIn(body).map(put);
      return jsonAnswer({ FailedEntryCount: Entries.filter((one) => 'ErrorCode' in one).length, Entries });
    },
    fault: jsonFault,
  };
};
