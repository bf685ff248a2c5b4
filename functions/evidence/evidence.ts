import type { Instant } from '../../events/fact.ts';
import type { MinutesView } from '../../web/public/minutes/minutes-view.ts';
import { extractDocument } from '../../web/public/minutes-document.ts';
import { receiptDocument } from '../../web/public/receipt-document.ts';
import type { ApplicationContext } from '../../workflows/application/application-context.ts';
import { application } from '../../workflows/application/application.workflow.ts';
import { UNDER_WAY } from '../../workflows/application/state-words.ts';
import type { Actor } from '../../workflows/kernel/actor.ts';
import type { Thing } from '../../workflows/kernel/workflow.ts';
import { session } from '../../workflows/session/session.workflow.ts';
import type { SessionContext } from '../../workflows/session/session.machine.ts';
import type { makeTypstPrinter } from '../adapters/typst-printer.ts';
import type { CheckpointSigner } from '../checkpoints/statement.ts';
import type { Store } from '../ports.ts';
import type { makeReceiptView } from '../queries/application/receipt-view.ts';
import { onlyFor } from '../shell/only-for.ts';
import { refusalProblem } from '../shell/problems.ts';
import { archiveOf } from './archive.ts';
import { isErased } from './erased.ts';
import { gatherEvidence, type Sources } from './gather.ts';
import { indexText } from './index-text.ts';
import type { makeNotified } from './notified.ts';

type Parts = {
  sources: Sources & { store: Pick<Store, 'load'> };
  signer: CheckpointSigner;
  /** The text of the program that verifies. */
  verifier: string;
  /** Where the public reads us. */
  origin: string;
  receiptOf: ReturnType<typeof makeReceiptView>;
  minutesOf: (thing: Thing<SessionContext>, options: { only: string }) => Promise<MinutesView>;
  notifiedOf: ReturnType<typeof makeNotified>;
  print: ReturnType<typeof makeTypstPrinter>;
};

/** Who answers for the decision, or audits it (M28). */
const READERS = ['officer', 'secretary', 'president', 'auditor'] as const;

/** Where a dossier stands while nothing is decided of it, by nobody and by no silence. */
const UNDECIDED = [...UNDER_WAY, 'draft', 'withdrawn'];

/**
 * One archive per decision: what it rests on, what shows that none of it changed since, and a program that verifies it
 * without us (M28, P14). Read by key, side by side. Of a dossier that was eliminated (GDP-04) it holds what is kept for good:
 * facts with the commitments that stand for what is gone, and the decision; and it says that a rule took the rest.
 */
export const makeEvidence = (parts: Parts) => {
  const { sources, signer, verifier, origin, receiptOf, minutesOf, notifiedOf, print } = parts;
  const extractOf = async ({
    council,
    context,
  }: Thing<ApplicationContext>): Promise<Record<string, Uint8Array>> => {
    if (context.item === null) return {};
    const point = await sources.references.state(council, 'item', context.item);
    const sitting = String((point?.context as { session?: unknown } | undefined)?.session);
    const { thing } = await sources.store.load(session, council, sitting);
    const view = await minutesOf(thing as Thing<SessionContext>, { only: context.item });
    const document = extractDocument(view, context.item);
    if (document === null) return {};
    const asOf = view.asOf as Instant;
    return { 'imprimes/extrait-proces-verbal.pdf': print({ document, author: view.council.name, asOf }) };
  };

  /** What a person typed is in it: there is none once that is erased. */
  const receiptFile = async (dossier: Thing<ApplicationContext>): Promise<Record<string, Uint8Array>> => {
    if (isErased(dossier)) return {};
    const view = await receiptOf(dossier);
    const { council, asOf } = view;
    const document = receiptDocument(view);
    return { 'imprimes/recepisse.pdf': print({ document, author: council.name, asOf: asOf as Instant }) };
  };

  return async (
    dossier: Thing<ApplicationContext>,
    actor: Actor,
  ): Promise<{ name: string; bytes: Uint8Array }> => {
    onlyFor(READERS, actor);
    const { council, id, context } = dossier;
    const word = application.stateWord(dossier.snapshot.value);
    if (word === 'toErase') throw refusalProblem({ reason: 'evidence-being-erased', detail: {} });
    if (UNDECIDED.includes(word)) throw refusalProblem({ reason: 'evidence-not-ready', detail: {} });
    const [gathered, extract, receipt] = await Promise.all([
      gatherEvidence(sources, dossier),
      extractOf(dossier),
      receiptFile(dossier),
    ]);
    const { asOf, checkpoint, erased } = gathered;
    const entries = {
      ...gathered.entries,
      ...(await notifiedOf(dossier, actor, gathered)),
      ...extract,
      ...receipt,
      'verify.py': verifier,
    };
    const { structureName, number } = context;
    const coveredOn = checkpoint?.date ?? null;
    const index = indexText({ structureName, number, council, asOf, coveredOn, erased, origin }, entries);
    const about = { council, application: id, number, asOf, checkpoint: checkpoint?.sequence ?? null };
    return {
      name: `preuves-${number}`,
      bytes: await archiveOf(signer, about, { ...entries, 'LISEZMOI.txt': index }),
    };
  };
};
