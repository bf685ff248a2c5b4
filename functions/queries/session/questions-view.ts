import * as z from 'zod';
import type { Actor } from '../../../workflows/kernel/actor.ts';
import { closingTo } from '../../../workflows/application/assignment/closed-to.ts';
import type { SealedIn } from '../../../workflows/kernel/sealed-in.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import type { QuestionRow } from '../../../workflows/session/questions/commands.ts';
import type { References } from '../../given/references.ts';
import { dossierOfPoint, questionsOf } from '../../given/session/questions.ts';
import type { Store, Subjects } from '../../ports.ts';
import { atMost } from '../../shell/at-most.ts';
import { onlyFor } from '../../shell/only-for.ts';
import { instant, typed } from '../shape-words.ts';

const AT_ONCE = 8;

const shown = {
  question: z.string().describe('Son identifiant, à rendre avec la réponse.'),
  item: z.uuid().nullable().describe('Le point sur lequel elle porte ; nul s’il n’y en a pas.'),
  askedAt: instant,
  text: typed,
  answeredAt: instant.nullable(),
  answer: typed,
};

/** A question as members read it: who asked is known to the service alone. */
export const SharedQuestion = z.strictObject(shown);
export const SessionQuestions = z.strictObject({
  items: z.array(z.strictObject({ ...shown, member: z.int().describe('Le siège de qui la pose.') })),
});
type Shared = z.infer<typeof SharedQuestion>;

type Sources = {
  store: Store;
  references: Pick<References, 'state'>;
  subjects: Pick<Subjects, 'openAll'>;
};

/** Questions put before a session, with their answers (C10). */
export const makeQuestions = ({ store, references, subjects }: Sources) => {
  const textOf = async (sealed: SealedIn | null): Promise<string | null> =>
    sealed && ((await subjects.openAll([sealed.fact], sealed.subject)).get(sealed.fact)?.['text'] ?? null);

  const open = async ({
    question,
    item,
    askedAt,
    asked,
    answeredAt,
    answer,
  }: QuestionRow): Promise<Shared> => {
    const [text, said] = await Promise.all([textOf(asked), textOf(answer)]);
    return { question, item, askedAt, text, answeredAt, answer: said };
  };

  return {
    /** Those that members who hear these points read: of one that is still to be answered, who asked it alone does. */
    shared: async (
      { council, id }: Pick<Thing, 'council' | 'id'>,
      { member, items }: { member: number; items: ReadonlySet<string> },
    ): Promise<Shared[]> => {
      const rows = (await questionsOf(store, council, id)).filter(
        (row) =>
          (row.item === null || items.has(row.item)) && (row.answeredAt !== null || row.member === member),
      );
      return atMost(AT_ONCE, rows, open);
    },

    /** All of them, for the service that answers; nothing on a dossier that is closed to who reads (B9). */
    async questions(thing: Thing, { actor }: { actor: Actor }): Promise<z.infer<typeof SessionQuestions>> {
      onlyFor(['secretary', 'officer', 'president'], actor);
      const { council, id } = thing;
      const rows = await questionsOf(store, council, id);
      const items = await atMost(AT_ONCE, rows, async (row) => {
        const dossier = await dossierOfPoint(store, references, council, row.item);
        if (dossier && closingTo(dossier.context, dossier.word, actor) !== null) return null;
        return { ...(await open(row)), member: row.member };
      });
      return { items: items.filter((each) => each !== null) };
    },
  };
};
