import type { CommandTable } from '../../kernel/workflow.ts';

const signing = {
  road: 'ordinary',
  from: ['declared', 'known'],
  to: [],
  facts: ['CharterSigned.v1'],
} as const;

/** The charter, signed by who represents the structure (I6). */
export const signatureTable = {
  signCharter: {
    ...signing,
    who: ['representative'],
    refusals: ['no-charter-in-force', 'another-charter-in-force', 'charter-already-signed'],
    signed: true,
  },
  recordCharterSignature: {
    ...signing,
    who: ['officer'],
    refusals: [
      'no-charter-in-force',
      'another-charter-in-force',
      'charter-already-signed',
      'signed-before-charter',
      'date-to-come',
    ],
  },
} as const satisfies CommandTable;
