import type { Day, Instant } from '../../events/fact.ts';
import { addDays } from '../calendar/date-arithmetic.ts';
import { longDate } from '../calendar/french-dates.ts';
import { LegalDate } from '../calendar/legal-date.ts';
import { dateInParis, endOfDayInParis, startOfDayInParis } from '../calendar/paris-time.ts';
import { accepted, refused, type Outcome } from '../kernel/outcome.ts';
import { passDeadline } from '../kernel/pass-deadline.ts';
import type { RowWrite } from '../kernel/rows.ts';
import { standsAt } from '../kernel/states.ts';
import type { FactBody, Proposers, Thing } from '../kernel/workflow.ts';
import type { controlCommands, ControlGiven } from './commands.ts';
import { closeControl } from './close.ts';
import type { ControlContext } from './control.machine.ts';
import { agreePlan, giveProof, judgeCommitment, planPassing } from './follow-plan.ts';
import { NOBODY_AWAITED } from './nobody-awaited.ts';
import { controlBesideCampaign, controlBesideStructure } from './rows.ts';
import { sealedWords } from './sealed-words.ts';

/**
 * What comes due while the holder is awaited: whoever is not awaited has none, and so no reminder (M35). They are reminded
 * once, as long before the last day as the rules say when they are asked.
 */
const awaiting = (until: LegalDate, reminderDays: number, at: Instant): Record<string, Instant> => {
  const reminder = startOfDayInParis(addDays(until, -reminderDays));
  return { ...(reminder > at && { controlReminder: reminder }), controlAnswer: endOfDayInParis(until) };
};

/** Why a day leaves too little time, or null. */
const tooSoon = (until: Day, leastDays: number, at: Instant): Outcome<never> | null => {
  const earliest = addDays(dateInParis(at), leastDays);
  return until < earliest ? refused('answer-too-soon', { earliest: longDate(earliest) }) : null;
};

const isAsked = ({ context }: Thing<ControlContext>, ask: number): boolean => ask <= context.asks.length;

const unknownAsk = () => refused('unknown-reference', { field: 'élément demandé' });

export const controlProposers: Proposers<typeof controlCommands, ControlContext, ControlGiven> = {
  open: ({ data, thing, given: { chosen, stated, leastDays, reminderDays }, at }) => {
    if (chosen === null) return refused('not-to-control');
    if (chosen.structure !== data.structure) return refused('unknown-reference', { field: 'structure' });
    const { inForce, ...known } = chosen;
    if (!inForce) return refused('label-not-in-force');
    if (!stated) return refused('proof-not-due');
    const { campaign, label, asks, answerUntil } = data;
    const early = tooSoon(answerUntil, leastDays, at);
    if (early !== null) return early;
    const opened: FactBody = {
      type: 'ControlOpened.v1',
      data: {
        campaign,
        label,
        ...known,
        openedOn: dateInParis(at),
        asks: asks.map(({ of }) => of),
        answerUntil,
      },
      personal: sealedWords(
        thing,
        Object.fromEntries(asks.map(({ words }, index) => [`ask${index + 1}`, words])),
      ),
      deadlines: awaiting(LegalDate.parse(answerUntil), reminderDays, at),
    };
    const item = { control: thing.id };
    const rows: RowWrite[] = [
      { kind: 'put', key: controlBesideStructure(thing.council, known.structure, thing.id), item },
      {
        kind: 'put',
        key: controlBesideCampaign(thing.council, campaign, thing.id),
        item: { ...item, number: known.number },
      },
    ];
    return accepted({ facts: [opened], rows });
  },

  answer: ({ data: { ask, words, documents }, thing, given: { unusable }, at }) => {
    if (!isAsked(thing, ask)) return unknownAsk();
    if (words === null && documents.length === 0) return refused('nothing-answered');
    if (unusable.length > 0) return refused('unknown-reference', { field: 'pièce' });
    const { value } = thing.snapshot;
    const isAwaited = standsAt(value, 'open.asked') || standsAt(value, 'open.mending');
    const whole = thing.context.awaited.every((one) => one === ask);
    return accepted({
      facts: [
        {
          type: 'ControlAnswered.v1',
          data: { ask, documents: [...new Set(documents)], answeredOn: dateInParis(at), whole },
          personal: sealedWords(thing, { answer: words ?? '' }),
          ...(isAwaited && whole && { deadlines: NOBODY_AWAITED }),
        },
      ],
    });
  },

  judge: ({ data: { ask, verdict, why }, thing }) =>
    isAsked(thing, ask)
      ? accepted({
          facts: [
            { type: 'ControlVerdictGiven.v1', data: { ask, verdict }, personal: sealedWords(thing, { why }) },
          ],
        })
      : unknownAsk(),

  // H5: first between people, with time to put right; what is met already is not asked for again.
  askToMend: ({ data: { mendUntil, words }, thing, given: { leastDays, reminderDays }, at }) => {
    const asks = thing.context.verdicts.filter(({ verdict }) => verdict === 'NOT_MET').map(({ ask }) => ask);
    if (asks.length === 0) return refused('nothing-to-mend');
    const early = tooSoon(mendUntil, leastDays, at);
    if (early !== null) return early;
    return accepted({
      facts: [
        {
          type: 'ControlMendingAsked.v1',
          data: { asks, mendUntil },
          personal: sealedWords(thing, { toMend: words }),
          deadlines: awaiting(LegalDate.parse(mendUntil), reminderDays, at),
        },
      ],
    });
  },

  agreePlan,
  giveProof,
  judgeCommitment,
  close: closeControl,

  passDeadline: passDeadline<ControlContext>({
    controlReminder: ({ context }, at) => [
      {
        type: 'ControlReminded.v1',
        data: { remindedOn: dateInParis(at), answerUntil: LegalDate.parse(context.answerUntil) },
      },
    ],
    controlAnswer: ({ context }) => [
      {
        type: 'ControlAnswerOverdue.v1',
        data: { since: LegalDate.parse(context.answerUntil) },
        deadlines: { controlReminder: null },
      },
    ],
    ...planPassing,
  }),
};
