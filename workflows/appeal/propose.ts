import { LegalDate } from '../calendar/legal-date.ts';
import { dateInParis } from '../calendar/paris-time.ts';
import { accepted, refused } from '../kernel/outcome.ts';
import { passDeadline } from '../kernel/pass-deadline.ts';
import { standsAt } from '../kernel/states.ts';
import type { FactBody, Proposers, Thing } from '../kernel/workflow.ts';
import type { AppealContext } from './appeal.machine.ts';
import type { AppealGiven, appealCommands } from './commands.ts';
import { effectOf, mayBeAdmitted } from './challenge.ts';
import { answerUnread, consultAnswer, inTheSpace, notify, readingOf, returnMail } from './notify-answer.ts';
import { inviteHolder, lodge } from './lodge.ts';
import { reportedFirst } from './first-examiners.ts';
import { appealSubject } from './rows.ts';

const sealedWords = ({ council, id }: Thing, values: Record<string, string>) => ({
  subject: appealSubject(council, id),
  values,
});

/** REM-02: silence has answered at its instant, whether or not that was recorded yet. */
const silent = ({ deadlines }: Thing, at: string): boolean =>
  deadlines['silence'] !== undefined && at >= deadlines['silence'];

const lastDay = ({ remedies }: AppealContext) => ({ limitOn: remedies?.adminAppealDeadline ?? '' });

const NOTHING_RUNS = { silence: null, hearing: null };

export const appealProposers: Proposers<typeof appealCommands, AppealContext, AppealGiven> = {
  lodge,

  admit: ({ data, thing, given: { rules }, at }) => {
    const { context } = thing;
    if (silent(thing, at)) return refused('silence-has-decided');
    if (!mayBeAdmitted(context.remedies)) return refused('appeal-too-late', lastDay(context));
    const admitted: FactBody = {
      type: 'AppealAdmitted.v1',
      data: {},
      personal: sealedWords(thing, { reason: data.reason }),
    };
    return accepted({ facts: [admitted, ...inviteHolder(context.by, rules, at)] });
  },

  observe: ({ data, thing, at }) =>
    silent(thing, at)
      ? refused('silence-has-decided')
      : accepted({
          facts: [
            {
              type: 'AppealObserved.v1',
              data: {},
              personal: sealedWords(thing, { text: data.text }),
              deadlines: { hearing: null },
            },
          ],
        }),

  // E5: heard by people who did not report first.
  entrust: ({ data: { examiner }, thing, given: { acted, isOfficer }, at }) => {
    if (silent(thing, at)) return refused('silence-has-decided');
    if (standsAt(thing.snapshot.value, 'pending.hearing'))
      return refused('holder-not-heard', { until: thing.context.observationsUntil });
    if (!isOfficer) return refused('not-an-officer');
    const first = reportedFirst(acted);
    if (first.length > 0) return refused('reported-first', { acts: first });
    return accepted({ facts: [{ type: 'AppealEntrusted.v1', data: { examiner } }] });
  },

  examine: ({ data, thing, at, actor }) => {
    if (silent(thing, at)) return refused('silence-has-decided');
    if (actor.kind !== 'person' || actor.person !== thing.context.examiner)
      return refused('not-the-examiner');
    return accepted({
      facts: [
        {
          type: 'AppealExamined.v1',
          data: { proposes: data.proposes },
          personal: sealedWords(thing, { report: data.text }),
        },
      ],
    });
  },

  // REM-05: an answer that rejects says why, in law and in fact; one that upholds says what was wrong.
  decide: ({ data, thing, given: { signing, electronic }, at, actor }) => {
    const { context, snapshot } = thing;
    if (silent(thing, at)) return refused('silence-has-decided');
    if (signing === null) return refused('signatory-unknown');
    // Four eyes: whoever signs by delegation may examine too (E5).
    if (actor.kind === 'person' && actor.person === context.examiner) return refused('signs-own-report');
    if (data.reasons === null) return refused('reasons-required');
    const isLate = standsAt(snapshot.value, 'pending.late');
    if (isLate !== (data.outcome === 'INADMISSIBLE'))
      return refused(isLate ? 'appeal-came-late' : 'appeal-not-late', lastDay(context));
    if (!isLate && !standsAt(snapshot.value, 'pending.examined')) return refused('appeal-not-examined');
    if (context.subject === null) return refused('not-in-this-state', { attempted: 'decide' });
    const waiting = inTheSpace(context.by === 'STRUCTURE' && electronic, at);
    return accepted({
      facts: [
        {
          type: 'AppealDecided.v1',
          data: {
            outcome: data.outcome,
            effect: effectOf(context.subject, data.outcome),
            decidedOn: dateInParis(at),
            quality: signing.quality,
            signatory: signing.signatory,
            ...waiting,
          },
          personal: sealedWords(thing, { reasons: data.reasons, signatory: signing.name }),
          deadlines: { ...NOTHING_RUNS, ...readingOf(waiting, at) },
        },
      ],
    });
  },

  notify,
  consultAnswer,
  returnMail,

  // The holder of an award does not take back what somebody else asks.
  withdraw: ({ thing, at }) => {
    if (silent(thing, at)) return refused('silence-has-decided');
    if (thing.context.by === 'THIRD_PARTY') return refused('not-the-appellant');
    return accepted({ facts: [{ type: 'AppealWithdrawn.v1', data: {}, deadlines: NOTHING_RUNS }] });
  },

  passDeadline: passDeadline<AppealContext>({
    silence: ({ context }) => {
      const rejectedOn = LegalDate.parse(context.silenceOn);
      return [
        {
          type: 'AppealDeemedRejected.v1',
          data: { rejectedOn, courtDeadline: LegalDate.parse(context.courtIfSilentOn) },
          deadlines: { hearing: null },
        },
      ];
    },
    answerReading: ({ context }, at) => answerUnread(context, at),
    answerPosting: ({ context }) => [
      { type: 'AppealAnswerToPost.v1', data: { decidedOn: LegalDate.parse(context.ruledOn ?? '') } },
    ],
    hearing: ({ context }) => [
      {
        type: 'AppealHolderSilent.v1',
        data: { observationsUntil: LegalDate.parse(context.observationsUntil ?? '') },
      },
    ],
  }),
};
