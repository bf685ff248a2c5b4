import { addDays, daysBetween } from '../../calendar/date-arithmetic.ts';
import { LegalDate } from '../../calendar/legal-date.ts';
import { endOfDayInParis, startOfDayInParis } from '../../calendar/paris-time.ts';
import type { FactBody } from '../../kernel/workflow.ts';
import type { LabelContext } from '../label-context.ts';
import type { LabelRules } from '../label-rules.ts';
import { addMonths } from '../../calendar/date-arithmetic.ts';

/** H7: whether the days lost come back at the end of the term is a rule of the label; as it stands, they do not (WDR-12). */
const termAfter = (
  { validUntil, suspension }: LabelContext,
  on: LegalDate,
  { suspensionExtendsTerm }: LabelRules,
): LegalDate => {
  const end = LegalDate.parse(validUntil);
  return suspensionExtendsTerm && suspension !== null
    ? addDays(end, daysBetween(LegalDate.parse(suspension.since), on))
    : end;
};

/** A suspension is over: on that day the label is valid again, until the end of its term. */
export const reinstated = (context: LabelContext, day: string, rules: LabelRules): FactBody => {
  const reinstatedOn = LegalDate.parse(day);
  const validUntil = termAfter(context, reinstatedOn, rules);
  const moved = validUntil !== context.validUntil;
  return {
    type: 'LabelReinstated.v1',
    data: { reinstatedOn, validUntil },
    deadlines: {
      suspensionEnd: null,
      urgentHearing: null,
      ...(moved && {
        endOfTerm: endOfDayInParis(validUntil),
        ...(!context.renewalOpen && {
          renewalOpens: startOfDayInParis(addMonths(validUntil, -rules.renewalOpensMonths)),
        }),
      }),
    },
  };
};
