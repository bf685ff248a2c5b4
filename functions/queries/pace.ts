import type { Instant } from '../../events/fact.ts';
import type { Pace } from '../../web/public/process-path.ts';
import type { References } from '../given/references.ts';

/** The days that the rules in force give to each step of a request; null where the council has none yet. */
export const paceOf = async (
  references: Pick<References, 'rulesInForce'>,
  council: string,
  at: Instant,
): Promise<Pace | null> => {
  const rules = await references.rulesInForce(council, at);
  if (rules === null) return null;
  const { label, procedure } = rules;
  return {
    silence: label.silenceRegime,
    examinationDays: label.examinationDays,
    missingItemsDays: label.missingItemsDays.default,
    replyClosesDays: label.replyClosesDays,
    agendaClosesDays: procedure.agendaClosesDays,
    signingDays: procedure.signingDays,
    termMonths: label.termMonths,
  };
};
