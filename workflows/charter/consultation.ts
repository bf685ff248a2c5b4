import { LegalDate } from '../calendar/legal-date.ts';
import { dateInParis, endOfDayInParis } from '../calendar/paris-time.ts';
import { accepted, refused } from '../kernel/outcome.ts';
import { passDeadline } from '../kernel/pass-deadline.ts';
import type { Proposers } from '../kernel/workflow.ts';
import type { CharterContext } from './charter.machine.ts';
import type { CharterGiven, CommentRow, charterCommands } from './commands.ts';
import { commentKey } from './rows.ts';
import { sealing } from '../kernel/sealing.ts';

type All = Proposers<typeof charterCommands, CharterContext, CharterGiven>;
type Part = Pick<
  All,
  'openConsultation' | 'comment' | 'answerComment' | 'closeConsultation' | 'passDeadline'
>;

/** I5: comments by article until a day, and answers that everyone reads. */
export const consultationProposers: Part = {
  openConsultation: ({ data: { until }, at }) => {
    if (until < dateInParis(at)) return refused('date-in-the-past', { field: 'fin de la consultation' });
    const consultationEnd = endOfDayInParis(LegalDate.parse(until));
    return accepted({
      facts: [{ type: 'ConsultationOpened.v1', data: { until }, deadlines: { consultationEnd } }],
    });
  },

  comment: ({ data, thing, given, at, actor }) => {
    if (!given.known) return refused('unknown-reference', { field: 'article' });
    const comment = thing.context.comments + 1;
    const article = data.article ?? null;
    const { personal, sealed } = sealing(thing, actor, { text: data.text });
    const row: CommentRow = { comment, article, at, words: sealed, answer: null };
    return accepted({
      facts: [{ type: 'CommentMade.v1', data: { comment, article }, personal }],
      rows: [{ kind: 'put', key: commentKey(thing.council, thing.id, comment), item: row, absent: true }],
    });
  },

  answerComment: ({ data: { comment, text }, thing, given: { row }, actor }) => {
    if (row === null) return refused('unknown-reference', { field: 'contribution' });
    if (row.answer !== null) return refused('comment-answered');
    const { personal, sealed } = sealing(thing, actor, { text });
    return accepted({
      facts: [{ type: 'CommentAnswered.v1', data: { comment }, personal }],
      rows: [
        {
          kind: 'put',
          key: commentKey(thing.council, thing.id, comment),
          item: { ...row, answer: sealed },
          expect: { answer: null },
        },
      ],
    });
  },

  closeConsultation: () =>
    accepted({ facts: [{ type: 'ConsultationClosed.v1', data: {}, deadlines: { consultationEnd: null } }] }),

  passDeadline: passDeadline<CharterContext>({
    consultationEnd: () => [{ type: 'ConsultationClosed.v1', data: {} }],
  }),
};
