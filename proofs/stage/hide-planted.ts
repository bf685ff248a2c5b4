import type { Interceptor } from '../faults/fault-proxy.ts';

type Records = { Records?: { dynamodb?: { Keys?: { pk?: { S?: string } } } }[] };

/** Takes out of the stream what was planted, by partition: nothing reacts to it. */
export const hidePlanted =
  (planted: ReadonlySet<string>): Interceptor =>
  async ({ operation }, forward) => {
    if (operation !== 'GetRecords') return null;
    const reply = await forward();
    if (reply.status !== 200) return reply;
    const body = JSON.parse(reply.body) as Records;
    const Records = (body.Records ?? []).filter(({ dynamodb }) => !planted.has(dynamodb?.Keys?.pk?.S ?? ''));
    return { status: 200, body: JSON.stringify({ ...body, Records }) };
  };
