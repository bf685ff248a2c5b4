import { longDate } from '../../calendar/french-dates.ts';
import { LegalDate } from '../../calendar/legal-date.ts';
import { sitsOn } from '../../council/seats/mandates.ts';
import type { Actor } from '../../kernel/actor.ts';
import { accepted, refused } from '../../kernel/outcome.ts';
import type { SealedIn } from '../../kernel/sealed-in.ts';
import { wordsSubject } from '../../kernel/sealing.ts';
import type { Proposers, Thing } from '../../kernel/workflow.ts';
import type { SessionContext } from '../session.machine.ts';
import { questionIdOf, questionKey, type questionCommands, type QuestionsGiven } from './commands.ts';

/** So many from one member before one session. */
const MOST = 20;

const sealedFor = ({ council, id }: Thing, actor: Actor, what: string): SealedIn => ({
  fact: `${id}-${what}`,
  subject: wordsSubject(council, actor.kind === 'person' ? actor.person : actor.cause),
});

export const questionProposers: Proposers<typeof questionCommands, SessionContext, QuestionsGiven> = {
  // C10: until the session opens, on a point that the member hears. A row each, and no fact: it decides nothing.
  askQuestion: ({ data, thing, given: { seat, open, asked }, at, actor, held }) => {
    if (held?.role !== 'member' || seat === null) return refused('no-such-member');
    const { heldOn } = thing.context;
    if (!sitsOn(seat, heldOn))
      return refused('no-mandate-then', { heldOn: longDate(LegalDate.parse(heldOn)) });
    if (!open) return refused('not-your-point');
    if (asked >= MOST) return refused('too-many-questions', { most: MOST });
    const question = questionIdOf(at, held.member);
    const sealed = sealedFor(thing, actor, `question-${question}`);
    const item = {
      question,
      member: held.member,
      item: data.item,
      askedAt: at,
      asked: sealed,
      answeredAt: null,
      answer: null,
    };
    return accepted({
      facts: [],
      rows: [
        {
          kind: 'put',
          key: questionKey(thing, question),
          item,
          absent: true,
          sealed: { ...sealed, values: { text: data.text } },
        },
      ],
    });
  },

  // Once, and to all who hear the point; whoever a dossier is closed to says nothing of it (B9).
  answerQuestion: ({ data, thing, given: { row, closing }, at, actor }) => {
    if (row === null) return refused('no-such-question');
    if (closing !== null) return refused(closing);
    if (row.answeredAt !== null) return refused('question-answered');
    const sealed = sealedFor(thing, actor, `answer-${row.question}`);
    return accepted({
      facts: [],
      rows: [
        {
          kind: 'put',
          key: questionKey(thing, row.question),
          item: { ...row, answeredAt: at, answer: sealed },
          expect: { answeredAt: null },
          sealed: { ...sealed, values: { text: data.text } },
        },
      ],
    });
  },
};
