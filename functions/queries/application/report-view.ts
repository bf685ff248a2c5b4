import * as z from 'zod';
import { Day, Instant } from '../../../events/fact.ts';
import { endOfDayInParis } from '../../../workflows/calendar/paris-time.ts';
import { thingKey } from '../../../workflows/kernel/rows.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import type { Store, Subjects } from '../../ports.ts';
import type { Report } from './report-shape.ts';
import { wordsAt } from './sealed-rows.ts';

const ReportRow = z.object({ number: z.int(), replyUntil: Day, at: Instant });
const ReplyRow = z.object({ number: z.int(), role: z.string().nullable(), at: Instant });

type Sources = { store: Pick<Store, 'rows'>; subjects: Pick<Subjects, 'openAll'> };

/**
 * The report on a dossier with the replies of the applicant, each as it was written (B16, M18): the last report stands,
 * those before it are kept with their replies.
 */
export const makeReportView =
  ({ store, subjects }: Sources) =>
  async (thing: Pick<Thing, 'council' | 'id' | 'context'>, at: Instant): Promise<Report> => {
    const { council, id, context } = thing;
    const pk = thingKey(council, 'application', id);
    const [reports, replies] = await Promise.all([store.rows(pk, 'report#'), store.rows(pk, 'reply#')]);
    const published = reports.map((row) => ReportRow.parse(row));
    const received = replies.map((row) => ReplyRow.parse(row));
    const numbers = [...published, ...received].map(({ number }) => number);
    const words = await wordsAt(subjects, thing, numbers);
    const textOf = (number: number) => words(number)?.['text'] ?? null;
    const current = (context as { replyUntil: string | null }).replyUntil;
    const last = published.at(-1)?.number;
    return {
      reports: published.map(({ number, replyUntil, at: publishedAt }, index) => {
        const next = published[index + 1]?.number ?? Number.POSITIVE_INFINITY;
        // What was concluded again is reported again: a report that fell is kept, and is no more replied to.
        const stands = number === last && current !== null;
        return {
          number,
          publishedAt,
          text: textOf(number),
          replyUntil,
          stands,
          open: stands && at < endOfDayInParis(replyUntil),
          replies: received
            .filter((reply) => reply.number > number && reply.number < next)
            .map((reply) => ({ ...reply, text: textOf(reply.number) })),
        };
      }),
    };
  };
