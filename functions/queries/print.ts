import { createHash } from 'node:crypto';
import type { FileMark } from '../../events/decision.ts';
import { Instant } from '../../events/fact.ts';
import { decisionDocument } from '../../web/public/decision-document.ts';
import verifier from '../../web/public/evidence/verify.py';
import template from '../../web/public/documents/document.typ';
import { extractDocument, minutesDocument } from '../../web/public/minutes-document.ts';
import { councilImage, drawingOf } from '../../web/public/council-image.ts';
import { letterDocument, type LetterView } from '../../web/public/letter-document.ts';
import { packDocument } from '../../web/public/pack-document.ts';
import type { PrintedDocument } from '../../web/public/printed-document.ts';
import { eliminationSlip } from '../../web/public/elimination-slip.ts';
import { receiptDocument } from '../../web/public/receipt-document.ts';
import type { ApplicationContext } from '../../workflows/application/application-context.ts';
import { application } from '../../workflows/application/application.workflow.ts';
import { council } from '../../workflows/council/council.workflow.ts';
import { DocumentContext } from '../../workflows/document/document.machine.ts';
import type { ItemContext } from '../../workflows/item/item.machine.ts';
import { item } from '../../workflows/item/item.workflow.ts';
import type { Actor } from '../../workflows/kernel/actor.ts';
import type { Thing } from '../../workflows/kernel/workflow.ts';
import type { SessionContext } from '../../workflows/session/session.machine.ts';
import { session } from '../../workflows/session/session.workflow.ts';
import type { MisuseContext } from '../../workflows/misuse/misuse.machine.ts';
import { misuse } from '../../workflows/misuse/misuse.workflow.ts';
import { deployedSubjects } from '../adapters/deployed-subjects.ts';
import { makeKmsSigner } from '../checkpoints/kms-signer.ts';
import { makeJournal } from '../checkpoints/journal.ts';
import { makeEvidence } from '../evidence/evidence.ts';
import { makeNotified } from '../evidence/notified.ts';
import { zipAnswer } from '../evidence/zip-answer.ts';
import { makeS3DocumentBytes } from '../adapters/s3-document-bytes.ts';
import { makeS3DocumentLinks } from '../adapters/s3-document-links.ts';
import { makeS3Charters } from '../adapters/s3-charters.ts';
import { makeTypstPrinter } from '../adapters/typst-printer.ts';
import { makeLinks } from '../given/links.ts';
import { makeMemberNames } from '../given/member-names.ts';
import { makeOfficerNames } from '../given/officer-names.ts';
import type { Subjects } from '../ports.ts';
import { readCouncilId } from '../shell/command-handler.ts';
import { commandParts } from '../shell/command-parts.ts';
import { environment } from '../shell/environment.ts';
import { onlyFor } from '../shell/only-for.ts';
import { notFound, refusalProblem } from '../shell/problems.ts';
import { httpHandler, instantOfRequest, redirectTo, type HttpAnswer } from '../shell/respond.ts';
import { makeDecisionView, makeOrderToSign } from './application/decision-view.ts';
import { makeLetterView } from './application/letter-view.ts';
import { makeReceiptView } from './application/receipt-view.ts';
import { makeEliminations } from './eliminations.ts';
import { makeSlipView } from './elimination-slip-view.ts';
import { makeMisuseLetter } from './misuse/letter-on-paper.ts';
import { makeListPage } from './list-page.ts';
import { makeLoadFiled } from './load-filed.ts';
import { makeLoadFor } from './load-for.ts';
import { logoPicture } from './logo-answer.ts';
import { pdfAnswer } from './pdf-answer.ts';
import { makeMinutesView } from './session/minutes/minutes-view.ts';
import { makePack } from './session/pack-view.ts';
import { refuseExtract, refuseMinutes } from './session/minutes/readers.ts';

const { CHARTERS_BUCKET, DOCUMENTS_BUCKET, CHECKPOINT_KEY_ID, LEDGER_TABLE, STATE_TABLE, PUBLIC_ORIGIN } =
  environment(
    'CHARTERS_BUCKET',
    'DOCUMENTS_BUCKET',
    'CHECKPOINT_KEY_ID',
    'LEDGER_TABLE',
    'STATE_TABLE',
    'PUBLIC_ORIGIN',
  );
