import * as z from 'zod';
import type { Happening } from '../../events/catalogue.ts';

/**
 * In which versions of a dossier stand the facts that its letters quote (ACK-03, INC-01, DEC-05): a letter reads them by
 * key, whatever else was said since.
 */
export const QuotedFacts = z.strictObject({
  /** The request for items that is open, and what of it came. */
  request: z.array(z.int()),
  /** The acknowledgement, with the request that was open then and who followed the dossier. */
  acknowledged: z
    .strictObject({ version: z.int(), request: z.array(z.int()), officer: z.string().nullable() })
    .nullable(),
  decided: z.int().nullable(),
  /** The order that left last to be signed elsewhere, until something is decided (DEC-01). */
  exported: z.int().nullable(),
});
export type QuotedFacts = z.infer<typeof QuotedFacts>;

export const NOTHING_QUOTED: QuotedFacts = { request: [], acknowledged: null, decided: null, exported: null };

type Standing = { quoted: QuotedFacts; officer: string | null };

/** What letters quote after one more fact of a dossier. */
export const quotedAfter = ({ quoted, officer }: Standing, { type, version }: Happening) => {
  const { request } = quoted;
  switch (type) {
    case 'MissingItemsRequested.v1':
      return { quoted: { ...quoted, request: [version] } };
    case 'MissingItemProvided.v1':
      return { quoted: { ...quoted, request: [...new Set([...request, version])] } };
    case 'ApplicationFoundComplete.v1':
      return { quoted: { ...quoted, request: [] } };
    case 'ApplicationAcknowledged.v1':
      return { quoted: { ...quoted, acknowledged: { version, request, officer } } };
    case 'ApplicationDecided.v1':
      return { quoted: { ...quoted, decided: version, exported: null } };
    case 'DecisionExported.v1':
      return { quoted: { ...quoted, exported: version } };
    default:
      return { quoted };
  }
};

/** The first fact of a dossier is its filing. */
export const FILED = 1;

/** In which versions stand the facts that the letter of a fact quotes, in their order. */
export const quotedIn = (type: string, { acknowledged, decided }: QuotedFacts): readonly number[] => {
  switch (type) {
    case 'ApplicationSubmitted.v1':
      return [FILED];
    case 'ApplicationAcknowledged.v1':
    case 'ReceiptResent.v1': {
      const since = acknowledged === null ? [] : [...acknowledged.request, acknowledged.version];
      return [...new Set([FILED, ...since])];
    }
    case 'DecisionNotified.v1':
      return decided === null ? [] : [decided];
    default:
      return [];
  }
};
