import type { FactOf } from '../../../events/catalogue.ts';
import { addMonths, compareDates } from '../../calendar/date-arithmetic.ts';
import { longDate } from '../../calendar/french-dates.ts';
import { LegalDate } from '../../calendar/legal-date.ts';
import { dateInParis } from '../../calendar/paris-time.ts';
import type { Instant } from '../../../events/fact.ts';
import { accepted, refused } from '../../kernel/outcome.ts';
import { thingKey, type RowKey } from '../../kernel/rows.ts';
import type { ApplicationProposers } from '../commands.ts';
import { dossierSubject } from '../dossier-subject.ts';
import { sideOf } from '../exchange/sides.ts';
import type { CommitmentRow } from './commands.ts';
import { awaitsAcceptance } from './commitments-standing.ts';
import { isToImprove } from './criteria-standing.ts';

/** The commitment on a criterion: one row each, which says when and by whom, never what (P24). */
export const commitmentKey = (council: string, id: string, criterion: string): RowKey => ({
  pk: thingKey(council, 'application', id),
  sk: `commitment#${criterion}`,
});

/** From tomorrow to the end of the term that a label awarded today would have (domain rules 6). */
const isWithinTerm = (dueOn: LegalDate, today: LegalDate, last: LegalDate): boolean =>
  compareDates(dueOn, today) > 0 && compareDates(dueOn, last) <= 0;

const lastDay = (at: Instant, termMonths: number): LegalDate => addMonths(dateInParis(at), termMonths);

/** By either side, about a progress criterion that is not met: what will be done, by whom, by when (M15). */
export const proposeCommitment: ApplicationProposers['proposeCommitment'] = ({
  data,
  thing,
  held,
  at,
  given: { rules },
}) => {
  const { criterion, action, owner } = data;
  if (!isToImprove(thing.context, criterion)) return refused('nothing-to-improve');
  if (rules === null) return refused('rules-missing');
  const [dueOn, last] = [LegalDate.parse(data.dueOn), lastDay(at, rules.label.termMonths)];
  if (!isWithinTerm(dueOn, dateInParis(at), last))
    return refused('commitment-day-impossible', { last: longDate(last) });
  const from = sideOf(held);
  const row: CommitmentRow = {
    criterion,
    dueOn,
    number: thing.version + 1,
    from,
    proposedAt: at,
    acceptedAt: null,
  };
  return accepted({
    facts: [
      {
        type: 'CommitmentProposed.v1',
        data: { criterion, dueOn, from },
        personal: { subject: dossierSubject(thing.council, thing.id), values: { action, owner } },
      },
    ],
    rows: [{ kind: 'put', key: commitmentKey(thing.council, thing.id, criterion), item: row }],
  });
};

/** What was read is accepted, and by the other side: nobody commits another, nor settles alone what is enough. */
export const acceptCommitment: ApplicationProposers['acceptCommitment'] = ({
  data,
  thing,
  held,
  at,
  given: { proposed },
}) => {
  const { criterion, proposal } = data;
  const { context } = thing;
  if (proposed === null || !awaitsAcceptance(context, criterion)) return refused('nothing-to-accept');
  if (proposed.number !== proposal) return refused('commitment-changed', { proposal: proposed.number });
  if (proposed.from === sideOf(held)) return refused('commitment-of-own-side');
  const told: FactOf<'CommitmentAccepted.v1'>['data'] = {
    criterion,
    dueOn: LegalDate.parse(proposed.dueOn),
    proposal,
  };
  return accepted({
    facts: [{ type: 'CommitmentAccepted.v1', data: told }],
    rows: [
      {
        kind: 'put',
        key: commitmentKey(thing.council, thing.id, criterion),
        item: { ...proposed, acceptedAt: at },
        expect: { number: proposal },
      },
    ],
  });
};
