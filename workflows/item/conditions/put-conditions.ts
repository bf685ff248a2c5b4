import type * as z from 'zod';
import { addMonths, compareDates } from '../../calendar/date-arithmetic.ts';
import { longDate } from '../../calendar/french-dates.ts';
import { LegalDate } from '../../calendar/legal-date.ts';
import { accepted, refused, type Outcome } from '../../kernel/outcome.ts';
import type { Ask, Proposal } from '../../kernel/workflow.ts';
import { presides, roomOf } from '../../session/room.ts';
import type { ItemContext } from '../item.machine.ts';
import type { PutConditions, PutConditionsGiven } from './commands.ts';

/**
 * D16: conditions are part of the question put, « avis favorable, sous les conditions suivantes ». Whoever presides the
 * point words them, or the secretariat for them (MAN-05), before its vote opens; each falls due after the session, and
 * while the label runs (domain rules 6).
 */
export const putConditions = ({
  data: { conditions },
  thing: { context },
  given: { assembly, recused, term },
  actor,
  held,
}: Ask<z.infer<typeof PutConditions>, ItemContext, PutConditionsGiven>): Outcome<Proposal> => {
  if (context.application === null) return refused('conditions-of-no-dossier');
  const chair = assembly && roomOf(assembly, recused).chair;
  if (held?.role !== 'secretary' && !presides(actor, chair?.member ?? null, recused))
    return refused('not-presiding');
  if (term === null) return refused('rules-missing');
  const heldOn = LegalDate.parse(term.heldOn);
  const last = addMonths(heldOn, term.months);
  const outside = conditions.find(
    ({ dueOn }) => compareDates(dueOn, heldOn) <= 0 || compareDates(dueOn, last) > 0,
  );
  if (outside !== undefined)
    return refused('condition-day-impossible', {
      dueOn: longDate(outside.dueOn),
      heldOn: longDate(heldOn),
      last: longDate(last),
    });
  return accepted({ facts: [{ type: 'ConditionsPut.v1', data: { conditions } }] });
};
