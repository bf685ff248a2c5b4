import { compareDates, daysBetween } from '../calendar/date-arithmetic.ts';
import { longDate } from '../calendar/french-dates.ts';
import { LegalDate } from '../calendar/legal-date.ts';
import { dateInParis } from '../calendar/paris-time.ts';
import { accepted, refused } from '../kernel/outcome.ts';
import type { Proposers } from '../kernel/workflow.ts';
import type { sessionCommands, SessionGiven } from './commands.ts';
import { sittingWith } from './convening/relocate.ts';
import { filledByCollege } from './filled-by-college.ts';
import { forecastDue } from './forecast/alert.ts';
import { roomOf } from './room.ts';
import { stopSitting } from './rows.ts';
import type { SessionContext } from './session.machine.ts';

type All = Proposers<typeof sessionCommands, SessionContext, SessionGiven>;

type Figures = { counted: number; base: number; required: number };
type Called = { firstHeldOn: LegalDate; heldOn: LegalDate; lack: Figures; left: number };

/** What a second convocation says: why, when, on what, and that no quorum will be required (DEL-08). */
export const secondCallStatement = ({ firstHeldOn, heldOn, lack, left }: Called): string => {
  const { counted, base, required } = lack;
  const points = left > 1 ? `il reste ${left} points` : 'il reste un point';
  return (
    `Le quorum a manqué le ${longDate(firstHeldOn)}\u00A0: ${counted} sur ${base}, il en fallait ${required}. ` +
    `Le conseil est convoqué de nouveau le ${longDate(heldOn)} sur le même ordre du jour, auquel rien ne s’ajoute\u00A0: ${points}. ` +
    'Il délibérera quel que soit le nombre de membres présents\u00A0: aucun quorum ne sera exigé.'
  );
};

export const secondCallProposers: Pick<All, 'adjournForLackOfQuorum' | 'reconvene'> = {
  // DEL-07: what was recorded before stays; a vote under way is closed first.
  adjournForLackOfQuorum: ({ thing, given: { assembly, votes }, at }) => {
    if (assembly === null) return refused('rules-missing');
    const { heldOn, call } = thing.context;
    const day = LegalDate.parse(heldOn);
    if (compareDates(dateInParis(at), day) < 0) return refused('not-the-day', { heldOn: longDate(day) });
    if (votes.opened > votes.closed) return refused('item-still-open');
    if (thing.context.block !== null) return refused('block-under-way');
    const { voters, quorum } = roomOf(assembly, []);
    const { required, counted, base, formula, sentence } = quorum;
    if (quorum.reached) return refused('quorum-reached', { counted, base, required });
    return accepted({
      facts: [
        {
          type: 'SessionAdjourned.v1',
          data: {
            call,
            adjournedAt: at,
            rulesVersion: assembly.rulesVersion,
            inOffice: assembly.inOffice,
            attending: voters.members.length,
            proxies: voters.valid.length,
            colleges: filledByCollege(assembly, voters.members),
            quorum: { required, counted, base },
            formula,
            sentence,
          },
          deadlines: { quorumForecast: null },
        },
      ],
      rows: thing.snapshot.value === 'open' ? [stopSitting(thing, votes)] : [],
    });
  },

  // DEL-08: what is left of the same agenda, and nothing else; its own notice, that no urgency shortens.
  reconvene: ({ data, thing, given: { rules, left }, at }) => {
    if (rules === null) return refused('rules-missing');
    const { context } = thing;
    const [convenedOn, heldOn] = [dateInParis(at), LegalDate.parse(data.heldOn)];
    const noticeDays = daysBetween(convenedOn, heldOn);
    if (noticeDays < 0) return refused('date-in-the-past', { field: 'séance' });
    if (noticeDays < rules.secondCallNoticeDays)
      return refused('second-call-too-soon', { required: rules.secondCallNoticeDays, left: noticeDays });
    if (left === 0) return refused('nothing-left-on-agenda');
    const lack = context.lack ?? { required: 0, counted: 0, base: 0 };
    const statement = secondCallStatement({
      firstHeldOn: LegalDate.parse(context.heldOn),
      heldOn,
      lack,
      left,
    });
    return accepted({
      facts: [
        {
          type: 'SessionReconvened.v1',
          data: {
            call: context.call + 1,
            heldOn,
            convenedOn,
            noticeDays,
            left,
            statement,
            ...sittingWith(context, data),
          },
          deadlines: forecastDue(heldOn, rules.forecastAlertDays, at),
        },
      ],
    });
  },
};
