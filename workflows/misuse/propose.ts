import type * as z from 'zod';
import { addDays, compareDates } from '../calendar/date-arithmetic.ts';
import { longDate } from '../calendar/french-dates.ts';
import { LegalDate } from '../calendar/legal-date.ts';
import { dateInParis, endOfDayInParis } from '../calendar/paris-time.ts';
import type { Instant } from '../../events/fact.ts';
import { accepted, refused } from '../kernel/outcome.ts';
import type { RowWrite } from '../kernel/rows.ts';
import { passDeadline } from '../kernel/pass-deadline.ts';
import { eraseAs, giveVisa, hold, release } from '../retention/elimination.ts';
import { standsAt } from '../kernel/states.ts';
import type { FactBody, Proposers, Thing } from '../kernel/workflow.ts';
import type { misuseCommands, MisuseGiven, Report } from './commands.ts';
import type { MisuseContext } from './misuse.machine.ts';
import {
  codeBesideReport,
  type CodeRow,
  misuseBesideStructure,
  misuseSubject,
  reportCodeKey,
  type ReportCodeRow,
} from './rows.ts';

const sealedWords = ({ council, id }: Thing, values: Record<string, string | null>) => ({
  subject: misuseSubject(council, id),
  values: Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== null),
  ),
});

const besideHolder = ({ council, id }: Thing, structure: string): RowWrite => ({
  kind: 'put',
  key: misuseBesideStructure(council, structure, id),
  item: { misuse: id },
});

/** What is left to do before anything follows from a report. */
const toHearFirst = ({ answerUntil }: MisuseContext): string =>
  answerUntil === null
    ? 'demandez ses observations.'
    : `attendez sa réponse, ou la fin du ${longDate(LegalDate.parse(answerUntil))}.`;

/** A number that no label has stays with what was typed. */
const reported = (
  { number: typed, named, seenAt, claim, email }: z.infer<typeof Report>,
  { number, rules }: MisuseGiven['report'],
  { thing, at, source }: { thing: Thing; at: Instant; source: 'PAGE' | 'SERVICE' },
): FactBody => {
  const receivedOn = dateInParis(at);
  const examineBy = addDays(receivedOn, rules.examinationDays);
  return {
    type: 'MisuseReported.v1',
    data: { number, source, receivedOn, examineBy, tells: email !== null },
    personal: sealedWords(thing, { number: number === null ? typed : null, named, seenAt, claim, email }),
    deadlines: { misuseExamination: endOfDayInParis(examineBy) },
  };
};

const NOTHING_RUNS = { misuseExamination: null, misuseAnswer: null, misuseClosing: null };

const overdue = (limit: 'EXAMINATION' | 'CLOSING', dueOn: string): FactBody[] => [
  { type: 'MisuseOverdue.v1', data: { limit, dueOn: LegalDate.parse(dueOn) } },
];

export const misuseProposers: Proposers<typeof misuseCommands, MisuseContext, MisuseGiven> = {
  report: ({ data: { report, code }, thing, given, at }) =>
    accepted({
      facts: [reported(report, given, { thing, at, source: 'PAGE' })],
      rows: [
        {
          kind: 'put',
          key: reportCodeKey(code),
          item: { council: thing.council, misuse: thing.id } satisfies ReportCodeRow,
          absent: true,
        },
        {
          kind: 'put',
          key: codeBesideReport(thing.council, thing.id),
          item: { digest: code } satisfies CodeRow,
        },
      ],
    }),

  record: ({ data, thing, given, at }) =>
    accepted({ facts: [reported(data, given, { thing, at, source: 'SERVICE' })] }),

  // L121-1, L122-1: whoever may suffer from it is heard first, told what is held against them.
  hear: ({ data: { label, question, posted }, thing, given, at }) => {
    const today = dateInParis(at);
    const { answerDays, closingDays } = given.rules;
    if (label !== null && given.label === null) return refused('unknown-reference', { field: 'label' });
    const askedOn = posted === null ? today : LegalDate.parse(posted.on);
    if (compareDates(askedOn, today) > 0) return refused('date-to-come', { field: 'jour du courrier' });
    if (posted !== null && compareDates(askedOn, LegalDate.parse(thing.context.receivedOn)) < 0)
      return refused('posted-before-report');
    const answerUntil = addDays(askedOn, answerDays);
    const closeBy = addDays(answerUntil, closingDays);
    return accepted({
      facts: [
        {
          type: 'MisuseHearingOpened.v1',
          data: {
            mentioned: label === null ? 'OTHER' : 'HOLDER',
            label,
            structure: given.label?.structure ?? null,
            structureName: given.label?.structureName ?? null,
            askedOn,
            answerUntil,
            closeBy,
          },
          personal: sealedWords(thing, { question, addressee: posted?.to ?? null }),
          deadlines: {
            misuseExamination: null,
            misuseAnswer: endOfDayInParis(answerUntil),
            misuseClosing: endOfDayInParis(closeBy),
          },
        },
      ],
      rows: given.label === null ? [] : [besideHolder(thing, given.label.structure)],
    });
  },

  answer: ({ data, thing }) =>
    accepted({
      facts: [
        {
          type: 'MisuseAnswered.v1',
          data: {},
          personal: sealedWords(thing, { answer: data.text }),
          deadlines: { misuseAnswer: null },
        },
      ],
    }),

  // What follows from a report rests on what was answered to it; that it is unfounded, or has ceased, may show at once.
  close: ({ data: { outcome, reasons, letterOn }, thing, given, at }) => {
    const { context, snapshot } = thing;
    const follows = outcome === 'MEASURE_PROPOSED' || outcome === 'TRANSMITTED';
    if (follows && !standsAt(snapshot.value, 'open.heard'))
      return refused('mentioned-not-heard', { explanation: toHearFirst(context) });
    if (outcome === 'TRANSMITTED' && context.mentioned === 'HOLDER') return refused('holder-has-label');
    if (outcome === 'MEASURE_PROPOSED' && !given.measureProposed) return refused('measure-not-proposed');
    const closedOn = dateInParis(at);
    if (letterOn !== null && compareDates(letterOn, closedOn) > 0)
      return refused('date-to-come', { field: 'jour du courrier' });
    const told: FactBody[] =
      context.mentioned === 'HOLDER' ? [{ type: 'MisuseHolderTold.v1', data: { outcome } }] : [];
    return accepted({
      facts: [
        {
          type: 'MisuseClosed.v1',
          data: { outcome, closedOn, letterOn },
          personal: sealedWords(thing, { reasons }),
          deadlines: NOTHING_RUNS,
        },
        ...told,
      ],
    });
  },

  holdErasure: ({ data: { ground }, thing, at }) => hold(thing.context, ground, at),
  releaseErasure: ({ thing, at }) => release(thing.context, at),
  recordEliminationVisa: ({ data, thing, given: { kept }, at }) => giveVisa(thing.context, data, kept, at),

  erase: ({ data: { visa }, thing: { context, snapshot }, at }) =>
    eraseAs(
      { type: 'MisuseErased.v1', data: { erasedOn: dateInParis(at) } },
      { held: context.held, waits: standsAt(snapshot.value, 'toErase'), visa },
      at,
    ),

  passDeadline: passDeadline<MisuseContext>({
    misuseExamination: ({ context }) => overdue('EXAMINATION', context.examineBy),
    misuseAnswer: ({ context }) => [
      { type: 'MisuseUnanswered.v1', data: { answerUntil: LegalDate.parse(context.answerUntil ?? '') } },
    ],
    misuseClosing: ({ context }) => overdue('CLOSING', context.closeBy ?? ''),
  }),
};
