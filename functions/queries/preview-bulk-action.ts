import { Instant } from '../../events/fact.ts';
import { bulkAction } from '../../workflows/bulk-action/bulk-action.workflow.ts';
import { bulkActionCommands } from '../../workflows/bulk-action/commands.ts';
import { newThing } from '../../workflows/kernel/history.ts';
import { mayAsk } from '../../workflows/kernel/rights.ts';
import { misuse } from '../../workflows/misuse/misuse.workflow.ts';
import { deployedSubjects } from '../adapters/deployed-subjects.ts';
import { makeS3Charters } from '../adapters/s3-charters.ts';
import { makeApplicationGiven } from '../given/application-given.ts';
import { makeClosings } from '../given/closings.ts';
import { makeLinks } from '../given/links.ts';
import { makeMisuseGiven } from '../given/misuse-given.ts';
import { readCouncilId } from '../shell/command-handler.ts';
import { asTheyCome } from '../shell/handle-command.ts';
import { commandParts } from '../shell/command-parts.ts';
import { environment } from '../shell/environment.ts';
import { invalid, refusalProblem } from '../shell/problems.ts';
import { readBody } from '../shell/read-body.ts';
import { httpHandler, instantOfRequest, json } from '../shell/respond.ts';
import { makePreview } from './bulk-action/preview.ts';

const { CHARTERS_BUCKET } = environment('CHARTERS_BUCKET');
const { db, store, references, authenticate, readActor, signedIn } = commandParts(deployedSubjects);
const { linksOf } = makeLinks({ store, references, subjects: deployedSubjects(db) });
const preview = makePreview(
  store,
  {
    application: makeApplicationGiven(store, makeS3Charters(CHARTERS_BUCKET), references),
    misuse: makeMisuseGiven({ store, references }),
  },
  makeClosings(store).around(misuse, asTheyCome),
);

/** The same body as holds the act, from whoever may hold it: what it would do, and nothing done. */
export const handler = httpHandler('preview-bulk-action', async (event) => {
  const person = await authenticate(event);
  const council = readCouncilId(event.pathParameters?.['council']);
  const body = readBody(event);
  const read = bulkActionCommands.hold.safeParse(body);
  if (!read.success) throw invalid(read.error, body);
  const at = Instant.parse(instantOfRequest(event));
  const actor = await readActor(council, person, at);
  const right = mayAsk(bulkAction, newThing(bulkAction, council, ''), { name: 'hold', data: body, actor });
  if (!right.ok) throw refusalProblem(right.refusal);
  const links = await linksOf(council, person, at);
  return json(200, await preview({ council, actor: { ...signedIn(person), links }, at }, read.data));
});
