import { ApplicationDecided, ImplicitDecisionReached } from '../../events/application.ts';
import type { Envelope } from '../../events/fact.ts';
import { ApplicationContext } from '../../workflows/application/application-context.ts';
import { addMonths } from '../../workflows/calendar/date-arithmetic.ts';
import { LegalDate } from '../../workflows/calendar/legal-date.ts';
import { holderOf } from '../../workflows/label/holder/holder-of.ts';
import { DEFAULT_LABEL_RULES, termMonthsOf } from '../../workflows/label/label-rules.ts';
import { LabelContext } from '../../workflows/label/label-context.ts';
import { label } from '../../workflows/label/label.workflow.ts';
import { IMPLICIT_DECISION } from '../../workflows/label/implicit-decision.ts';
import { StructureContext } from '../../workflows/structure/structure.machine.ts';
import { makeLabelGiven } from '../given/label-given.ts';
import { deployedStore } from '../shell/command-parts.ts';
import { derivedId } from '../shell/digest.ts';
import { reactionHandler } from '../shell/reaction.ts';
import { makeSystemCommand } from '../shell/system-command.ts';

const { store, references } = deployedStore();
const send = makeSystemCommand(store, label, makeLabelGiven(store, references));

type Grant = { on: LegalDate; months: number; quality: string };

/** Where a label stands that a decision renews; one that is over stays so, and another follows it. */
const LIVING = ['active', 'renewalDue', 'suspended'];

/** Accepted by the silence of the service: the right runs from that day, for as long as a decision would have given. */
const bySilence = async (
  { council, data }: Envelope,
  { implicitOn, rulesVersion, closedFinancialYears }: ApplicationContext,
): Promise<Grant | null> => {
  if (ImplicitDecisionReached.shape.data.parse(data).outcome !== 'ACCEPTED') return null;
  const rules = (await references.rules(council, rulesVersion))?.label ?? DEFAULT_LABEL_RULES;
  const on = LegalDate.parse(implicitOn);
  return { on, months: termMonthsOf(rules, closedFinancialYears), quality: IMPLICIT_DECISION };
};

const byDecision = ({ data }: Envelope): Grant | null => {
  const { decidedOn, termMonths, quality } = ApplicationDecided.shape.data.parse(data);
  return termMonths === null ? null : { on: LegalDate.parse(decidedOn), months: termMonths, quality };
};

/** A decision that grants makes a label, whose id comes from the fact, or renews one: a second delivery finds it done. */
export const handler = reactionHandler('award-label', store, async (fact, at) => {
  const { council, thing: application, id: cause } = fact;
  const found = await references.state(council, 'application', application);
  const dossier = ApplicationContext.parse(found?.context);
  const grant = fact.type === 'ApplicationDecided.v1' ? byDecision(fact) : await bySilence(fact, dossier);
  if (grant === null) return;
  const { on, months, quality } = grant;
  const { renews, charterVersion } = dossier;
  const renewed = renews === null ? null : await references.state(council, 'label', renews);
  if (renews !== null && renewed !== null && LIVING.includes(renewed.word)) {
    const data = { application, renewedOn: on, months, charterVersion, quality };
    await send({ council, thing: renews, name: 'renew', data, at, cause });
    return;
  }
  const state = await references.state(council, 'structure', dossier.structure);
  const data = {
    application,
    holder: holderOf(dossier.structure, StructureContext.parse(state?.context)),
    establishment: dossier.establishment,
    awardedOn: on,
    validUntil: addMonths(on, months),
    charterVersion,
    quality,
    replaces: renewed === null ? null : LabelContext.parse(renewed.context).number,
  };
  await send({ council, thing: derivedId('label', cause), name: 'award', data, at, cause });
});
