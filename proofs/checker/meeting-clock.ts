import { type JsonObject, numberOf, objectOf, objectsOf, textOf } from './json.ts';
import { addDays, dayAt, endOfDay, startOfDay } from './paris.ts';
import type { Fact, Stored } from './things.ts';

const MORNING_MS = 8 * 3_600_000;
const NOTHING: JsonObject = { slotChoice: null, dayBefore: null, reportDue: null };

const historyOf = (stored: Stored, fact: Fact): readonly Fact[] => stored.things.get(fact.key)?.facts ?? [];

/** The rules of a meeting are those of its proposal. */
const daysOf = (stored: Stored, fact: Fact, name: string): number =>
  numberOf(objectOf(historyOf(stored, fact)[0]?.data['rules'])[name]);

/** The end of the last day to choose, or the first slot when that comes first. */
const choice = (fact: Fact, stored: Stored): JsonObject => {
  const due = endOfDay(addDays(dayAt(fact.at), daysOf(stored, fact, 'answerDays')));
  const starts = objectsOf(fact.data['slots']).map(({ start }) => textOf(start));
  return { slotChoice: [due, ...starts].toSorted()[0] ?? due };
};

/** The morning before, unless it is over, and the days for the report. */
const settled = (fact: Fact, stored: Stored, slot: JsonObject): JsonObject => {
  const day = dayAt(textOf(slot['start']));
  const morning = new Date(Date.parse(startOfDay(addDays(day, -1))) + MORNING_MS).toISOString();
  return {
    slotChoice: null,
    dayBefore: morning > fact.at ? morning : null,
    reportDue: endOfDay(addDays(day, daysOf(stored, fact, 'reportDays'))),
  };
};

const onSlot = (fact: Fact, stored: Stored): JsonObject => settled(fact, stored, objectOf(fact.data['slot']));

/** Nothing runs any more once each dossier has its report. */
const reported = (fact: Fact, stored: Stored): JsonObject => {
  const history = historyOf(stored, fact);
  const before = history.filter(({ type, version }) => type === fact.type && version <= fact.version);
  return before.length === objectsOf(history[0]?.data['dossiers']).length ? NOTHING : {};
};

/** What each fact of a meeting sets and clears (B15, BOD-01). */
export const MEETING_DEADLINES: Readonly<Record<string, (fact: Fact, stored: Stored) => JsonObject>> = {
  'MeetingProposed.v1': (fact, stored) => {
    if (fact.data['kind'] !== 'WORKING_SESSION') return choice(fact, stored);
    return settled(fact, stored, objectsOf(fact.data['slots'])[0] ?? {});
  },
  'MeetingSlotsProposed.v1': choice,
  'MeetingSlotChosen.v1': onSlot,
  'MeetingSlotFixed.v1': onSlot,
  'MeetingSlotsDeclined.v1': () => NOTHING,
  'MeetingCancelled.v1': () => NOTHING,
  'MeetingSlotsUnanswered.v1': () => ({ slotChoice: null }),
  'MeetingReminded.v1': () => ({ dayBefore: null }),
  'MeetingReportOverdue.v1': () => ({ reportDue: null }),
  'MeetingReported.v1': reported,
};
