import type { Call, Reply } from './fault-proxy.ts';

type Query = { readonly IndexName?: string; readonly ConsistentRead?: boolean };

/** Two questions are the same when only their instants differ: an older page answers an older instant. */
const questionOf = ({ body }: Call): string => body.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '*');

/** Whether an answer may be late: only an index is, and it knows no consistent read. */
const mayBeLate = ({ operation, body }: Call): boolean => {
  if (operation !== 'Query') return false;
  const { IndexName, ConsistentRead = false } = JSON.parse(body) as Query;
  return IndexName !== undefined && !ConsistentRead;
};

/** What an index answered before: one answer back for each question. */
export const makeOlderPages = () => {
  const pages = new Map<string, { readonly older: Reply; readonly last: Reply }>();
  return {
    mayBeLate,
    /** The answer given before to the same question; null when it was never asked. */
    older: (call: Call): Reply | null =>
      mayBeLate(call) ? (pages.get(questionOf(call))?.older ?? null) : null,
    note: (call: Call, reply: Reply): void => {
      if (reply.status !== 200) return;
      const question = questionOf(call);
      const { older, last } = pages.get(question) ?? { older: reply, last: reply };
      // One that did not change is no older page.
      pages.set(question, { older: last.body === reply.body ? older : last, last: reply });
    },
  };
};
export type OlderPages = ReturnType<typeof makeOlderPages>;
