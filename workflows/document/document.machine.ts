import * as z from 'zod';
import { assign, setup } from 'xstate';
import type { Happening } from '../../events/catalogue.ts';

/** What later decisions need of a document; its bytes are in storage, its name is sealed. */
export const DocumentContext = z.strictObject({
  structure: z.string(),
  announcedOn: z.string(),
  kind: z.string(),
  mediaType: z.string(),
  size: z.int(),
  sha256: z.string(),
  dated: z.string().nullable(),
  validUntil: z.string().nullable(),
  /** The bytes it means, once they are there. */
  objectVersion: z.string().nullable(),
  /** Whether the scan of these bytes found nothing: without it nobody ever opens them. */
  foundClean: z.boolean(),
  refusal: z.string().nullable(),
  replacedBy: z.string().nullable(),
});
export type DocumentContext = z.infer<typeof DocumentContext>;

const blank: DocumentContext = {
  structure: '',
  announcedOn: '',
  kind: '',
  mediaType: '',
  size: 0,
  sha256: '',
  dated: null,
  validUntil: null,
  objectVersion: null,
  foundClean: false,
  refusal: null,
  replacedBy: null,
};

/** Nobody opens it any more, wherever it stood. */
const ERASED = {
  'DocumentErased.v1': { target: '#document.erased', actions: 'close' },
} as const;

/**
 * A supporting document, from its announcement to its expiry: received into quarantine, open only once the scan of the
 * very version that was received found nothing, used across dossiers for as long as it holds (M16).
 */
export const documentMachine = setup({
  types: { context: {} as DocumentContext, events: {} as Happening },
  guards: {
    ofItsBytes: ({ context, event }) =>
      'objectVersion' in event.data && event.data.objectVersion === context.objectVersion,
  },
  actions: {
    note: () => undefined,
    close: assign({ foundClean: false }),
    keepReplacement: assign(({ context, event }) =>
      event.type === 'DocumentReplaced.v1' ? { replacedBy: event.data.by } : context,
    ),
  },
}).createMachine({
  id: 'document',
  context: blank,
  initial: 'new',
  states: {
    new: {
      on: {
        'DocumentAnnounced.v1': {
          target: 'announced',
          actions: assign(({ event: { data } }) => data),
        },
      },
    },
    announced: {
      on: {
        'DocumentReceived.v1': {
          target: 'received',
          actions: assign({ objectVersion: ({ event }) => event.data.objectVersion }),
        },
        'DocumentNeverSent.v1': 'neverSent',
        'DocumentWithdrawn.v1': 'withdrawn',
        ...ERASED,
      },
    },
    // Quarantine: nobody opens it.
    received: {
      on: {
        'DocumentFoundClean.v1': {
          guard: 'ofItsBytes',
          target: 'clean',
          actions: assign({ foundClean: true }),
        },
        'DocumentRefused.v1': {
          guard: 'ofItsBytes',
          target: 'refused',
          actions: assign({ refusal: ({ event }) => event.data.reason }),
        },
        'DocumentScanLate.v1': { guard: 'ofItsBytes', actions: 'note' },
        'DocumentWithdrawn.v1': 'withdrawn',
        ...ERASED,
      },
    },
    clean: {
      on: {
        'DocumentReplaced.v1': { target: 'replaced', actions: 'keepReplacement' },
        'DocumentExpired.v1': 'expired',
        'DocumentWithdrawn.v1': 'withdrawn',
        ...ERASED,
      },
    },
    expired: {
      on: { 'DocumentReplaced.v1': { target: 'replaced', actions: 'keepReplacement' }, ...ERASED },
    },
    refused: { on: ERASED },
    neverSent: { on: ERASED },
    replaced: { on: ERASED },
    withdrawn: { on: ERASED },
    erased: { type: 'final' },
  },
});
