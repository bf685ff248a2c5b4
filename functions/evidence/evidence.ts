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

/** Where the archives gave their visa to its elimination (GDP-04). */
const ELIMINATED = ['toErase', 'erased'];

/**
 * One archive per decision: what it rests on, what shows that none of it changed since, and a program that verifies it
 * without us (M28, P14). Read by key, side by side.
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

  return async (
    dossier: Thing<ApplicationContext>,
    actor: Actor,
  ): Promise<{ name: string; bytes: Uint8Array }> => {
    onlyFor(READERS, actor);
    const { council, id, context } = dossier;
    const word = application.stateWord(dossier.snapshot.value);
    if (ELIMINATED.includes(word)) throw refusalProblem({ reason: 'evidence-erased', detail: {} });
    if (UNDECIDED.includes(word)) throw refusalProblem({ reason: 'evidence-not-ready', detail: {} });
    const [gathered, extract, receipt] = await Promise.all([
      gatherEvidence(sources, dossier),
      extractOf(dossier),
      receiptOf(dossier),
    ]);
    const { asOf, checkpoint } = gathered;
    const entries = {
      ...gathered.entries,
      ...(await notifiedOf(dossier, actor, gathered)),
      ...extract,
      'imprimes/recepisse.pdf': print({
        document: receiptDocument(receipt),
        author: receipt.council.name,
        asOf: receipt.asOf as Instant,
      }),
      'verify.py': verifier,
    };
    const { structureName, number } = context;
    const coveredOn = checkpoint?.date ?? null;
    const index = indexText({ structureName, number, council, asOf, coveredOn, origin }, entries);
    const about = { council, application: id, number, asOf, checkpoint: checkpoint?.sequence ?? null };
    return {
      name: `preuves-${number}`,
      bytes: await archiveOf(signer, about, { ...entries, 'LISEZMOI.txt': index }),
    };
  };
};
