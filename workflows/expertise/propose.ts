import type { Instant } from '../../events/fact.ts';
import { addDays, compareDates } from '../calendar/date-arithmetic.ts';
import { instantOf, millisecondsOf } from '../calendar/milliseconds.ts';
import { dateInParis, endOfDayInParis } from '../calendar/paris-time.ts';
import { LegalDate } from '../calendar/legal-date.ts';
import { functionEnds } from '../kernel/account-rows.ts';
import { isFor } from '../kernel/actor.ts';
import { accepted, refused } from '../kernel/outcome.ts';
import { passDeadline } from '../kernel/pass-deadline.ts';
import { personLink, roleField, rolesKey, thingKey, type RowKey, type RowWrite } from '../kernel/rows.ts';
import type { Proposers, Thing } from '../kernel/workflow.ts';
import type { ExpertiseGiven, expertiseCommands } from './commands.ts';
import type { ExpertiseContext } from './expertise.machine.ts';

/** A late answer is still worth reading: the link outlives its day by so many days. */
const LATE_DAYS = 30;

/** Under whose key the texts of an expertise are sealed. */
export const expertiseSubject = (council: string, id: string): string => `${council}-expertise-${id}`;

/** Beside a dossier, that somebody was asked about it, in the order of time. */
const besideDossier = (council: string, application: string, at: Instant, id: string): RowKey => ({
  pk: thingKey(council, 'application', application),
  sk: `expertise#${at}#${id}`,
});

const halfway = (from: Instant, to: Instant): Instant =>
  instantOf(Math.floor((millisecondsOf(from) + millisecondsOf(to)) / 2));

const endOf = (dueOn: string): Instant => endOfDayInParis(LegalDate.parse(dueOn));

/** The right of an expert is on this one thing, and ends with it. */
const expertField = (id: string): string => roleField('expert', id);
const withoutRight = ({ council, id, context }: Thing<ExpertiseContext>, at: Instant): RowWrite[] =>
  context.person === null
    ? []
    : [
        { kind: 'revoke', key: rolesKey(council, context.person), field: expertField(id) },
        functionEnds(council, context.person, at),
      ];

const NO_MORE_REMINDERS = { halfTime: null, answerDue: null };

export const expertiseProposers: Proposers<typeof expertiseCommands, ExpertiseContext, ExpertiseGiven> = {
  request: ({ data, thing, given: { application, invitation, silence }, at, actor }) => {
    if (application === null) return refused('unknown-reference', { field: 'demande' });
    if (actor.kind === 'person' && actor.roles.some((held) => isFor(held, application.structure)))
      return refused('separation-of-duties');
    if (!application.underWay) return refused('not-in-this-state', { attempted: 'request' });
    if (data.shows.criteria.some((id) => !application.criteria.includes(id)))
      return refused('unknown-criterion');
    const { dueOn, name, email, question } = data;
    if (compareDates(dueOn, dateInParis(at)) <= 0) return refused('date-in-the-past', { field: 'avis' });
    const due = endOf(dueOn);
    const { structure, structureName, compiledDigest } = application;
    return accepted({
      facts: [
        {
          type: 'ExpertiseRequested.v1',
          data: {
            application: data.application,
            structure,
            structureName: data.shows.structureName ? structureName : null,
            criteria: data.shows.criteria,
            compiledDigest,
            dueOn,
            silence,
            invitation: invitation.digest,
            expiresAt: endOf(addDays(dueOn, LATE_DAYS)),
          },
          personal: {
            subject: expertiseSubject(thing.council, thing.id),
            values: { name, email, question, code: invitation.code },
          },
          deadlines: { halfTime: halfway(at, due), answerDue: due },
        },
      ],
      rows: [
        {
          kind: 'put',
          key: besideDossier(thing.council, data.application, at, thing.id),
          item: { expertise: thing.id },
          absent: true,
        },
      ],
    });
  },

  // Tied to a sign-in by the code, used once, never by a mail address that is the same.
  accept: ({ thing, given: { digest }, at, actor }) => {
    const { invitation, expiresAt, structure } = thing.context;
    if (digest !== invitation || actor.kind !== 'person') return refused('unknown-invitation');
    if (at >= expiresAt) return refused('invitation-expired');
    // P18: nobody is the expert of their own file.
    if (actor.roles.some((held) => isFor(held, structure))) return refused('separation-of-duties');
    return accepted({
      facts: [{ type: 'ExpertiseAccepted.v1', data: { person: actor.person } }],
      rows: [
        {
          kind: 'grant',
          key: rolesKey(thing.council, actor.person),
          field: expertField(thing.id),
          value: true,
        },
        personLink(actor.person, thing.council),
      ],
    });
  },

  giveOpinion: ({ data, thing, at }) =>
    accepted({
      facts: [
        {
          type: 'ExpertiseAnswered.v1',
          data: { position: data.position, late: thing.context.overdue },
          personal: {
            subject: expertiseSubject(thing.council, thing.id),
            values: { text: data.text },
          },
          deadlines: NO_MORE_REMINDERS,
        },
      ],
      rows: withoutRight(thing, at),
    }),

  // Whoever answered has no right on it any more; whoever kept silent still has.
  attach: ({ thing, at }) =>
    accepted({
      facts: [{ type: 'ExpertiseAttached.v1', data: {} }],
      rows: thing.context.position === null ? withoutRight(thing, at) : [],
    }),

  cancel: ({ thing, at }) =>
    accepted({
      facts: [{ type: 'ExpertiseCancelled.v1', data: {}, deadlines: NO_MORE_REMINDERS }],
      rows: withoutRight(thing, at),
    }),

  passDeadline: passDeadline<ExpertiseContext>({
    halfTime: ({ context }) => [
      { type: 'ExpertiseReminded.v1', data: { dueOn: LegalDate.parse(context.dueOn) } },
    ],
    answerDue: ({ context }) => [
      {
        type: 'ExpertiseFellDue.v1',
        data: { silence: context.silence },
        deadlines: { halfTime: null },
      },
    ],
  }),
};
