import { createHash } from 'node:crypto';
import { decisionDocument } from '../../../web/public/decision-document.ts';
import type { ApplicationContext } from '../../../workflows/application/application-context.ts';
import type { DecisionGiven } from '../../../workflows/application/decision/commands.ts';
import { decisionTable } from '../../../workflows/application/decision/table.ts';
import { standsAtOne } from '../../../workflows/kernel/states.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import { Instant } from '../../../events/fact.ts';
import type { makeTypstPrinter } from '../../adapters/typst-printer.ts';
import type { Store, Subjects } from '../../ports.ts';
import { makeDecisionView } from '../../queries/application/decision-view.ts';
import type { Command } from '../../shell/handle-command.ts';
import type { References } from '../references.ts';
import { structureOf } from './structure-of.ts';

type Sources = {
  store: Pick<Store, 'row' | 'facts'>;
  references: References;
  subjects: Pick<Subjects, 'openAll'>;
  print: ReturnType<typeof makeTypstPrinter>;
};

/**
 * What a decision is made available on: the agreement of its structure, and the file that it will read (M28), which is the
 * signed one when it was signed elsewhere.
 */
export const makeNotifyGiven = ({ references, print, ...sources }: Sources) => {
  const decisionOf = makeDecisionView({ ...sources, references });

  const fileOf = async (thing: Thing, { actor }: Command): Promise<string> => {
    const view = await decisionOf(thing, { actor });
    const { signedFile } = view.decision;
    if (signedFile !== null) return signedFile.signed.sha256;
    const document = decisionDocument(view);
    const printed = print({ document, author: view.council.name, asOf: Instant.parse(view.asOf) });
    return createHash('sha256').update(printed).digest('base64url');
  };

  return async (command: Command, thing: Thing): Promise<DecisionGiven['notify']> => {
    // Nothing is decided, or it was made available: the state of the dossier refuses it, and there is no file to read.
    if (!standsAtOne(thing.snapshot.value, decisionTable.notify.from)) return { electronic: false, file: '' };
    const { structure } = thing.context as ApplicationContext;
    const [known, file] = await Promise.all([
      structureOf(references, command.council, structure),
      fileOf(thing, command),
    ]);
    return { electronic: known !== null && known.electronicSince !== null, file };
  };
};
