import { campaignOpensTooEarly, earliestCampaignOpening } from '../calendar/campaign-opens-too-early.ts';
import { addDays, compareDates, daysBetween } from '../calendar/date-arithmetic.ts';
import { longDate } from '../calendar/french-dates.ts';
import { LegalDate } from '../calendar/legal-date.ts';
import { dateInParis, startOfDayInParis } from '../calendar/paris-time.ts';
import { accepted, refused } from '../kernel/outcome.ts';
import { passDeadline } from '../kernel/pass-deadline.ts';
import type { Proposers } from '../kernel/workflow.ts';
import { blockProposers } from './block/propose.ts';
import { arrangeAgenda } from './agenda/arrange.ts';
import type { SessionGiven, sessionCommands } from './commands.ts';
import { sitsOn } from '../council/seats/mandates.ts';
import { conveningProposers } from './convening/relocate.ts';
import { filledByCollege } from './filled-by-college.ts';
import { forecastDue, forecastMade } from './forecast/alert.ts';
import { questionProposers } from './questions/propose.ts';
import { changePresence, seatOf } from './presence.ts';
import { reply } from './reply/reply.ts';
import { lackOf, presides, roomOf } from './room.ts';
import { startSitting, stopSitting } from './rows.ts';
import { secondCallProposers } from './second-call.ts';
import { minutesDue } from './minutes/due.ts';
import { minutesOverdue, minutesProposers } from './minutes/propose.ts';
import { beginMinutes } from './minutes/rows.ts';
import type { SessionContext } from './session.machine.ts';
import { speakingProposers } from './speaking/propose.ts';
import { consultationPasses, consultationProposers, prepareConsultation } from './written/consultation.ts';

const STOOD: Readonly<Record<string, 'CONVENED' | 'ADJOURNED'>> = {
  convened: 'CONVENED',
  adjourned: 'ADJOURNED',
};

