import * as z from 'zod';
import { JourneyFailure } from './call-api.ts';

/** The clock of the local run, which only moves forward. Instants in ms. */
export type JourneyClock = {
  readonly now: () => Promise<number>;
  /** Moves to an instant, or stays when it has passed; gives the time it is then. */
  readonly reach: (instant: number) => Promise<number>;
};

const Moved = z.looseObject({ now: z.iso.datetime() });
const Refusal = z.looseObject({ type: z.string(), detail: z.string() });

/** A move to the past is refused by saying what time it is. */
const timeTold = (body: unknown): number | null => {
  const refusal = Refusal.safeParse(body);
  if (!refusal.success || !refusal.data.type.endsWith('clock-goes-forward-only')) return null;
  const instant = Date.parse(/\d{4}-\d\d-\d\dT[\d:.]+Z/.exec(refusal.data.detail)?.[0] ?? '');
  return Number.isNaN(instant) ? null : instant;
};

export const openJourneyClock = (url: string): JourneyClock => {
  const reach = async (instant: number): Promise<number> => {
    const response = await fetch(new URL('/local/clock', url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ now: new Date(instant).toISOString() }),
    }).catch(() => {
      throw new JourneyFailure(`Aucun système ne répond à ${url} : lancez « npm start », ou ôtez « --url ».`);
    });
    const body: unknown = await response.json().catch(() => null);
    const now = response.ok ? Date.parse(Moved.parse(body).now) : timeTold(body);
    if (now === null)
      throw new JourneyFailure(`L’horloge locale ne répond pas à ${url} (${response.status}).`);
    return now;
  };
  return { now: () => reach(0), reach };
};
