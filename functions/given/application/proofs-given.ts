import type * as z from 'zod';
import type { ApplicationContext } from '../../../workflows/application/application-context.ts';
import { acceptedKinds } from '../../../workflows/application/proofs/accepted-kinds.ts';
import type { proofCommands, ProofsGiven } from '../../../workflows/application/proofs/commands.ts';
import { DocumentContext } from '../../../workflows/document/document.machine.ts';
import type { References } from '../references.ts';
import { draftOf } from './draft-given.ts';
import type { Gathers, Sources } from './gathered.ts';
import { allProofRowsOf } from './proofs-of.ts';

type Proof = z.infer<typeof proofCommands.attachProof>;

const documentOf = async (references: References, council: string, id: string) => {
  const found = await references.state(council, 'document', id);
  if (found === null) return null;
  const { structure, kind, validUntil } = DocumentContext.parse(found.context);
  return { structure, kind, validUntil, state: found.word };
};

/** What attaching a document to a dossier is decided on: the charter is that of the draft, then of the filing. */
export const gatherForProofs =
  ({ store, charters, references }: Sources): Gathers<ProofsGiven> =>
  ({ council, data }, loaded) => {
    const { criterion, document } = data as Proof;
    const { thing } = loaded;
    const draft = draftOf(loaded.draft);
    const digest =
      thing.version === 0
        ? draft?.charter.compiledDigest
        : (thing.context as ApplicationContext).compiledDigest;
    const rowsOf = () => allProofRowsOf(store, council, thing.id, criterion);
    return {
      attachProof: async () => {
        const [charter, found, rows] = await Promise.all([
          digest === undefined ? null : charters.compiled(digest),
          documentOf(references, council, document),
          rowsOf(),
        ]);
        return { draft, accepted: charter && acceptedKinds(charter, criterion), document: found, rows };
      },
      detachProof: async () => ({ draft, rows: await rowsOf() }),
    };
  };