export const sessionProposers: Proposers<typeof sessionCommands, SessionContext, SessionGiven> = {
  schedule: ({ data, given: { rules }, at }) => {
    if (data.kind === 'WRITTEN') return prepareConsultation(data.heldOn, rules, at);
    if (rules === null) return refused('rules-missing');
    const { signingDays, noticeDays } = rules.procedure;
    const { heldOn, opensOn, closesOn } = data;
    if (compareDates(heldOn, dateInParis(at)) < 0) return refused('date-in-the-past', { field: 'séance' });
    if (compareDates(opensOn, closesOn) > 0 || compareDates(closesOn, heldOn) > 0)
      return refused('campaign-dates-out-of-order');
    if (campaignOpensTooEarly(opensOn, heldOn, signingDays))
      return refused('campaign-opens-too-early', {
        earliest: longDate(earliestCampaignOpening(heldOn, signingDays)),
      });
    const convocation = startOfDayInParis(addDays(heldOn, -noticeDays));
    return accepted({
      facts: [{ type: 'SessionScheduled.v1', data, deadlines: convocation > at ? { convocation } : {} }],
    });
  },

  // K11: members come under the rules of their convocation, whatever is voted since.
  // DEL-03, DEL-04: five days, unless an urgency is given; below twelve the notice is noted as short.
  convene: ({ data, thing, given: { rules, points }, at }) => {
    if (rules === null) return refused('rules-missing');
    const convenedOn = dateInParis(at);
    const { startsAt, place } = thing.context;
    const heldOn = LegalDate.parse(thing.context.heldOn);
    const noticeDays = daysBetween(convenedOn, heldOn);
    if (noticeDays < 0) return refused('date-in-the-past', { field: 'séance' });
    const { procedure, version: rulesVersion, digest: rulesDigest } = rules;
    if (noticeDays < procedure.noticeDays && data.urgency === null)
      return refused('notice-too-short', { required: procedure.noticeDays, left: noticeDays });
    const shortNotice = noticeDays < procedure.noticeWarningDays;
    return accepted({
      facts: [
        {
          type: 'SessionConvened.v1',
          data: {
            heldOn,
            startsAt,
            place,
            points,
            convenedOn,
            noticeDays,
            shortNotice,
            urgency: data.urgency,
            rulesVersion,
            rulesDigest,
          },
          deadlines: { convocation: null, ...forecastDue(heldOn, procedure.forecastAlertDays, at) },
        },
      ],
    });
  },

  // DEL-01: an alternate sits while their titular does not.
  checkIn: (ask) => {
    const { seat, titular, remoteCounts } = ask.given;
    const { mode } = ask.data;
    if (mode === 'REMOTE') {
      // DEL-14: who attends at a distance is known by their own sign-in. Where the rules do not count them they are not
      // taken in at all: a proxy that they gave would fall, and nothing would come in its place.
      if (ask.held?.role !== 'member') return refused('remote-by-oneself');
      if (remoteCounts !== true) return refused('remote-not-counted');
    }
    if (seat?.kind === 'ALTERNATE') {
      if (titular == null) return refused('seat-vacant');
      if (titular.row?.attending === true) return refused('titular-sits');
    }
    // DEL-06: a proxy is given by who does not come, and does not revive when they leave.
    return changePresence(ask, () => ({ attending: true, mode, proxyTo: null, proxyAt: null }));
  },

  checkOut: (ask) => changePresence(ask, () => ({ attending: false })),

  giveProxy: (ask) => {
    const giver = seatOf(ask.held, ask.data.member);
    const { holder } = ask.data;
    if (giver === holder)
      return refused('proxy-impossible', { explanation: 'on ne se donne pas pouvoir à soi-même.' });
    const { heldOn } = ask.thing.context;
    if (ask.given.holder === null || !sitsOn(ask.given.holder, heldOn))
      return refused('proxy-impossible', { explanation: 'ce siège n’est pas occupé le jour de la séance.' });
    if ([ask.given.seat, ask.given.holder].some((seat) => seat?.kind === 'ALTERNATE'))
      return refused('proxy-impossible', {
        explanation: 'un pouvoir va d’un membre titulaire à un autre (DEL-06).',
      });
    // Of two that are given at one instant, the earlier one counts; here whoever gives the later one is told in time.
    if (ask.given.most !== null && ask.given.carried >= ask.given.most)
      return refused('proxy-impossible', {
        explanation:
          'cette personne porte déjà autant de pouvoirs que le règlement le permet (DEL-06). Choisissez un autre membre.',
      });
    return changePresence(ask, (_, at) => ({ proxyTo: holder, proxyAt: at }));
  },

  withdrawProxy: (ask) => changePresence(ask, () => ({ proxyTo: null, proxyAt: null })),

  reply,

  nameActingChair: ({ data, given: { row, seat } }) => {
    if (seat === null) return refused('no-such-member');
    if (row?.attending !== true) return refused('not-in-the-room');
    return accepted({ facts: [{ type: 'ActingChairNamed.v1', data }] });
  },

  arrangeAgenda,
  ...blockProposers,
  ...speakingProposers,

  open: ({ thing, given: { assembly, votes }, at, actor }) => {
    if (assembly === null) return refused('rules-missing');
    const room = roomOf(assembly, []);
    if (!presides(actor, room.chair?.member ?? null)) return refused('not-presiding');
    if (dateInParis(at) !== thing.context.heldOn)
      return refused('not-the-day', { heldOn: longDate(LegalDate.parse(thing.context.heldOn)) });
    const chair = lackOf(room);
    if (!chair.ok) return chair;
    return accepted({
      facts: [
        {
          type: 'SessionOpened.v1',
          data: {
            call: room.call,
            openedAt: at,
            rulesVersion: assembly.rulesVersion,
            inOffice: assembly.inOffice,
            attending: room.voters.members.length,
            proxies: room.voters.valid.length,
            colleges: filledByCollege(assembly, room.voters.members),
            required: room.quorum.required,
            chair: chair.value.member,
            chairQuality: chair.value.quality,
          },
          deadlines: { quorumForecast: null },
        },
      ],
      rows: [startSitting(thing, votes), ...(thing.context.sat ? [] : [beginMinutes(thing)])],
    });
  },

  close: ({ thing, given: { votes, assembly }, at, actor }) => {
    const chair = assembly && roomOf(assembly, []).chair;
    if (!presides(actor, chair?.member ?? null)) return refused('not-presiding');
    if (votes.opened > votes.closed) return refused('item-still-open');
    if (thing.context.block !== null) return refused('block-under-way');
    return accepted({
      facts: [
        {
          type: 'SessionClosed.v1',
          data: { call: thing.context.call, closedAt: at },
          deadlines: minutesDue(dateInParis(at), assembly && assembly.rules),
        },
      ],
      rows: [stopSitting(thing, votes)],
    });
  },

  ...secondCallProposers,
  ...consultationProposers,

  // Before it opens; what an earlier call voted stays, and has its minutes (MAN-08).
  cancel: ({ data: { reason }, thing: { context, snapshot }, given: { rules }, at }) => {
    const heldOn = LegalDate.parse(context.heldOn);
    const from = STOOD[String(snapshot.value)] ?? 'SCHEDULED';
    return accepted({
      facts: [
        {
          type: 'SessionCancelled.v1',
          data: { call: context.call, heldOn, reason, from },
          deadlines: {
            convocation: null,
            quorumForecast: null,
            ...(context.sat && minutesDue(dateInParis(at), rules)),
          },
        },
      ],
    });
  },

  ...conveningProposers,
  ...questionProposers,

  ...minutesProposers,

  passDeadline: (ask) =>
    passDeadline<SessionContext>({
      ...consultationPasses(ask.given?.rules ?? null),
      minutes: minutesOverdue,
      quorumForecast: () => [forecastMade(ask.thing, ask.given?.forecast ?? null)],
    })(ask),
};
