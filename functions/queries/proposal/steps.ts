import type { Envelope } from '../../../events/fact.ts';
import {
  ImplementationAssigned,
  ImplementationCompleted,
  ProposalAdjourned,
  ProposalLinkedToCharter,
  ProposalPlacedOnAgenda,
  ProposalVoted,
} from '../../../events/proposal.ts';
import { explainResult } from '../../../workflows/deliberation/explain-result.ts';
import type { Words } from '../examination/sealed-words.ts';
import { resultOf } from './result.ts';

/** One step of a thread: what happened and when, the day that it is about, and in which words. */
export type Step = {
  at: string;
  what: string;
  on: string | null;
  text: string | null;
  role: string | null;
  of: { workflow: string; id: string };
};

type Said = { on?: string | null; text?: string | null };

const voted = ({ data }: Envelope): Said => {
  const told = ProposalVoted.shape.data.parse(data);
  return { on: told.votedOn, text: explainResult(resultOf(told)) };
};

type Telling = { what: string; says?: (fact: Envelope, words: Record<string, string>) => Said };

const typed =
  (name: string) =>
  (_: Envelope, words: Record<string, string>): Said => ({ text: words[name] ?? null });

const shown = (fact: Envelope, { shownBy, link }: Record<string, string>): Said => {
  const { charter } = ImplementationCompleted.shape.data.parse(fact.data);
  const text = [charter && `Charte ${charter.version}`, shownBy, link].filter(Boolean).join(' – ');
  return { on: charter?.effectiveOn ?? null, text: text === '' ? null : text };
};

const heldOn = (fact: Envelope, { urgency }: Record<string, string>): Said => ({
  on: ProposalPlacedOnAgenda.shape.data.parse(fact.data).heldOn,
  text: urgency ?? null,
});

/** What each fact of a proposal is in its thread; comments have a list of their own. */
export const PROPOSAL_STEPS: Readonly<Record<string, Telling>> = {
  'ProposalMade.v1': { what: 'PROPOSED', says: typed('title') },
  'ProposalAmended.v1': { what: 'AMENDED', says: typed('title') },
  'ProposalLinkedToCharter.v1': {
    what: 'LINKED',
    says: ({ data }) => {
      const { amendment } = ProposalLinkedToCharter.shape.data.parse(data);
      return { text: amendment === null ? null : `Amendement ${amendment}` };
    },
  },
  'ProposalMerged.v1': { what: 'MERGED' },
  'ProposalWithdrawn.v1': { what: 'WITHDRAWN', says: typed('reason') },
  'ProposalPlacedOnAgenda.v1': { what: 'PLACED', says: heldOn },
  'ProposalAdjourned.v1': {
    what: 'ADJOURNED',
    says: ({ data }) => ({ on: ProposalAdjourned.shape.data.parse(data).heldOn }),
  },
  'ProposalVoted.v1': { what: 'VOTED', says: voted },
  'ImplementationAssigned.v1': {
    what: 'ASSIGNED',
    says: ({ data }) => ({ on: ImplementationAssigned.shape.data.parse(data).dueOn }),
  },
  'ImplementationProgressed.v1': { what: 'PROGRESSED', says: typed('text') },
  'ImplementationCompleted.v1': { what: 'COMPLETED', says: shown },
  'ImplementationAbandoned.v1': { what: 'ABANDONED', says: typed('reason') },
  'ImplementationReminded.v1': { what: 'REMINDED' },
  'ImplementationOverdue.v1': { what: 'OVERDUE' },
};

const dayIn =
  (name: string) =>
  ({ data }: Envelope): Said => ({ on: typeof data[name] === 'string' ? data[name] : null });

/** What is told of the charter that carries it. */
export const CHARTER_STEPS: Readonly<Record<string, Telling>> = {
  'CharterDrafted.v1': { what: 'CHARTER_DRAFTED' },
  'ConsultationOpened.v1': { what: 'CHARTER_CONSULTED', says: dayIn('until') },
  'CharterPlacedOnAgenda.v1': { what: 'CHARTER_PLACED' },
  'CharterAdopted.v1': { what: 'CHARTER_ADOPTED', says: dayIn('effectiveOn') },
  'CharterAbandoned.v1': { what: 'CHARTER_ABANDONED' },
};

/** And of the amendment, when it is one. */
export const AMENDMENT_STEPS: Readonly<Record<string, Telling>> = {
  'AmendmentProposed.v1': { what: 'AMENDMENT_PROPOSED' },
  'AmendmentAccepted.v1': { what: 'AMENDMENT_ACCEPTED' },
  'AmendmentRejected.v1': { what: 'AMENDMENT_REJECTED' },
};

/** What is told of a note that it cites. */
export const NOTE_STEPS: Readonly<Record<string, Telling>> = {
  'WorkshopNoted.v1': {
    what: 'NOTED',
    says: (fact, words) => ({ ...dayIn('heldOn')(fact), ...typed('title')(fact, words) }),
  },
  'WorkshopNotePublished.v1': { what: 'NOTE_PUBLISHED' },
};

/** The steps that facts are, in their order. */
export const stepsOf = (
  telling: Readonly<Record<string, Telling>>,
  facts: readonly Envelope[],
  words: Words,
): Step[] =>
  facts.flatMap((fact): Step[] => {
    const told = telling[fact.type];
    if (told === undefined) return [];
    const { on = null, text = null } = told.says?.(fact, words(fact) ?? {}) ?? {};
    const role = fact.by.kind === 'person' ? fact.by.role : null;
    const of = { workflow: fact.workflow, id: fact.thing };
    return [{ at: fact.at, what: told.what, on, text, role, of }];
  });
