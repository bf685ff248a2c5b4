import { type Json, type JsonObject, objectOf, objectsOf, textOf } from './json.ts';
import { type Stored, type Thing, thingsOf } from './things.ts';

/** The slot that held when a meeting was reported: the one chosen or fixed last, or that of a working session. */
const heldAt = ({ facts }: Thing, version: number): Json => {
  const settling = facts.findLast(
    (fact) =>
      fact.version < version && (fact.data['slot'] !== undefined || fact.type === 'MeetingProposed.v1'),
  );
  const [first] = objectsOf(settling?.data['slots']);
  return objectOf(settling?.data['slot'] ?? first)['start'] ?? null;
};

const REPORTS = ['MeetingReported.v1', 'MeetingReportAmended.v1'];

/** What stands of a meeting beside one of its dossiers: its report, once there is one. */
const reportedOn = (thing: Thing, application: string): JsonObject | null => {
  const report = thing.facts.findLast(
    ({ type, data }) => REPORTS.includes(type) && data['application'] === application,
  );
  if (report === undefined) return null;
  const { version, rank } = report;
  return {
    heldAt: heldAt(thing, version),
    version,
    rank,
    findings: report.data['findings'] ?? null,
  };
};

/** The meetings about each dossier, with what each reported of it. */
export const meetingRows = (stored: Stored): Map<string, JsonObject> =>
  new Map(
    thingsOf(stored, 'meeting').flatMap((thing) => {
      const [first] = thing.facts;
      if (first === undefined) return [];
      const { kind = null } = first.data;
      return objectsOf(first.data['dossiers']).map((dossier): [string, JsonObject] => {
        const application = textOf(dossier['application']);
        const key = `${thing.council}#application#${application} meeting#${first.at}#${thing.id}`;
        return [key, { meeting: thing.id, kind, report: reportedOn(thing, application) }];
      });
    }),
  );
