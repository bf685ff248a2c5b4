import { COUNCIL } from '../../local/journey/people.ts';
import { openStage as openJourney } from '../../local/journey/open-stage.ts';
import type { ProofOptions } from '../proof.ts';
import { openStage } from '../retries/stage.ts';
import { openTables } from '../rights/tables.ts';
import { hidePlanted } from '../stage/hide-planted.ts';
import { makeMeter, type Meter } from './meter.ts';
import { plantedDossier } from './plant-dossier.ts';

/** Dossiers that are planted decide by silence on 1 February. */
const CLOCK_START = '2027-01-05T08:00:00+01:00';

/** A running system whose calls are counted, and dossiers that nobody had to file. */
export const openSessions = async (options: ProofOptions) => {
  const planted = new Set<string>();
  let meter: Meter | undefined;
  const stage = await openStage(options, CLOCK_START, ({ nameOf }) => {
    meter = makeMeter(nameOf);
    return [hidePlanted(planted), meter.intercept];
  });
  if (meter === undefined) throw new Error('nothing counts the calls');
  const tables = await openTables(stage.engine, '', stage.url);
  const journey = await openJourney(stage.url);
  return {
    ...journey,
    url: stage.url,
    settled: stage.settled,
    take: meter.take,
    /** So many dossiers, ready for a session; their ids. */
    plant: async (session: string, many: number): Promise<readonly string[]> => {
      const dossiers = Array.from({ length: many }, (_, at) => plantedDossier(COUNCIL, session, at + 1));
      await tables.put(
        'ledger',
        dossiers.flatMap(({ ledger }) => ledger),
      );
      await tables.put(
        'state',
        dossiers.flatMap(({ state }) => state),
      );
      for (const { id } of dossiers) planted.add(`${COUNCIL}#application#${id}`);
      return dossiers.map(({ id }) => id);
    },
    /** Bytes of heap that a function holds, once what nobody holds any more is gone. */
    heapOf: async (name: string): Promise<number> => {
      const answer = await fetch(`${stage.url}/local/memory?of=${name}`);
      return ((await answer.json()) as { heapUsed: number | null }).heapUsed ?? 0;
    },
    stop: async (): Promise<void> => {
      tables.close();
      await stage.stop();
    },
  };
};
export type SessionsStage = Awaited<ReturnType<typeof openSessions>>;