const { db, store, references, authenticate, readActor } = commandParts(deployedSubjects);
const subjects = deployedSubjects(db);
const loadFor = makeLoadFor(store);
const loadFiled = makeLoadFiled(loadFor);
const open: Subjects['open'] = async (fact, subject) =>
  (await subjects.openAll([fact], subject)).get(fact) ?? null;
const links = makeLinks({ store, references, subjects });
const receiptOf = makeReceiptView({ store, subjects });
const decisionOf = makeDecisionView({ store, references, subjects });
const orderToSign = makeOrderToSign({ store, references, subjects });
const documentLinks = makeS3DocumentLinks(DOCUMENTS_BUCKET);
const letterOf = makeLetterView({ store, subjects, origin: PUBLIC_ORIGIN });
const misuseLetterOf = makeMisuseLetter({ store, subjects, origin: PUBLIC_ORIGIN });
const minutesOf = makeMinutesView({ store, references, subjects });
const packOf = makePack({
  store,
  references,
  charters: makeS3Charters(CHARTERS_BUCKET),
  subjects,
  links,
  nameOf: makeOfficerNames({ store, open }),
  namesOf: makeMemberNames({ references, open }),
});
const print = makeTypstPrinter(template);
const evidenceOf = makeEvidence({
  sources: {
    store,
    references,
    charters: makeS3Charters(CHARTERS_BUCKET),
    subjects,
    journal: makeJournal(db, { ledger: LEDGER_TABLE, state: STATE_TABLE }),
    bytes: makeS3DocumentBytes(DOCUMENTS_BUCKET),
  },
  signer: makeKmsSigner(CHECKPOINT_KEY_ID),
  verifier,
  origin: PUBLIC_ORIGIN,
  receiptOf,
  minutesOf,
  notifiedOf: makeNotified({ store, subjects, origin: PUBLIC_ORIGIN, decisionOf, print }),
  print,
});

type Reader = {
  council: string;
  actor: Actor;
  at: Instant;
  query: Readonly<Record<string, string | undefined>>;
};
type Printed = {
  name: string;
  document: PrintedDocument;
  view: { council: { name: string }; asOf: string };
  /** At its head, as SVG. */
  pictures?: readonly string[];
  /** By what its file is known, when it must be the same to the byte as one that was printed before. */
  mark?: FileMark;
};
type Documents = Readonly<Record<string, (reader: Reader, id: string) => Promise<Printed | HttpAnswer>>>;

const digestOfBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64url');

/** DEC-01: signed elsewhere, the file that bears the signature is the decision, and nothing is printed in its place. */
const signedAddress = async (council: string, id: string): Promise<string> => {
  const found = await references.state(council, 'document', id);
  const { objectVersion } = DocumentContext.parse(found?.context);
  if (objectVersion === null) throw notFound();
  return documentLinks.download(council, id, objectVersion, 'application/pdf');
};

/** The council's own picture, at the head of its letters; no decision has it, whose file is known by its hash for good. */
const letterhead = async (council: string, { logo }: LetterView['council']): Promise<string[]> => {
  const picture = logo && (await logoPicture(store.row, council, logo.digest));
  return picture === null ? [] : [drawingOf(councilImage(0, picture))];
};

const sessionFor = async (reader: Reader, id: string) =>
  (await loadFor({ ...reader, workflow: session }, id)).thing as Thing<SessionContext>;

/** M28: the archive of one decision, which holds some of them. */
const EVIDENCE = 'GET /api/{council}/applications/{id}/evidence.zip';

const slipOf = makeSlipView({
  store,
  references,
  eliminations: makeEliminations({ store, references, listPage: makeListPage(db, STATE_TABLE) }),
});

