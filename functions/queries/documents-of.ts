import * as z from 'zod';
import { thingKey } from '../../workflows/kernel/rows.ts';
import { DocumentContext } from '../../workflows/document/document.machine.ts';
import type { Store } from '../ports.ts';

const Link = z.object({ document: z.string() });
const State = z.object({ pk: z.string(), value: z.string(), context: DocumentContext });

/** The documents of a structure as they stand, the last announced first: their passport across dossiers (M16). */
export const documentsOf = async (
  store: Pick<Store, 'rows' | 'many'>,
  council: string,
  structure: string,
) => {
  const links = await store.rows(thingKey(council, 'structure', structure), 'document#');
  const states = await store.many(
    links.map((link) => ({ pk: thingKey(council, 'document', Link.parse(link).document), sk: 'state' })),
  );
  return states
    .map((row) => {
      const { pk, value: state, context } = State.parse(row);
      const { kind, mediaType, size, announcedOn, dated, validUntil, refusal, replacedBy } = context;
      const id = pk.split('#')[2] ?? '';
      return { id, kind, state, mediaType, size, announcedOn, dated, validUntil, refusal, replacedBy };
    })
    .toSorted((a, b) => (a.announcedOn > b.announcedOn ? -1 : 1));
};
