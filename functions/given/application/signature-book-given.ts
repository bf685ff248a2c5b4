import { createHash } from 'node:crypto';
import type * as z from 'zod';
import { DecisionExported } from '../../../events/application.ts';
import type { FileMark } from '../../../events/decision.ts';
import { decisionDocument } from '../../../web/public/decision-document.ts';
import type { ApplicationContext } from '../../../workflows/application/application-context.ts';
import type {
  decisionCommands,
  DecisionGiven,
  Returned,
} from '../../../workflows/application/decision/commands.ts';
import { prepare } from '../../../workflows/application/decision/prepare.ts';
import { termsOf } from '../../../workflows/application/decision/signed-decision.ts';
import {
  MOST_SIGNED_BYTES,
  signedFileFault,
  type Digests,
} from '../../../workflows/application/decision/signed-file.ts';
import { dateInParis } from '../../../workflows/calendar/paris-time.ts';
import { DocumentContext } from '../../../workflows/document/document.machine.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import type { makeTypstPrinter } from '../../adapters/typst-printer.ts';
import type { DocumentBytes } from '../../ports.ts';
import { makeOrderView } from '../../queries/application/order-view.ts';
import { dossierFactsAt } from '../../queries/application/told-facts.ts';
import type { Command, Given } from '../../shell/handle-command.ts';
import { makeSignedOn, type Sources as DecisionSources } from './decision-given.ts';

type Sources = DecisionSources & { bytes: DocumentBytes; print: ReturnType<typeof makeTypstPrinter> };
type Exporting = z.infer<typeof decisionCommands.exportDecision>;
type Recording = z.infer<typeof decisionCommands.recordSignedDecision>;
type Exported = z.infer<typeof DecisionExported>['data'];

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64url');

/** Digests that signatures of PDF name what they cover by (ETSI TS 119 312). */
const DIGESTS: Digests = {
  sha256,
  used: (parts) =>
    ['sha256', 'sha384', 'sha512'].map((name) => {
      const hash = createHash(name);
      for (const part of parts) hash.update(part);
      return hash.digest();
    }),
};

/** What an order is exported on, printed as it will be signed; and what it is taken back on, its signed file read whole. */
export const makeSignatureBookGiven = (sources: Sources): Given => {
  const { store, references, bytes, print } = sources;
  const signedOn = makeSignedOn(sources);
  const orderOf = makeOrderView(sources);

  const forExport = async (
    command: Command,
    thing: Thing<ApplicationContext>,
  ): Promise<DecisionGiven['exportDecision']> => {
    const { signatory: signer, ...asked } = command.data as Exporting;
    const { at } = command;
    const given = await signedOn(command, thing, { ...asked, signer, on: dateInParis(at) });
    const prepared = prepare(thing, { ...asked, given, signer, at });
    if (!prepared.ok) return { ...given, file: null };
    const { data, personal } = termsOf(thing, prepared.value.signed);
    const terms = { ...data, signedFile: null };
    const { view } = await orderOf(thing, { terms, words: personal.values, asOf: at });
    const printed = print({ document: decisionDocument(view), author: view.council.name, asOf: at });
    return { ...given, file: { sha256: sha256(printed), size: printed.length } };
  };

  const exportedOf = async (thing: Thing<ApplicationContext>): Promise<Exported | null> => {
    const { exported } = thing.context.quoted;
    if (exported === null) return null;
    const facts = await dossierFactsAt(store, thing, [exported]);
    const fact = facts.find(({ type }) => type === 'DecisionExported.v1');
    return fact === undefined ? null : DecisionExported.shape.data.parse(fact.data);
  };

  const fileOf = async (
    council: string,
    id: string,
    { context, exported }: { context: DocumentContext; exported: FileMark },
  ): Promise<Returned['file']> => {
    const { foundClean, objectVersion, size } = context;
    if (!foundClean || objectVersion === null) return null;
    if (size > exported.size + MOST_SIGNED_BYTES) return { sha256: context.sha256, size, fault: 'TOO_LARGE' };
    const read = await bytes.read(council, id, objectVersion);
    if (read === null) throw new Error('a signed decision was found clean, and is not there');
    const fault = signedFileFault(read, exported, DIGESTS);
    return { sha256: sha256(read), size: read.length, fault };
  };

  const returnedOf = async (council: string, id: string, exported: FileMark): Promise<Returned> => {
    const found = await references.state(council, 'document', id);
    if (found === null) return { document: null, file: null };
    const context = DocumentContext.parse(found.context);
    const { structure, kind } = context;
    const document = { state: found.word, structure, kind };
    return { document, file: await fileOf(council, id, { context, exported }) };
  };

  const forReturn = async (
    command: Command,
    thing: Thing<ApplicationContext>,
  ): Promise<DecisionGiven['recordSignedDecision']> => {
    const { document, signedOn: on } = command.data as Recording;
    const exported = await exportedOf(thing);
    const { outcome, signer } = exported ?? { outcome: 'REFUSED' as const, signer: null };
    const [given, file] = await Promise.all([
      signedOn(command, thing, { outcome, signer, on }),
      exported === null
        ? { document: null, file: null }
        : returnedOf(command.council, document, exported.file),
    ]);
    return { ...given, exported, file };
  };

  return (command, loaded) => {
    const thing = loaded.thing as Thing<ApplicationContext>;
    return command.name === 'exportDecision' ? forExport(command, thing) : forReturn(command, thing);
  };
};
