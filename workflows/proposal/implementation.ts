import { addDays } from '../calendar/date-arithmetic.ts';
import { instantOf, millisecondsOf } from '../calendar/milliseconds.ts';
import { LegalDate } from '../calendar/legal-date.ts';
import { dateInParis, endOfDayInParis, startOfDayInParis } from '../calendar/paris-time.ts';
import type { Day, Instant } from '../../events/fact.ts';
import { accepted, refused } from '../kernel/outcome.ts';
import { passDeadline } from '../kernel/pass-deadline.ts';
import { sealing } from '../kernel/sealing.ts';
import type { RowWrite } from '../kernel/rows.ts';
import type { Proposers, Thing } from '../kernel/workflow.ts';
import type { ProposalGiven, proposalCommands } from './commands.ts';
import type { ProposalContext } from './proposal.machine.ts';
import { entrustedKey, progressKey, type EntrustedRow, type ProgressRow } from './rows.ts';
import { asOwner } from './whose.ts';

type All = Proposers<typeof proposalCommands, ProposalContext, ProposalGiven>;
type Part = Pick<All, 'assign' | 'reportProgress' | 'complete' | 'abandon' | 'passDeadline'>;

/** A reminder is read in the morning. */
const REMINDED_AT = 8 * 3_600_000;
const NOTHING_RUNS = { reminder: null, implementationDue: null };

/** As whom somebody carries out what was adopted: the first of these that they are. */
export const OWNERS = ['president', 'secretary', 'officer', 'member'] as const;

/** In the morning of that day, some days before the date; null when that has gone by. */
const reminderBefore = (dueOn: LegalDate, days: number, at: Instant): Instant | null => {
  const morning = instantOf(millisecondsOf(startOfDayInParis(addDays(dueOn, -days))) + REMINDED_AT);
  return morning > at ? morning : null;
};

const dueOf = ({ dueOn }: ProposalContext): Day => (dueOn ?? '') as Day;

type Proposal = Thing<ProposalContext>;

/** It leaves the list of whoever carried it out, if somebody did. */
const takenBack = (thing: Proposal): RowWrite[] => {
  const { owner, dueOn } = thing.context;
  return owner === null || dueOn === null ? [] : [{ kind: 'remove', key: entrustedKey(thing, owner, dueOn) }];
};

/** It is on the list of whoever carries it out from now on, and on no other. */
const entrusting = (thing: Proposal, owner: string, dueOn: string): RowWrite[] => {
  const { id, context } = thing;
  const item: EntrustedRow = { proposal: id };
  const put: RowWrite = { kind: 'put', key: entrustedKey(thing, owner, dueOn), item };
  // One transaction writes a row once.
  const stays = context.owner === owner && context.dueOn === dueOn;
  return stays ? [put] : [...takenBack(thing), put];
};

/** What becomes of a proposal that was adopted: who carries it out, how far it is, what shows that it is done. */
export const implementationProposers: Part = {
  assign: ({ data: { owner, dueOn }, thing, given: { roles, rules }, at }) => {
    if (rules === null) return refused('rules-missing');
    if (dueOn < dateInParis(at)) return refused('date-in-the-past', { field: 'échéance' });
    const role = OWNERS.find((each) => roles.includes(each));
    if (role === undefined) return refused('not-of-the-council');
    const reminderDays = rules.reminderDays;
    const day = LegalDate.parse(dueOn);
    return accepted({
      facts: [
        {
          type: 'ImplementationAssigned.v1',
          data: { owner, role, dueOn, reminderDays },
          deadlines: {
            reminder: reminderBefore(day, reminderDays, at),
            implementationDue: endOfDayInParis(day),
          },
        },
      ],
      rows: entrusting(thing, owner, dueOn),
    });
  },

  reportProgress: ({ data: { text }, thing, at, actor, held }) => {
    const may = asOwner(thing.context, { actor, held });
    if (!may.ok) return may;
    const { personal, sealed } = sealing(thing, actor, { text });
    const item: ProgressRow = { at, sealed };
    return accepted({
      facts: [{ type: 'ImplementationProgressed.v1', data: {}, personal }],
      rows: [{ kind: 'put', key: progressKey(thing), item }],
    });
  },

  // A change of the charter is done when the charter that carries it is in force, and by nothing that is said of it.
  complete: ({ data: { shownBy, link }, thing, given: { inForce }, actor, held }) => {
    const may = asOwner(thing.context, { actor, held });
    if (!may.ok) return may;
    const ofCharter = thing.context.kind === 'CHARTER';
    if (ofCharter && inForce === null) return refused('charter-not-in-force');
    if (!ofCharter && shownBy === undefined && link === undefined) return refused('evidence-required');
    const values = { ...(shownBy !== undefined && { shownBy }), ...(link !== undefined && { link }) };
    const { personal } = sealing(thing, actor, values);
    const inWords = Object.keys(values).length > 0;
    const charter = inForce && { ...inForce, effectiveOn: inForce.effectiveOn as Day };
    return accepted({
      facts: [
        {
          type: 'ImplementationCompleted.v1',
          data: { charter, inWords },
          ...(inWords && { personal }),
          deadlines: NOTHING_RUNS,
        },
      ],
      rows: takenBack(thing),
    });
  },

  abandon: ({ data: { reason }, thing, actor }) => {
    const { personal } = sealing(thing, actor, { reason });
    return accepted({
      facts: [{ type: 'ImplementationAbandoned.v1', data: {}, personal, deadlines: NOTHING_RUNS }],
      rows: takenBack(thing),
    });
  },

  passDeadline: passDeadline<ProposalContext>({
    reminder: ({ context }) => [{ type: 'ImplementationReminded.v1', data: { dueOn: dueOf(context) } }],
    implementationDue: ({ context }) => [
      { type: 'ImplementationOverdue.v1', data: { dueOn: dueOf(context) } },
    ],
  }),
};
