import { randomUUID } from 'node:crypto';
import { ACCOUNT, REGION } from '../template/names.ts';

/** What is put on a bus. */
export type Notice = {
  readonly source: string;
  readonly detailType: string;
  readonly detail: unknown;
  /** ARNs of what it is about. */
  readonly resources?: readonly string[];
};

/** An event as EventBridge gives it to a function. */
export type BusEvent = {
  readonly version: '0';
  readonly id: string;
  readonly source: string;
  readonly 'detail-type': string;
  readonly account: string;
  readonly region: string;
  readonly time: string;
  readonly resources: readonly string[];
  readonly detail: unknown;
};

/** Writes a notice as an event of a moment in ms; EventBridge keeps whole seconds. */
export const makeEvent = (
  notice: Notice,
  now: number,
  resources: readonly string[] = notice.resources ?? [],
): BusEvent => ({
  version: '0',
  id: randomUUID(),
  source: notice.source,
  'detail-type': notice.detailType,
  account: ACCOUNT,
  region: REGION,
  time: new Date(now).toISOString().replace(/\.\d+Z$/, 'Z'),
  resources,
  detail: notice.detail,
});
