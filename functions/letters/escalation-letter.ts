import { type EscalatedLimit, type EscalationCircle, LimitEscalated } from '../../events/clock.ts';
import { longDate } from '../../workflows/calendar/french-dates.ts';
import type { LetterKindId, LetterToWrite } from '../../workflows/letters/letter-kinds.ts';
import { dayInWords } from './silence-values.ts';
import { dossierValues, type Writing } from './writing.ts';

const KINDS: Readonly<Record<EscalatedLimit, LetterKindId>> = {
  acknowledgement: 'escalatedAcknowledgement',
  implicitDecision: 'escalatedSilence',
  agenda: 'escalatedAgenda',
  reasons: 'escalatedReasons',
};

const FOLLOWER =
  'à la personne qui suit le dossier ou, si personne ne le suit, à toutes celles qui le peuvent';
const CIRCLES: Readonly<Record<EscalationCircle, string>> = {
  OFFICER: FOLLOWER,
  SECRETARY: `${FOLLOWER}, et au secrétariat`,
  ADMINISTRATOR: `${FOLLOWER}, au secrétariat et à l’administration du service`,
};

/** To the people of the service, in person: so much of a limit is spent (B12). */
export const escalationLetter = (
  writing: Pick<Writing, 'fact' | 'profile' | 'dossier' | 'origin'>,
): LetterToWrite => {
  const { limit, share, upTo, dueOn } = LimitEscalated.shape.data.parse(writing.fact.data);
  const { silenceRegime, implicitOn } = writing.dossier;
  const over = share === 100;
  return {
    kind: KINDS[limit],
    values: {
      ...dossierValues(writing),
      headline: over ? 'un délai est passé' : `un délai est écoulé à ${share}\u00a0%`,
      dueOn: longDate(dueOn),
      running: !over,
      over,
      accepted: over && silenceRegime === 'ACCEPTANCE',
      rejected: over && silenceRegime !== 'ACCEPTANCE',
      silenceOn: dayInWords(implicitOn),
      circle: CIRCLES[upTo],
    },
  };
};
