import { same } from './canonical.ts';
import type { Note } from './finding.ts';
import { numberOf, objectOf, objectsOf, textOf } from './json.ts';
import { dayAt } from './paris.ts';
import { type Fact, type Stored, type Thing, thingsOf } from './things.ts';

const DAY_MS = 86_400_000;

/** Whom each fact is told to: the structures of the meeting, the service, or both; nobody when it is not here. */
const TELLS: Readonly<Record<string, readonly ('STRUCTURES' | 'SERVICE')[]>> = {
  'MeetingProposed.v1': ['STRUCTURES'],
  'MeetingSlotsProposed.v1': ['STRUCTURES'],
  'MeetingSlotFixed.v1': ['STRUCTURES'],
  'MeetingCancelled.v1': ['STRUCTURES'],
  'MeetingReported.v1': ['STRUCTURES'],
  'MeetingReportAmended.v1': ['STRUCTURES'],
  'MeetingSlotChosen.v1': ['SERVICE'],
  'MeetingSlotsDeclined.v1': ['SERVICE'],
  'MeetingSlotsUnanswered.v1': ['SERVICE'],
  'MeetingReportOverdue.v1': ['SERVICE'],
  'MeetingReminded.v1': ['STRUCTURES', 'SERVICE'],
};

const isAnnounced = ({ type }: Fact): boolean => type === 'MeetingAnnounced.v1';

const structuresOf = ({ facts }: Thing, { data }: Fact): string[] => {
  const dossiers = objectsOf(facts[0]?.data['dossiers']);
  const named = dossiers.filter(({ application }) => application === data['application']);
  return [...new Set((named.length > 0 ? named : dossiers).map((one) => textOf(one['structure'])))];
};

/** Each side that has to know is told by a fact of its own, and no other (B15). */
const checkTold = (thing: Thing, { wrong }: Note): void => {
  const byVersion = Map.groupBy(thing.facts, ({ version }) => version);
  for (const [version, facts] of byVersion) {
    const told = facts.filter(isAnnounced).map(({ data }) => textOf(data['to']));
    const due = facts.flatMap((fact) =>
      (TELLS[fact.type] ?? []).flatMap((side) => (side === 'SERVICE' ? [''] : structuresOf(thing, fact))),
    );
    const declined = facts.some(
      ({ type, data }) => type === 'MeetingInvitationAnswered.v1' && data['comes'] === false,
    );
    const expected = declined ? [''] : due;
    if (!same(told.toSorted(), expected.toSorted()))
      wrong(`${thing.key} v${version}`, 'ne prévient pas ceux, et ceux-là seuls, qui ont à le savoir');
  }
};

/** No report before the meeting began; a slot that the service fixes leaves the notice of its rules. */
const checkTimes = (thing: Thing, { wrong, count }: Note): void => {
  const [first] = thing.facts;
  const notice = numberOf(objectOf(first?.data['rules'])['noticeDays']);
  const convened = first?.data['kind'] === 'WORKING_SESSION';
  let start = '';
  for (const fact of thing.facts) {
    const where = `${thing.key} v${fact.version} ${fact.type}`;
    const slot =
      fact.type === 'MeetingProposed.v1' && convened
        ? objectsOf(fact.data['slots'])[0]
        : objectOf(fact.data['slot']);
    const begins = textOf(slot?.['start']);
    if (begins !== '') start = begins;
    const fixed = begins !== '' && fact.type !== 'MeetingSlotChosen.v1';
    const left = (Date.parse(dayAt(begins)) - Date.parse(dayAt(fact.at))) / DAY_MS;
    if (fixed && left < notice) wrong(where, `fixé ${left} jours avant, pour ${notice} de préavis`);
    if (begins !== '' && begins <= fact.at) wrong(where, 'un créneau déjà passé');
    if (fact.type !== 'MeetingReported.v1') continue;
    count('meetingReports');
    if (start === '' || fact.at < start) wrong(where, 'un compte rendu avant la rencontre');
  }
};

/** Visits, hearings and working sessions (B15, BOD-01). */
export const checkMeetings = (stored: Stored, note: Note): void => {
  for (const thing of thingsOf(stored, 'meeting')) {
    checkTold(thing, note);
    checkTimes(thing, note);
  }
};
