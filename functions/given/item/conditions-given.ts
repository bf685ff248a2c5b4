import { ApplicationContext } from '../../../workflows/application/application-context.ts';
import type { PutConditionsGiven } from '../../../workflows/item/conditions/commands.ts';
import type { ItemContext } from '../../../workflows/item/item.machine.ts';
import { termMonthsOf } from '../../../workflows/label/label-rules.ts';
import { SessionContext } from '../../../workflows/session/session.machine.ts';
import type { References } from '../references.ts';

/** How long a label runs that its session would award: under the rules by which its dossier was filed. */
export const termGiven = async (
  references: Pick<References, 'state' | 'rules'>,
  council: string,
  { application, session }: ItemContext,
): Promise<PutConditionsGiven['term']> => {
  if (application === null) return null;
  const [dossier, sitting] = await Promise.all([
    references.state(council, 'application', application),
    references.state(council, 'session', session),
  ]);
  if (dossier === null || sitting === null) return null;
  const { rulesVersion, closedFinancialYears } = ApplicationContext.parse(dossier.context);
  const rules = await references.rules(council, rulesVersion);
  const { heldOn } = SessionContext.parse(sitting.context);
  return rules && { heldOn, months: termMonthsOf(rules.label, closedFinancialYears) };
};
