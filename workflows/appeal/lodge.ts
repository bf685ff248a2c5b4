import type * as z from 'zod';
import type { Day, Instant } from '../../events/fact.ts';
import { addDays, compareDates } from '../calendar/date-arithmetic.ts';
import { LegalDate } from '../calendar/legal-date.ts';
import { dateInParis, endOfDayInParis } from '../calendar/paris-time.ts';
import { accepted, refused, type Outcome } from '../kernel/outcome.ts';
import type { Ask, FactBody, Proposal } from '../kernel/workflow.ts';
import type { AppealContext } from './appeal.machine.ts';
import type { AppealGiven, AppealRules, appealCommands, ChallengedDecision } from './commands.ts';
import { factsAtOf, isLate, silenceOf } from './challenge.ts';
import { appealSubject, besideStructure, type AppealRow } from './rows.ts';

type Asking = Ask<z.infer<typeof appealCommands.lodge>, AppealContext, AppealGiven['lodge']>;

/** The holder has some days to say what they think of what somebody else asks (REM-05); a structure hears itself. */
export const inviteHolder = (
  by: AppealContext['by'],
  { observationsDays }: AppealRules,
  at: Instant,
): FactBody[] => {
  if (by === 'STRUCTURE') return [];
  const observationsUntil = addDays(dateInParis(at), observationsDays);
  return [
    {
      type: 'AppealHolderInvited.v1',
      data: { observationsUntil },
      deadlines: { hearing: endOfDayInParis(observationsUntil) },
    },
  ];
};

/** Online by the structure, on the day itself; on paper by an officer, on a day that has come. */
const sentOf = ({
  data: { paper },
  held,
  at,
}: Asking): Outcome<{ receivedOn: Day; postmarkedOn: Day | null }> => {
  const today = dateInParis(at);
  const isOfStructure = held !== null && 'structure' in held;
  if (isOfStructure !== (paper === null)) return refused(isOfStructure ? 'not-on-paper' : 'paper-required');
  if (paper === null) return accepted({ receivedOn: today, postmarkedOn: null });
  const { receivedOn, postmarkedOn } = paper;
  if (compareDates(receivedOn, today) > 0 || compareDates(postmarkedOn ?? receivedOn, receivedOn) > 0)
    return refused('date-to-come', { field: 'arrivée, oblitération' });
  return accepted({ receivedOn, postmarkedOn });
};

/** REM-05: somebody else appeals against what was given; the structure against what was not, or under conditions. */
const mayAppeal = ({ subject }: ChallengedDecision, isThird: boolean): boolean =>
  isThird ? subject === 'AWARD' || subject === 'CONDITIONS' : subject !== 'AWARD';

/** Acknowledged at once (REM-03): its days are all known, and none waits for a person. */
export const lodge = (asking: Asking): Outcome<Proposal> => {
  const { data, thing, given, at } = asking;
  const { decision, already, rules } = given;
  if (decision?.structure !== data.structure) return refused('unknown-reference', { field: 'décision' });
  const sent = sentOf(asking);
  if (!sent.ok) return sent;
  const thirdParty = data.paper?.thirdParty ?? null;
  const isThird = thirdParty !== null;
  if (!mayAppeal(decision, isThird)) return refused('nothing-to-appeal');
  if (already && !isThird) return refused('appeal-already-filed');
  const [decidedOn, notifiedOn] = [
    LegalDate.parse(decision.decidedOn),
    decision.notifiedOn === null ? null : LegalDate.parse(decision.notifiedOn),
  ];
  const { remedies } = decision;
  const late = isLate(remedies, sent.value);
  const by = isThird ? 'THIRD_PARTY' : 'STRUCTURE';
  const subject = isThird ? 'AWARD' : decision.subject;
  const silence = silenceOf(sent.value.receivedOn, remedies);
  const { structure, structureName, fact } = decision;
  return accepted({
    facts: [
      {
        type: 'AppealFiled.v1',
        data: {
          structure,
          structureName,
          against: { ...data.against, fact },
          subject,
          by,
          ...sent.value,
          decidedOn,
          notifiedOn,
          remedies,
          late,
          factsAt: factsAtOf(subject, decidedOn, isThird),
        },
        personal: {
          subject: appealSubject(thing.council, thing.id),
          values: { text: data.text, ...(isThird && { appellant: thirdParty }) },
        },
        deadlines: { silence: endOfDayInParis(silence.silenceOn) },
      },
      {
        type: 'AppealAcknowledged.v1',
        data: { receivedOn: sent.value.receivedOn, ...silence },
      },
      ...(late ? [] : inviteHolder(by, rules, at)),
    ],
    rows: [
      {
        kind: 'put',
        key: besideStructure(thing.council, structure, isThird ? thing.id : fact),
        item: { appeal: thing.id } satisfies AppealRow,
        absent: true,
      },
    ],
  });
};
