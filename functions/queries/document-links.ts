import type { MediaType } from '../../events/document.ts';
import { Instant } from '../../events/fact.ts';
import type { DocumentContext } from '../../workflows/document/document.machine.ts';
import { document, documentTable } from '../../workflows/document/document.workflow.ts';
import { attachmentNamed, handedOutAs, safeFileName } from '../../workflows/document/safe-file-name.ts';
import type { Actor } from '../../workflows/kernel/actor.ts';
import { actingOn } from '../../workflows/kernel/rights.ts';
import type { Thing } from '../../workflows/kernel/workflow.ts';
import { deployedSubjects } from '../adapters/deployed-subjects.ts';
import { makeS3DocumentLinks } from '../adapters/s3-document-links.ts';
import { readCouncilId } from '../shell/command-handler.ts';
import { commandParts } from '../shell/command-parts.ts';
import { environment } from '../shell/environment.ts';
import { refusalProblem } from '../shell/problems.ts';
import {
  httpHandler,
  instantOfRequest,
  json,
  redirectTo,
  type HttpAnswer,
  type HttpEvent,
} from '../shell/respond.ts';
import { makeLinks } from '../given/links.ts';
import { makeFileNames } from './file-names.ts';
import { makeLoadFor } from './load-for.ts';
import { whyClosed } from './why-closed.ts';

const { DOCUMENTS_BUCKET } = environment('DOCUMENTS_BUCKET');
const { db, store, references, authenticate, readActor } = commandParts(deployedSubjects);
const links = makeS3DocumentLinks(DOCUMENTS_BUCKET);
const subjects = deployedSubjects(db);
const fileNamesOf = makeFileNames(subjects);
const loadFor = makeLoadFor(store);
const { linked } = makeLinks({ store, references, subjects });

type Asked = { thing: Thing<DocumentContext>; actor: Actor; at: Instant };

/** What is not the reader's does not exist for them (P19); what is closed to them is handed out to nobody in their name (B9). */
const readAsked = async (event: HttpEvent): Promise<Asked> => {
  const person = await authenticate(event);
  const council = readCouncilId(event.pathParameters?.['council']);
  const at = Instant.parse(instantOfRequest(event));
  const actor = await linked(council, await readActor(council, person, at), at);
  const { thing } = await loadFor({ council, workflow: document, actor }, event.pathParameters?.['id'] ?? '');
  return { thing: thing as Thing<DocumentContext>, actor, at };
};

/** Leave to send the one file that was announced, to whoever may announce one for that structure. */
const uploadAnswer = async ({ thing, actor, at }: Asked): Promise<HttpAnswer> => {
  const { context, council, id, deadlines } = thing;
  if (actingOn(documentTable.announce.who, actor, context.structure) === null)
    throw refusalProblem({ reason: 'role-required', detail: {} });
  const until = deadlines['upload'];
  if (thing.snapshot.value !== 'announced' || (until !== undefined && at >= until))
    throw refusalProblem({ reason: 'not-in-this-state', detail: { state: String(thing.snapshot.value) } });
  const names = await fileNamesOf(council, context.structure, [id]);
  const name = safeFileName(names.get(id) ?? '', context.mediaType as MediaType);
  const { size, mediaType, sha256 } = context;
  const disposition = attachmentNamed(name);
  return json(200, await links.upload({ council, id, size, mediaType, sha256, disposition }));
};

/** Where to get the exact bytes that were scanned, for less than a minute; nothing else of them is ever handed out. */
const fileAnswer = async ({ thing: { context, council, id, snapshot } }: Asked): Promise<HttpAnswer> => {
  if (!context.foundClean || context.objectVersion === null)
    throw refusalProblem({
      reason: 'document-closed',
      detail: { explanation: whyClosed(String(snapshot.value), context.refusal) },
    });
  const type = handedOutAs(context.mediaType as MediaType);
  const answer = redirectTo(await links.download(council, id, context.objectVersion, type));
  const headers = {
    'content-security-policy': "sandbox; default-src 'none'",
    'referrer-policy': 'no-referrer',
  };
  return { ...answer, headers: { ...answer.headers, ...headers } };
};

export const handler = httpHandler('document-links', async (event) => {
  const asked = await readAsked(event);
  return event.routeKey.endsWith('/upload') ? uploadAnswer(asked) : fileAnswer(asked);
});
