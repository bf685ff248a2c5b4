import { ApplicationDecided, ImplicitDecisionReached } from '../../events/application.ts';
import type { Envelope } from '../../events/fact.ts';
import { ApplicationContext } from '../../workflows/application/application-context.ts';
import { addMonths } from '../../workflows/calendar/date-arithmetic.ts';
import { LegalDate } from '../../workflows/calendar/legal-date.ts';
import { holderOf } from '../../workflows/label/holder/holder-of.ts';
import { DEFAULT_LABEL_RULES, termMonthsOf } from '../../workflows/label/label-rules.ts';
import { label } from '../../workflows/label/label.workflow.ts';
import { StructureContext } from '../../workflows/structure/structure.machine.ts';
import { makeLabelGiven } from '../given/label-given.ts';
import { deployedStore } from '../shell/command-parts.ts';
import { derivedId } from '../shell/digest.ts';
import { reactionHandler } from '../shell/reaction.ts';
import { makeSystemCommand } from '../shell/system-command.ts';

const { store, references } = deployedStore();
const send = makeSystemCommand(store, label, makeLabelGiven(store, references));

/** What the public reads as the author of a decision that nobody took (SIL-01). */
const BY_SILENCE = 'Décision implicite d’acceptation';

type Grant = { on: LegalDate; validUntil: LegalDate; quality: string };

/** Accepted by the silence of the service: the right runs from that day, for as long as a decision would have given. */
const bySilence = async (
  { council, data }: Envelope,
  { implicitOn, rulesVersion, closedFinancialYears }: ApplicationContext,
): Promise<Grant | null> => {
  if (ImplicitDecisionReached.shape.data.parse(data).outcome !== 'ACCEPTED') return null;
  const rules = (await references.rules(council, rulesVersion))?.label ?? DEFAULT_LABEL_RULES;
  const on = LegalDate.parse(implicitOn);
  return { on, validUntil: addMonths(on, termMonthsOf(rules, closedFinancialYears)), quality: BY_SILENCE };
};

const byDecision = ({ data }: Envelope): Grant | null => {
  const { decidedOn, validUntil, quality } = ApplicationDecided.shape.data.parse(data);
  return validUntil === null
    ? null
    : { on: LegalDate.parse(decidedOn), validUntil: LegalDate.parse(validUntil), quality };
};

/** A decision that grants makes a label; its id comes from the fact, so that a second delivery finds it made. */
export const handler = reactionHandler('award-label', store, async (fact, at) => {
  const { council, thing: application, id: cause } = fact;
  const found = await references.state(council, 'application', application);
  const dossier = ApplicationContext.parse(found?.context);
  const grant = fact.type === 'ApplicationDecided.v1' ? byDecision(fact) : await bySilence(fact, dossier);
  if (grant === null) return;
  const { on, validUntil, quality } = grant;
  const state = await references.state(council, 'structure', dossier.structure);
  const data = {
    application,
    holder: holderOf(dossier.structure, StructureContext.parse(state?.context)),
    establishment: null,
    awardedOn: on,
    validUntil,
    charterVersion: dossier.charterVersion,
    quality,
    replaces: null,
  };
  await send({ council, thing: derivedId('label', cause), name: 'award', data, at, cause });
});