/** By the address of each, what is printed and for whom. */
const DOCUMENTS: Documents = {
  'GET /api/{council}/applications/{id}/receipt.pdf': async (reader, id) => {
    const { thing } = await loadFiled({ ...reader, workflow: application }, id);
    const view = await receiptOf(thing);
    return { name: `recepisse-${view.filed.number}`, document: receiptDocument(view), view };
  },

  'GET /api/{council}/applications/{id}/decision.pdf': async (reader, id) => {
    const { thing } = await loadFiled({ ...reader, workflow: application }, id);
    const view = await decisionOf(thing, reader);
    const { signedFile } = view.decision;
    if (signedFile !== null) return redirectTo(await signedAddress(reader.council, signedFile.document));
    return { name: `decision-${view.dossier.number}`, document: decisionDocument(view), view };
  },

  'GET /api/{council}/applications/{id}/order-to-sign.pdf': async (reader, id) => {
    const { thing } = await loadFiled({ ...reader, workflow: application }, id);
    const { view, file } = await orderToSign(thing, reader);
    return { name: `a-signer-${view.dossier.number}`, document: decisionDocument(view), view, mark: file };
  },

  'GET /api/{council}/applications/{id}/letter.pdf': async (reader, id) => {
    const { thing } = await loadFiled({ ...reader, workflow: application }, id);
    const view = await letterOf(thing, reader.query['letter']);
    const { number } = thing.context as ApplicationContext;
    const name = `${reader.query['letter'] ?? ''}-${number}`;
    const pictures = await letterhead(reader.council, view.council);
    return { name, document: letterDocument(view), view, pictures };
  },

  'GET /api/{council}/misuses/{id}/letter.pdf': async (reader, id) => {
    const { thing } = await loadFor({ ...reader, workflow: misuse }, id);
    onlyFor(['officer', 'secretary'], reader.actor);
    const view = await misuseLetterOf(thing as Thing<MisuseContext>, reader.actor, reader.query['letter']);
    const pictures = await letterhead(reader.council, view.council);
    return { name: `signalement-${view.on}`, document: letterDocument(view), view, pictures };
  },

  'GET /api/{council}/councils/{id}/eliminations.pdf': async (reader, id) => {
    await loadFor({ ...reader, workflow: council }, id);
    onlyFor(['secretary'], reader.actor);
    const view = await slipOf(reader.council, reader.at);
    return { name: `bordereau-d-elimination-${view.on}`, document: eliminationSlip(view), view };
  },

  'GET /api/{council}/sessions/{id}/minutes.pdf': async (reader, id) => {
    const thing = await sessionFor(reader, id);
    refuseMinutes(thing, reader.actor);
    const view = await minutesOf(thing);
    return { name: `proces-verbal-${view.session.heldOn}`, document: minutesDocument(view), view };
  },

  'GET /api/{council}/sessions/{id}/pack.pdf': async (reader, id) => {
    const view = await packOf(await sessionFor(reader, id), reader);
    const name = `dossier-de-seance-${view.session.heldOn}-membre-${view.member.member}`;
    return { name, document: packDocument(view), view };
  },

  'GET /api/{council}/items/{id}/extract.pdf': async (reader, id) => {
    const point = (await loadFor({ ...reader, workflow: item }, id)).thing as Thing<ItemContext>;
    const sitting = await sessionFor(reader, point.context.session);
    refuseExtract(point, sitting, reader.actor);
    const view = await minutesOf(sitting, { only: id });
    const document = extractDocument(view, id);
    if (document === null) throw notFound();
    return { name: `extrait-${view.session.heldOn}-point-${view.points[0]?.rank ?? ''}`, document, view };
  },
};

/** Documents to keep, as files; by a function of its own, since what makes them is machine code. */
export const handler = httpHandler('print', async (event) => {
  const person = await authenticate(event);
  const code = readCouncilId(event.pathParameters?.['council']);
  const at = Instant.parse(instantOfRequest(event));
  const actor = await links.linked(code, await readActor(code, person, at), at);
  const query = event.queryStringParameters ?? {};
  if (event.routeKey === EVIDENCE) {
    const asked = { council: code, actor, at, workflow: application };
    const { thing } = await loadFiled(asked, event.pathParameters?.['id'] ?? '');
    return zipAnswer(await evidenceOf(thing as Thing<ApplicationContext>, actor));
  }
  const documentOf = DOCUMENTS[event.routeKey];
  if (documentOf === undefined) throw notFound();
  const found = await documentOf({ council: code, actor, at, query }, event.pathParameters?.['id'] ?? '');
  if (!('document' in found)) return found;
  const { name, document, view, mark, pictures = [] } = found;
  const bytes = print({ document, author: view.council.name, asOf: view.asOf as Instant, pictures });
  // Another printer, or other words of the council since: what would be signed is not what is waited for.
  if (mark !== undefined && mark.sha256 !== digestOfBytes(bytes))
    throw refusalProblem({ reason: 'export-out-of-date', detail: {} });
  return pdfAnswer(name, bytes);
});
