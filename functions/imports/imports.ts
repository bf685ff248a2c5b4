import * as z from 'zod';
import { Instant } from '../../events/fact.ts';
import { dateInParis } from '../../workflows/calendar/paris-time.ts';
import { council as councilWorkflow } from '../../workflows/council/council.workflow.ts';
import { knows } from '../../workflows/kernel/actor.ts';
import { label } from '../../workflows/label/label.workflow.ts';
import { deployedSubjects } from '../adapters/deployed-subjects.ts';
import { IMPORT_TABLES } from '../../web/public/tables/import-tables.ts';
import { makeCouncilGiven } from '../given/council-given.ts';
import { makeLabelGiven } from '../given/label-given.ts';
import { refuseFormat } from '../queries/files/format-asked.ts';
import { listAnswer } from '../queries/files/list-answer.ts';
import { readCouncilId } from '../shell/command-handler.ts';
import { commandParts } from '../shell/command-parts.ts';
import { makeHandleCommand } from '../shell/handle-command.ts';
import { log } from '../shell/log.ts';
import { onlyFor } from '../shell/only-for.ts';
import { invalid, notFound } from '../shell/problems.ts';
import { readBody } from '../shell/read-body.ts';
import { httpHandler, instantOfRequest, json } from '../shell/respond.ts';
import { makeCarryOut } from './carry-out.ts';
import { isKind, KINDS, type Known } from './kinds.ts';
import { readCsv } from './read-csv.ts';
import { councilProfile } from '../given/council-profile.ts';

const { store, references, authenticate, readActor, signedIn } = commandParts(deployedSubjects);
const carryOut = makeCarryOut({
  council: makeHandleCommand(store, councilWorkflow, makeCouncilGiven(store, references)),
  label: makeHandleCommand(store, label, makeLabelGiven(store, references)),
});

const File = z.strictObject({ csv: z.string().min(1).max(300_000) });

/** What lines are read against: the council's colleges and chair, and the day. */
const knownOf = async (council: string, at: Instant): Promise<Known> => {
  const [{ colleges }, state] = await Promise.all([
    councilProfile(store, council),
    references.council(council),
  ]);
  return { council, today: dateInParis(at), colleges, chairTaken: state?.chair != null };
};

/** Whose council it is not learns nothing of it; who works there otherwise learns which role it takes (P19). */
const checkRights = async (council: string, person: string, at: Instant): Promise<void> => {
  const actor = await readActor(council, person, at);
  if (!knows(councilWorkflow.readers, actor, null)) throw notFound();
  onlyFor(['administrator', 'secretary'], actor);
};

/**
 * A council brings what it kept elsewhere: first what is understood of a file and what is not, line by line, then the
 * same with what was done. Nothing is written by the first.
 */
export const handler = httpHandler('imports', async (event) => {
  const person = await authenticate(event);
  const council = readCouncilId(event.pathParameters?.['council']);
  const kind = event.pathParameters?.['kind'];
  if (!isKind(kind)) throw notFound();
  const at = Instant.parse(instantOfRequest(event));
  await checkRights(council, person, at);
  const isPreview = event.routeKey.endsWith('/preview');
  if (!isPreview) refuseFormat(event);
  const body = readBody(event);
  const file = File.safeParse(body);
  if (!file.success) throw invalid(file.error, body);
  const understood = KINDS[kind](readCsv(file.data.csv), await knownOf(council, at));
  const lines = understood.lines.map(({ data, ...line }) => ({ ...line, understood: data?.data ?? null }));
  const preview = { kind, columns: understood.columns, missing: understood.missing, lines };
  if (isPreview)
    return listAnswer(event, { table: IMPORT_TABLES[kind], page: () => Promise.resolve(preview) });
  const outcomes = await carryOut({ council, kind, at, actor: signedIn(person) }, understood);
  log('INFO', { event: 'imported', function: 'imports', council, count: outcomes.length });
  return json(200, { ...preview, outcomes });
});
