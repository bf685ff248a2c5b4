import { type JsonObject, listOf, numberOf, objectOf, textOf } from './json.ts';
import { addDays, addWorkingDays, startOfDay } from './paris.ts';
import { type Fact, said, type Stored } from './things.ts';

/** A limit from a day to a day, and from which day to which its clock stood still. */
export type Span = { from: string; until: string; stopped: readonly (readonly [string, string])[] };

const ACKNOWLEDGEMENT_DAYS = 10;
const MOVES_SILENCE: readonly string[] = [
  'ApplicationSubmitted.v1',
  'MissingItemsRequested.v1',
  'ApplicationFoundComplete.v1',
];

/** Day by day: what is spent once each has gone, and nothing for one on which the clock stood still. */
const spentByDay = ({ from, until, stopped }: Span): Map<string, number> => {
  const spent = new Map<string, number>([[from, 0]]);
  let [day, gone] = [from, 0];
  while (day < until) {
    day = addDays(day, 1);
    const still = stopped.some(([since, end]) => day > since && day <= end);
    gone += still ? 0 : 1;
    spent.set(day, gone);
  }
  return spent;
};

const steps = (filing: JsonObject): number[] =>
  listOf(filing['escalation']).map((step) => numberOf(objectOf(step)['share']));

/** The first day on which a share is spent. */
const dayOf = (span: Span, share: number): string => {
  const spent = spentByDay(span);
  const whole = Math.max(1, spent.get(span.until) ?? 0);
  return [...spent].find(([, gone]) => gone * 100 >= share * whole)?.[0] ?? span.until;
};

/** When the next step of a limit is told: the earliest still to come, before the last day; or never. */
export const stepIn = (filing: JsonObject, span: Span, at: string): string | null => {
  const coming = steps(filing)
    .filter((share) => share < 100)
    .map((share) => dayOf(span, share))
    .filter((day) => day < span.until)
    .map((day) => startOfDay(day))
    .filter((instant) => instant > at)
    .toSorted();
  return coming[0] ?? null;
};

/** The days between which a rejection stood still, as far as a fact tells (INC-03); an acceptance starts again. */
export const stoppedBy = (facts: readonly Fact[], last: Fact): [string, string][] => {
  const before = facts.slice(0, facts.indexOf(last) + 1);
  const filing = before.find(({ type }) => type === 'ApplicationSubmitted.v1');
  if (filing?.data['silenceRegime'] !== 'REJECTION') return [];
  const stopped: [string, string][] = [];
  let open = false;
  for (const fact of before) {
    if (fact.type === 'MissingItemsRequested.v1') {
      stopped.push([said(fact, 'requestedOn'), said(fact, 'dueOn')]);
      open = true;
    }
    const pause = stopped.at(-1);
    if (fact.type === 'ApplicationFoundComplete.v1' && open && pause !== undefined) {
      const cameOn = said(fact, 'completeOn');
      if (cameOn < pause[1]) pause[1] = cameOn;
      open = false;
    }
  }
  return stopped;
};

/** MAN-06: the day on which the agenda of the session closes, by the rules under which a dossier was filed. */
export const agendaOf = ({ things }: Stored, { key, data }: Fact): string => {
  const [council] = key.split('#');
  const rules = things
    .get(`${council}#council#${council}`)
    ?.facts.find(
      ({ type, data: { version } }) => type === 'RulesAdopted.v1' && version === data['rulesVersion'],
    );
  const session = things.get(`${council}#session#${textOf(data['session'])}`)?.facts[0];
  const days = numberOf(objectOf(rules?.data['procedure'])['agendaClosesDays']);
  return session === undefined ? '' : addDays(said(session, 'heldOn'), -days);
};

const plain = (from: string, until: string): Span => ({ from, until, stopped: [] });

/** The span of the limit of which a fact tells the share, as the facts before it made it. */
export const escalated = (facts: readonly Fact[], fact: Fact, filing: JsonObject): Span => {
  const before = facts.slice(0, facts.indexOf(fact));
  const last = (type: string) => before.findLast((each) => each.type === type);
  const receivedOn = textOf(filing['receivedOn']);
  switch (said(fact, 'limit')) {
    case 'acknowledgement':
      return plain(receivedOn, addWorkingDays(receivedOn, ACKNOWLEDGEMENT_DAYS));
    case 'agenda':
      return plain(receivedOn, textOf(filing['agendaClosesOn']));
    case 'reasons': {
      const asked = last('ImplicitRejectionQuestioned.v1')?.data ?? {};
      return plain(textOf(asked['askedOn']), textOf(asked['reasonsDueOn']));
    }
    default: {
      const moved = before.findLast(({ type }) => MOVES_SILENCE.includes(type))?.data ?? {};
      const acceptance = filing['silenceRegime'] === 'ACCEPTANCE';
      return {
        from: (acceptance && textOf(moved['completeOn'])) || receivedOn,
        until: textOf(moved['implicitDecisionOn']),
        stopped: stoppedBy(facts, before.at(-1) ?? fact),
      };
    }
  }
};
