import { VoteOpened } from '../../events/item.ts';

/** A round of a point: from when to when those who were recused were out of the room for it (DEL-11, D7, M1). */
export type TimeOut = { round: number; from: string; to: string | null; recused: readonly number[] };

type Dated = { type: string; data: unknown; at: string };

/**
 * From the facts of a point, in their order, when the members who were recused from it left and came back: from the
 * opening of its vote to its end, `to` null while it lasts; once for each round that was voted.
 */
export const timesOut = (facts: readonly Dated[]): TimeOut[] =>
  facts.reduce<TimeOut[]>((times, { type, data, at }) => {
    if (type === 'VoteOpened.v1') {
      const { round, recused } = VoteOpened.shape.data.parse(data);
      return [...times, { round, from: at, to: null, recused }];
    }
    const last = times.at(-1);
    return type === 'VoteClosed.v1' && last !== undefined
      ? [...times.slice(0, -1), { ...last, to: at }]
      : times;
  }, []);
