import * as z from 'zod';
import type { ApplicationContext } from '../../../workflows/application/application-context.ts';
import type {
  MissingItemRow,
  ReceiptGiven,
  receiptCommands,
} from '../../../workflows/application/receipt/commands.ts';
import { bounded } from '../../../workflows/application/examination/bounded.ts';
import { requestPrefix } from '../../../workflows/application/receipt/missing-items.ts';
import type { CompiledCharter } from '../../../workflows/charter/language/charter-types.ts';
import { evaluate } from '../../../workflows/charter/language/evaluate.ts';
import { thingKey } from '../../../workflows/kernel/rows.ts';
import { digestOf } from '../../shell/digest.ts';
import { answerRowsOf, answersOf, byCriterion } from './answers-of.ts';
import { checkAnswer } from './check-answer.ts';
import { gatherForExamination } from './examination-given.ts';
import type { Gathers, Sources } from './gathered.ts';
import { itemOf } from './item-of.ts';
import { proofRowsOf } from './proofs-of.ts';

type Providing = z.infer<typeof receiptCommands.provideItem>;

const MissingItem = z.object({
  request: z.int(),
  kind: z.enum(['DOCUMENT', 'ANSWERS']),
  name: z.string(),
  title: z.string(),
  fields: z.array(z.string()),
  awaited: z.boolean(),
  receivedOn: z.string().nullable(),
}) satisfies z.ZodType<MissingItemRow>;

/** `GOV-02.lastGeneralMeeting`, `LIM-00.years[0].netResultCents`: the answer whose want leaves a criterion open. */
const ANSWER_PATH = /^([A-Z][A-Z0-9]+-\d+[A-Z]?)\.([a-z][A-Za-z0-9]*)/;

type Unanswered = Record<string, { title: string; fields: string[] }>;

/** By criterion or block of data, the fields that the engine misses. */
const unansweredIn = (charter: CompiledCharter | null, missing: readonly string[]): Unanswered => {
  const titles = new Map(
    [...(charter?.data ?? []), ...(charter?.criteria ?? [])].map((each) => [each.id, each.title]),
  );
  const found: Unanswered = {};
  for (const path of new Set(missing)) {
    const [, criterion = '', field] = ANSWER_PATH.exec(path) ?? [];
    const title = titles.get(criterion);
    if (title === undefined || field === undefined) continue;
    const { fields } = (found[criterion] ??= { title: bounded(title, 200), fields: [] });
    if (!fields.includes(field)) fields.push(field);
  }
  return found;
};

const requiredIn = (charter: CompiledCharter | null): Record<string, string> =>
  Object.fromEntries(
    (charter?.documents ?? [])
      .filter(({ required }) => required)
      .map(({ kind, title }) => [kind, bounded(title, 200)]),
  );

/** Rows of a request, open or over. */
export const missingItemsOf = async (
  { store }: Pick<Sources, 'store'>,
  council: string,
  id: string,
  request: number,
) =>
  (await store.rows(thingKey(council, 'application', id), requestPrefix(request))).map((row) =>
    MissingItem.parse(row),
  );

/** What requests for missing items, their answers and a withdrawal are decided on. */
export const gatherForReceipt = (sources: Sources): Gathers<ReceiptGiven> => {
  const { store, charters, references } = sources;
  const examination = gatherForExamination(sources);

  /** A register that says nothing stops no officer from seeing which answers are missing (A4). */
  const withoutRegister = async (compiled: CompiledCharter | null, council: string, id: string) =>
    compiled === null ? [] : evaluate(compiled, {}, await answersOf(store, council, id));

  return (command, loaded) => {
    const { council } = command;
    const { id } = loaded.thing;
    const context = loaded.thing.context as ApplicationContext;

    return {
      requestMissingItems: async () => {
        const [rules, compiled, { evaluation }] = await Promise.all([
          references.rules(council, context.rulesVersion),
          charters.compiled(context.compiledDigest),
          examination(command, loaded).startReview(),
        ]);
        const criteria =
          evaluation?.criteria.map(({ data }) => data) ?? (await withoutRegister(compiled, council, id));
        const missing = criteria.flatMap((each) => each.missing);
        return { rules, documents: requiredIn(compiled), unanswered: unansweredIn(compiled, missing) };
      },

      provideItem: async () => {
        const { criterion, answers, document } = command.data as Providing;
        const [items, rows, proofs, compiled] = await Promise.all([
          missingItemsOf(sources, council, id, context.openRequest?.id ?? 0),
          answerRowsOf(store, council, id),
          document === null ? [] : proofRowsOf(store, council, id),
          charters.compiled(context.compiledDigest),
        ]);
        const before = byCriterion(rows);
        const own = criterion === null ? {} : { ...before[criterion], ...answers };
        const after =
          criterion === null || Object.keys(own).length === 0 ? before : { ...before, [criterion]: own };
        const checked =
          criterion === null
            ? { unknown: [], faults: [] }
            : checkAnswer(compiled, { criterion, answers, clear: [] });
        return {
          items,
          attached: proofs.some(({ kind }) => kind === document),
          saved: rows.filter((row) => row.criterion === criterion && Object.hasOwn(answers, row.field)),
          ...checked,
          answered: Object.keys(own),
          answersDigest: digestOf(after),
        };
      },

      withdraw: async () => ({ item: await itemOf(references, council, context) }),
    };
  };
};
