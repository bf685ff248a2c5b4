import { sitsOn } from '../../workflows/council/seats/mandates.ts';
import type { Instant } from '../../events/fact.ts';
import { thingKey } from '../../workflows/kernel/rows.ts';
import type { Thing } from '../../workflows/kernel/workflow.ts';
import type { QuorumForecast } from '../../workflows/session/forecast/forecast.ts';
import { forecastQuorum } from '../../workflows/session/forecast/forecast-quorum.ts';
import type { ReplyRow } from '../../workflows/session/reply/commands.ts';
import type { SessionContext } from '../../workflows/session/session.machine.ts';
import type { Store } from '../ports.ts';
import { readAssembly } from './assembly.ts';
import { readPoints, type PointRead } from './points-read.ts';
import { Member, type References } from './references.ts';
import { repliesTo } from './replies.ts';

/** Points on which nothing is to be voted any more. */
const VOTED = ['voteClosed', 'opinionGiven', 'voted'];

export type ReadForecast = {
  rulesVersion: number;
  forecast: QuorumForecast;
  points: readonly PointRead[];
  replies: readonly ReplyRow[];
};

/**
 * What is to be expected of a session, from its rows as they are: by the rules of its convocation, or before it by those
 * in force. Null while the council has none.
 */
export const makeReadForecast = (store: Store, references: References) => {
  return async (
    { council, id, context }: Thing<SessionContext>,
    at: Instant,
  ): Promise<ReadForecast | null> => {
    const inForce = context.rulesVersion === 0 ? await references.rulesInForce(council, at) : null;
    const rulesVersion = inForce?.version ?? context.rulesVersion;
    const [assembly, agenda, replies, seats] = await Promise.all([
      readAssembly(store, references, council, { id, ...context, rulesVersion }),
      readPoints(store, council, id),
      repliesTo(store, council, id, context.call),
      store.rows(thingKey(council, 'council', council), 'member#'),
    ]);
    if (assembly === null) return null;
    const points = agenda.filter(({ word }) => !VOTED.includes(word));
    const titulars = seats
      .map((row) => Member.parse(row))
      .filter((seat) => seat.kind === 'TITULAR' && sitsOn(seat, context.heldOn))
      .map(({ member }) => member);
    return {
      rulesVersion,
      forecast: forecastQuorum({ assembly, replies, titulars, points }),
      points,
      replies,
    };
  };
};
