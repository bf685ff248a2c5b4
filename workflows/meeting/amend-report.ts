import type * as z from 'zod';
import { dossierSubject } from '../application/dossier-subject.ts';
import { accepted, refused, type Outcome } from '../kernel/outcome.ts';
import { thingKey, type RowWrite } from '../kernel/rows.ts';
import type { Ask, Proposal, Thing } from '../kernel/workflow.ts';
import { toStructures } from './announce.ts';
import type { Found, MeetingGiven, meetingCommands } from './commands.ts';
import { mayMeet } from './may-meet.ts';
import type { MeetingContext } from './meeting.machine.ts';
import { findingsIn, reportRow, textsOf } from './report.ts';

type Data = z.infer<(typeof meetingCommands)['amendReport']>;
type Asking = Ask<Data, MeetingContext, MeetingGiven['amendReport']>;

/** Enough to put right what was written, too few to write another story. */
export const MOST_AMENDMENTS = 10;

const findingOn = (found: readonly Found[], criterion: string) =>
  found.find((one) => one.criterion === criterion)?.finding;

/** The criteria of which something else is found, or nothing any more. */
const changedBetween = (before: readonly Found[], after: readonly Found[]): string[] => {
  const criteria = new Set([...before, ...after].map(({ criterion }) => criterion));
  return [...criteria].filter((one) => findingOn(before, one) !== findingOn(after, one)).toSorted();
};

/** The dossier has not moved since it was read: of an amendment and an agenda, one comes first. */
const dossierUnmoved = ({ council }: Thing, application: string, version: number): RowWrite => ({
  kind: 'require',
  key: { pk: thingKey(council, 'application', application), sk: 'state' },
  expect: { version },
});

/** Why the report of a dossier may not change, or null. */
const whyNot = ({ data, thing, given }: Asking): Outcome<Proposal> | null => {
  const own = thing.context.dossiers.find(({ application }) => application === data.application);
  if (own === undefined || given.dossier === null) return refused('unknown-reference', { field: 'demande' });
  if (!own.reported) return refused('report-not-recorded');
  if (!given.dossier.beforeAgenda) return refused('report-settled');
  if (own.amended >= MOST_AMENDMENTS) return refused('report-amended-enough', { most: MOST_AMENDMENTS });
  return data.findings.some(({ criterion }) => !given.criteria.includes(criterion))
    ? refused('unknown-criterion')
    : null;
};

/**
 * Until the council has the dossier on an agenda, an officer puts the report right: what it said before is kept and
 * shown, its grid reads the last one, and the structure is told again, with what changes (B15).
 */
export const amendReport = (asking: Asking): Outcome<Proposal> => {
  const { data, thing, given, actor } = asking;
  const may = mayMeet(actor, given);
  if (!may.ok) return may;
  const no = whyNot(asking);
  if (no !== null || given.dossier === null) return no ?? refused('unknown-reference', { field: 'demande' });
  const { dossiers, kind, slot } = thing.context;
  const findings = findingsIn(data);
  return accepted({
    facts: [
      {
        type: 'MeetingReportAmended.v1',
        data: { application: data.application, findings, changed: changedBetween(given.found, findings) },
        personal: {
          subject: dossierSubject(thing.council, data.application),
          values: { ...textsOf(data), why: data.why },
        },
      },
      ...toStructures(
        'REPORT_AMENDED',
        { kind, dossiers: dossiers.filter(({ application }) => application === data.application) },
        { slots: slot === null ? [] : [slot] },
      ),
    ],
    rows: [reportRow(thing, data), dossierUnmoved(thing, data.application, given.dossier.version)],
  });
};
