import type { ApplicationContext } from '../../../workflows/application/application-context.ts';
import type { RetentionGiven } from '../../../workflows/application/retention/commands.ts';
import { applicationWord } from '../../../workflows/application/state-words.ts';
import { makeKeptOf } from '../../retention/kept-of.ts';
import type { Gathers, Sources } from './gathered.ts';

/** Until when a closed dossier is kept: what its elimination is decided on. */
export const gatherForRetention = (
  sources: Pick<Sources, 'store' | 'references'>,
): Gathers<RetentionGiven> => {
  const keptOf = makeKeptOf(sources);
  return ({ council, at }, { thing }) => ({
    recordEliminationVisa: async () => ({
      kept: await keptOf(
        {
          council,
          id: thing.id,
          context: thing.context as ApplicationContext,
          word: applicationWord(thing.snapshot.value),
        },
        at,
      ),
    }),
  });
};
