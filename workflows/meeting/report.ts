import type * as z from 'zod';
import { dossierSubject } from '../application/dossier-subject.ts';
import { accepted, refused, type Outcome } from '../kernel/outcome.ts';
import type { RowWrite } from '../kernel/rows.ts';
import type { Ask, FactBody, Proposal, Thing } from '../kernel/workflow.ts';
import { toStructures } from './announce.ts';
import type { Found, MeetingGiven, meetingCommands } from './commands.ts';
import { mayMeet } from './may-meet.ts';
import type { MeetingContext } from './meeting.machine.ts';
import { besideDossier, type MeetingRow } from './rows.ts';
import { NOTHING_RUNS } from './slots.ts';

type Data = z.infer<(typeof meetingCommands)['recordReport']>;
type Asking = Ask<Data, MeetingContext, MeetingGiven['recordReport']>;

/** The words of a finding are one sealed value each. */
export const wordsOf = (criterion: string): string => `words-${criterion}`;

/** What was found, criterion by criterion. */
export const findingsIn = ({ findings }: Data): Found[] =>
  findings.map(({ criterion, finding }) => ({ criterion, finding }));

/** What was typed with a report, by name. */
export const textsOf = ({ present, text, findings }: Data): Record<string, string> => {
  const words = findings.flatMap(({ criterion, words: said }) =>
    said === undefined ? [] : [[wordsOf(criterion), said] as const],
  );
  return { present, text, ...Object.fromEntries(words) };
};

const factOf = ({ council, context }: Thing<MeetingContext>, data: Data): FactBody => {
  const { application } = data;
  const awaited = context.dossiers.filter(({ reported }) => !reported);
  return {
    type: 'MeetingReported.v1',
    data: { application, findings: findingsIn(data) },
    personal: { subject: dossierSubject(council, application), values: textsOf(data) },
    ...(awaited.length === 1 && { deadlines: NOTHING_RUNS }),
  };
};

/** Beside the dossier, what its grid shows: the report feeds it, and settles nothing in it. */
export const reportRow = (thing: Thing<MeetingContext>, data: Data): RowWrite => ({
  kind: 'put',
  key: besideDossier(thing, data.application, thing.context.proposedAt),
  item: {
    meeting: thing.id,
    kind: thing.context.kind,
    report: {
      heldAt: thing.context.slot?.start ?? '',
      version: thing.version + 1,
      rank: 0,
      findings: findingsIn(data),
    },
  } satisfies MeetingRow,
});

/** Once it has begun, what was seen and heard for one dossier; its structure reads it at once, to contradict it. */
export const recordReport = ({ data, thing, given, at, actor }: Asking): Outcome<Proposal> => {
  const { dossiers, slot, kind } = thing.context;
  const dossier = dossiers.find(({ application }) => application === data.application);
  if (dossier === undefined) return refused('unknown-reference', { field: 'demande' });
  const may = mayMeet(actor, given);
  if (!may.ok) return may;
  if (slot === null || at < slot.start) return refused('meeting-not-begun');
  if (dossier.reported) return refused('report-already-recorded');
  if (data.findings.some(({ criterion }) => !given.criteria.includes(criterion)))
    return refused('unknown-criterion');
  return accepted({
    facts: [
      factOf(thing, data),
      ...toStructures('REPORTED', { kind, dossiers: [dossier] }, { slots: [slot] }),
    ],
    rows: [reportRow(thing, data)],
  });
};
