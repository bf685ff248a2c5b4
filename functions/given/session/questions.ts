import * as z from 'zod';
import { actingAs } from '../../../workflows/kernel/actor.ts';
import type { Closing } from '../../../workflows/kernel/closing.ts';
import { memberKey, thingKey } from '../../../workflows/kernel/rows.ts';
import { ItemContext } from '../../../workflows/item/item.machine.ts';
import { closingTo } from '../../../workflows/application/assignment/closed-to.ts';
import type { questionCommands, QuestionsGiven } from '../../../workflows/session/questions/commands.ts';
import { questionKey, QUESTIONS, type QuestionRow } from '../../../workflows/session/questions/commands.ts';
import type { Store } from '../../ports.ts';
import type { Command } from '../../shell/handle-command.ts';
import { pointsOnAgenda } from '../arrangement.ts';
import { standingsOf, type Standing } from '../closings.ts';
import { concernedBy } from '../concerned.ts';
import { makeInterestedIn } from '../interested-in.ts';
import type { Links } from '../links.ts';
import type { References } from '../references.ts';

const Sealed = z.object({ fact: z.string(), subject: z.string() });
const Question = z.object({
  question: z.string(),
  member: z.int(),
  item: z.string().nullable(),
  askedAt: z.string(),
  asked: Sealed,
  answeredAt: z.string().nullable(),
  answer: Sealed.nullable(),
}) satisfies z.ZodType<QuestionRow>;

type Reads = Pick<Store, 'row' | 'rows' | 'many'>;

/** The questions put before a session, the first first. */
export const questionsOf = async (
  store: Pick<Store, 'rows'>,
  council: string,
  session: string,
): Promise<QuestionRow[]> =>
  (await store.rows(thingKey(council, 'session', session), QUESTIONS)).map((row) => Question.parse(row));

/** The dossier of a point; null of one that is no dossier. */
export const dossierOfPoint = async (
  store: Reads,
  references: Pick<References, 'state'>,
  council: string,
  item: string | null,
): Promise<Standing | null> => {
  const point = item === null ? null : await references.state(council, 'item', item);
  const application = point && ItemContext.parse(point.context).application;
  if (application === null) return null;
  return (await standingsOf(store, council, [application]))[0] ?? null;
};

type Sources = {
  store: Reads;
  references: Pick<References, 'state' | 'member'>;
  links: Pick<Links, 'linked'>;
};

/** What a question and its answer are decided on (C10). */
export const makeQuestionsGiven = ({ store, references, links }: Sources) => {
  /** Why the dossier of a point is closed to who asks, whatever their seat. */
  const closingOn = async (
    { council, actor, at }: Command,
    dossier: Standing | null,
  ): Promise<Closing | null> =>
    dossier && closingTo(dossier.context, dossier.word, await links.linked(council, actor, at));

  /** Whether a member hears a point of this agenda (DEL-11). */
  const hears = async (command: Command, session: string, item: string, member: number): Promise<boolean> => {
    const { council } = command;
    if (!(await pointsOnAgenda(store, council, session)).includes(item)) return false;
    if ((await store.row(memberKey(council, 'item', item, member))) !== null) return false;
    const point = await references.state(council, 'item', item);
    const [concerned = null] =
      point === null ? [] : await concernedBy(store, council, [ItemContext.parse(point.context)]);
    if ((await makeInterestedIn(store)(council, concerned)).includes(member)) return false;
    return (await closingOn(command, await dossierOfPoint(store, references, council, item))) === null;
  };

  return {
    async ask(command: Command, session: string): Promise<QuestionsGiven['askQuestion']> {
      const { item } = command.data as z.infer<(typeof questionCommands)['askQuestion']>;
      const held = actingAs(['member'], command.actor, null)?.held;
      if (held?.role !== 'member') return { seat: null, open: false, asked: 0 };
      const { member } = held;
      const [seat, open, questions] = await Promise.all([
        references.member(command.council, member),
        item === null || hears(command, session, item, member),
        questionsOf(store, command.council, session),
      ]);
      return { seat, open, asked: questions.filter((each) => each.member === member).length };
    },

    async answer(command: Command, session: string): Promise<QuestionsGiven['answerQuestion']> {
      const { council, data } = command;
      const { question } = data as z.infer<(typeof questionCommands)['answerQuestion']>;
      const row = await store.row(questionKey({ council, id: session }, question));
      if (row === null) return { row: null, closing: null };
      const found = Question.parse(row);
      const dossier = await dossierOfPoint(store, references, council, found.item);
      return { row: found, closing: await closingOn(command, dossier) };
    },
  };
};
