import { createHash } from 'node:crypto';
import { inflateRawSync, inflateSync } from 'node:zlib';
import type * as z from 'zod';
import type { MediaType } from '../../events/document.ts';
import { dateInParis } from '../../workflows/calendar/paris-time.ts';
import { announcedKey } from '../../workflows/document/announce.ts';
import type { documentCommands, DocumentGiven } from '../../workflows/document/commands.ts';
import type { Inflate } from '../../workflows/document/content/bytes.ts';
import { contentFault } from '../../workflows/document/content/content-fault.ts';
import { DocumentContext } from '../../workflows/document/document.machine.ts';
import { SIGNED_DECISION } from '../../workflows/document/kinds.ts';
import type { CompiledCharter } from '../../workflows/charter/language/charter-types.ts';
import type { Charters, DocumentBytes, Store } from '../ports.ts';
import type { Given } from '../shell/handle-command.ts';
import type { References } from './references.ts';

const inflate: Inflate = (packed, wrapper, most) => {
  try {
    const limit = { maxOutputLength: most };
    return wrapper === 'zlib' ? inflateSync(packed, limit) : inflateRawSync(packed, limit);
  } catch {
    // Cut, corrupt, or made to fill a memory.
    return null;
  }
};

/** What a charter says of a kind of document; one that lists none takes any, without an end. */
const ruleOf = (charter: CompiledCharter | null, kind: string): DocumentGiven['announce']['rule'] => {
  if (kind === SIGNED_DECISION || charter === null || charter.documents.length === 0)
    return { validMonths: null };
  const found = charter.documents.find((each) => each.kind === kind);
  return found === undefined ? null : { validMonths: found.validMonths };
};

/** What decisions on a document read of other things. */
export const makeDocumentGiven = (
  store: Pick<Store, 'row'>,
  charters: Charters,
  references: References,
): Given => {
  return async (command): Promise<DocumentGiven['announce' | 'replace'] | undefined> => {
    const { name, council, data, at } = command;
    if (name === 'announce') {
      const { structure, kind } = data as z.infer<typeof documentCommands.announce>;
      const today = dateInParis(at);
      const [found, counted, inForce] = await Promise.all([
        references.state(council, 'structure', structure),
        store.row(announcedKey(council, structure, today)),
        references.charterOn(council, today),
      ]);
      return {
        structureKnown: found !== null,
        rule: ruleOf(inForce && (await charters.compiled(inForce.compiledDigest)), kind),
        today: Number(counted?.['count'] ?? 0),
      };
    }
    if (name !== 'replace') return undefined;
    const { by } = data as z.infer<typeof documentCommands.replace>;
    const found = await references.state(council, 'document', by);
    if (found === null) return { by: null };
    const { structure, kind } = DocumentContext.parse(found.context);
    return { by: { state: found.word, structure, kind } };
  };
};

/** What the bytes are that storage holds under one version, read whole; only while they are waited for. */
export const makeBytesGiven =
  (bytes: DocumentBytes): Given =>
  async ({ name, council, data }, { thing }): Promise<DocumentGiven['receive'] | undefined> => {
    if (name !== 'receive') return undefined;
    const context = DocumentContext.parse(thing.context);
    const { objectVersion } = data as z.infer<typeof documentCommands.receive>;
    const read =
      context.objectVersion === null ? await bytes.read(council, thing.id, objectVersion) : new Uint8Array();
    if (read === null) throw new Error('a document was told of, and is not there');
    return {
      sha256: createHash('sha256').update(read).digest('base64url'),
      size: read.length,
      fault: contentFault(context.mediaType as MediaType, read, inflate),
    };
  };
