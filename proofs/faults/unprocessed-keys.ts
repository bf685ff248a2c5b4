import type { Random } from '../stage/random.ts';
import type { Call, Forward, Reply } from './fault-proxy.ts';

type Asked = Readonly<Record<string, { readonly Keys: readonly unknown[] }>>;

const countOf = (asked: Asked): number =>
  Object.values(asked).reduce((sum, { Keys }) => sum + Keys.length, 0);

/** The keys of a batch, at some of them: tables left without any are left out. */
const keep = (asked: Asked, kept: (at: number) => boolean): Asked => {
  let at = 0;
  return Object.fromEntries(
    Object.entries(asked)
      .map(
        ([table, request]) => [table, { ...request, Keys: request.Keys.filter(() => kept(at++)) }] as const,
      )
      .filter(([, { Keys }]) => Keys.length > 0),
  );
};

/** Capacity ends in the middle of a batch: its first keys are read, the others come back to be asked for again. */
export const leaveUnprocessed = async (
  call: Call,
  forward: Forward,
  random: Random,
): Promise<Reply | null> => {
  if (call.operation !== 'BatchGetItem') return null;
  const { RequestItems: asked, ...more } = JSON.parse(call.body) as { RequestItems: Asked };
  const keys = countOf(asked);
  if (keys < 2) return null;
  const read = 1 + random.below(keys - 1);
  const { status, body } = await forward(
    JSON.stringify({ ...more, RequestItems: keep(asked, (at) => at < read) }),
  );
  if (status !== 200) return { status, body };
  const answer = JSON.parse(body) as Readonly<Record<string, unknown>>;
  return {
    status,
    body: JSON.stringify({ ...answer, UnprocessedKeys: keep(asked, (at) => at >= read) }),
  };
};
