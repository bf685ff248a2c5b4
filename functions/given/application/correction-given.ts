import * as z from 'zod';
import type { ApplicationContext } from '../../../workflows/application/application-context.ts';
import { lookKey } from '../../../workflows/application/correction/change-row.ts';
import type {
  correctionCommands,
  CorrectionGiven,
} from '../../../workflows/application/correction/commands.ts';
import { digestOf } from '../../shell/digest.ts';
import { answerRowsOf, byCriterion, type AnswersByCriterion } from './answers-of.ts';
import { checkAnswer } from './check-answer.ts';
import type { Gathers, Sources } from './gathered.ts';

type Correcting = z.infer<typeof correctionCommands.correctAnswers>;

const Look = z.object({ upTo: z.int() });

/** All the answers, once these are corrected; a criterion without any is not there. */
const corrected = (
  before: AnswersByCriterion,
  { criterion, answers, clear }: Correcting,
): AnswersByCriterion => {
  const kept = Object.entries({ ...before[criterion], ...answers }).filter(
    ([field]) => !clear.includes(field),
  );
  const { [criterion]: _, ...others } = before;
  return kept.length === 0 ? others : { ...others, [criterion]: Object.fromEntries(kept) };
};

/** Up to where an officer has looked at a dossier, or null. */
export const lookOf = async (
  store: Pick<Sources['store'], 'row'>,
  council: string,
  id: string,
  person: string,
) => {
  const row = await store.row(lookKey(council, id, person));
  return row && Look.parse(row);
};

/** What corrections after the filing are decided on, and what an officer has looked at. */
export const gatherForCorrection =
  ({ store, charters }: Sources): Gathers<CorrectionGiven> =>
  ({ council, data, actor }, { thing }) => ({
    correctAnswers: async () => {
      const correcting = data as Correcting;
      const { compiledDigest } = thing.context as ApplicationContext;
      const [rows, compiled] = await Promise.all([
        answerRowsOf(store, council, thing.id),
        charters.compiled(compiledDigest),
      ]);
      return {
        saved: rows.filter(({ criterion }) => criterion === correcting.criterion),
        ...checkAnswer(compiled, correcting),
        answersDigest: digestOf(corrected(byCriterion(rows), correcting)),
      };
    },

    markLooked: async () => ({
      look: actor.kind === 'person' ? await lookOf(store, council, thing.id, actor.person) : null,
    }),
  });
