import { join } from 'node:path';
import type { Api } from '../../local/journey/call-api.ts';
import { readCase } from '../../local/journey/journey-case.ts';
import { openStage as openJourney } from '../../local/journey/open-stage.ts';
import { playCases } from '../../local/journey/play-cases.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { SendCommand } from './send-command.ts';
import type { RetriesStage } from './stage.ts';
import type { Sweep } from './sweep-commands.ts';

const root = join(import.meta.dirname, '..', '..');

export const SWEPT_CASE = readCase(join(root, 'test', 'journeys', 'cases', 'T01.json'));

/** The API of the journey, where each command is swept before it is sent for good. */
const sweepingApi = (
  api: Api,
  sweep: Sweep,
  send: SendCommand,
  { settled }: Pick<RetriesStage, 'settled'>,
): Api => {
  const turn = oneAtATime();
  let sent = 0;
  return {
    council: api.council,
    read: api.read,
    send: (step, account, path, body, key = `balayage-${(sent += 1)}`) =>
      turn(async () => {
        await sweep.sweep({ send, settled }, { account, path, body, key });
        return api.send(step, account, path, body, key);
      }),
  };
};

/** Takes a structure from its application to its label, each command of its way swept; throws when it stops on its way. */
export const playSweep = async (stage: RetriesStage, sweep: Sweep, send: SendCommand): Promise<void> => {
  const journey = await openJourney(stage.url);
  const api = sweepingApi(journey.api, sweep, send, stage);
  const [dossier] = await playCases({ ...journey, api }, [SWEPT_CASE]);
  if (dossier === undefined || dossier.failure !== null) throw dossier?.failure;
  await stage.settled();
};
