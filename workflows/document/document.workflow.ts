import { STRUCTURE_ROLES } from '../kernel/actor.ts';
import { passDeadlineEntry } from '../kernel/pass-deadline.ts';
import type { CommandTable, Workflow } from '../kernel/workflow.ts';
import { documentCommands } from './commands.ts';
import { DocumentContext, documentMachine } from './document.machine.ts';
import { announce } from './announce.ts';
import { SIGNED_DECISION } from './kinds.ts';
import { receive, recordScan } from './quarantine.ts';
import { erase, passDeadline, replace, withdraw } from './life.ts';

const ordinary = { road: 'ordinary' } as const;
/** What storage tells comes twice, late and in any order: nothing of it is refused, most of it changes nothing. */
const kept = [
  'announced',
  'received',
  'clean',
  'expired',
  'refused',
  'neverSent',
  'replaced',
  'withdrawn',
] as const;
const anywhere = [...kept, 'erased'] as const;

export const documentTable = {
  announce: {
    ...ordinary,
    who: ['representative', 'preparer', 'officer'],
    from: [],
    to: ['announced'],
    facts: ['DocumentAnnounced.v1'],
    sets: ['upload'],
    refusals: [
      'unknown-reference',
      'unknown-kind',
      'document-date-required',
      'date-to-come',
      'document-out-of-date',
      'too-many-documents',
    ],
  },
  receive: {
    ...ordinary,
    who: ['system'],
    from: anywhere,
    to: ['received', 'refused'],
    facts: ['DocumentReceived.v1', 'DocumentRefused.v1'],
    sets: ['verdict'],
    clears: ['upload', 'verdict'],
    refusals: [],
  },
  recordScan: {
    ...ordinary,
    who: ['system'],
    from: anywhere,
    to: ['clean', 'refused'],
    facts: ['DocumentFoundClean.v1', 'DocumentRefused.v1'],
    sets: ['expiry'],
    clears: ['verdict'],
    refusals: [],
  },
  replace: {
    ...ordinary,
    who: ['representative', 'preparer', 'officer'],
    from: ['clean', 'expired'],
    to: ['replaced'],
    facts: ['DocumentReplaced.v1'],
    clears: ['expiry'],
    refusals: ['unknown-reference', 'document-not-usable'],
  },
  withdraw: {
    ...ordinary,
    who: ['representative', 'preparer'],
    from: ['announced', 'received', 'clean'],
    to: ['withdrawn'],
    facts: ['DocumentWithdrawn.v1'],
    clears: ['upload', 'verdict', 'expiry'],
    refusals: [],
  },
  // GDP-04: with the draft that nobody filed, when no other dossier rests on it.
  erase: {
    ...ordinary,
    who: ['system'],
    from: kept,
    to: ['erased'],
    facts: ['DocumentErased.v1'],
    clears: ['upload', 'verdict', 'expiry'],
    refusals: [],
  },
  passDeadline: {
    ...passDeadlineEntry(
      ['announced', 'received', 'clean'],
      ['neverSent', 'expired'],
      [],
      ['upload', 'verdict', 'expiry'],
    ),
    // Each of its deadlines becomes a fact of its own: none is merely missed.
    facts: ['DocumentNeverSent.v1', 'DocumentScanLate.v1', 'DocumentExpired.v1'],
  },
} as const satisfies CommandTable;

export const document: Workflow = {
  name: 'document',
  machine: documentMachine,
  machineVersion: 1,
  context: DocumentContext,
  commands: documentCommands,
  table: documentTable,
  proposers: { announce, receive, recordScan, replace, withdraw, erase, passDeadline },
  // What the service signs is nobody's to withdraw, to replace or to open but its own.
  owner: ({ context }: { context: DocumentContext }, data?: unknown) => {
    const { structure, kind } = context.structure
      ? context
      : (documentCommands.announce.safeParse(data).data ?? { structure: null, kind: null });
    return kind === SIGNED_DECISION ? null : structure;
  },
  readers: [...STRUCTURE_ROLES, 'officer', 'secretary', 'president', 'auditor'],
  about: ({ context }: { context: DocumentContext }, data?: unknown) => {
    const structure = context.structure || documentCommands.announce.safeParse(data).data?.structure;
    return structure === undefined ? null : { structure };
  },
  stateWord: String,
};
