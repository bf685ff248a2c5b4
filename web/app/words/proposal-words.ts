import { frenchDate, frenchInstant } from '../../public/french.ts';
import { PROPOSAL_KIND, STEP } from '../../public/tables/value-words.ts';
import type { Assignee, ListedNote, ListedProposal, ThreadStep } from '../api/proposal-shapes.ts';
import { inWords } from './in-words.ts';
import type { Stage } from './timeline.ts';

/** What a note or a proposal is called, once its words are erased. */
export const titleOf = ({ title }: { readonly title: string | null }): string => title ?? 'Titre effacé';

const NOTES: Readonly<Record<string, string>> = {
  written: 'Écrite, pas encore lue par le conseil',
  published: 'Lue par les membres du conseil',
  open: 'Lue par tout le monde, sans le nom des personnes présentes',
  discarded: 'Écartée',
};
export const noteStanding = ({ state }: Pick<ListedNote, 'state'>): string => inWords(NOTES, state);

const PROPOSALS: Readonly<Record<string, string>> = {
  open: 'En discussion',
  adopted: 'Adoptée : sa suite est à confier',
  done: 'Adoptée, et faite',
  abandoned: 'Sa suite est abandonnée : le conseil peut en voter de nouveau',
  rejected: 'Rejetée par le conseil',
  withdrawn: 'Retirée',
  merged: 'Fondue dans une autre',
};

const WHOSE: Readonly<Record<string, string>> = {
  member: 'un membre du conseil',
  officer: 'l’instruction',
  secretary: 'le secrétariat',
  president: 'la présidence',
};

const TO_WHOM: Readonly<Record<string, string>> = {
  member: 'à un membre du conseil',
  officer: 'à l’instruction',
  secretary: 'au secrétariat',
  president: 'à la présidence',
};

type Carried = Pick<ListedProposal['data'], 'ownerRole' | 'dueOn' | 'overdue'>;

const carried = ({ ownerRole, dueOn, overdue }: Carried): string =>
  `confiée ${inWords(TO_WHOM, ownerRole ?? '', 'à quelqu’un')}, ${overdue ? 'attendue depuis le' : 'pour le'} ${frenchDate(dueOn ?? '')}`;

type Standing = { readonly state: string; readonly data: Carried & { readonly heldOn?: string | null } };

/** Where a proposal stands, with its day and who carries it out. */
export const proposalStanding = ({ state, data }: Standing): string => {
  switch (state) {
    case 'onAgenda':
      return data.heldOn == null
        ? 'À l’ordre du jour d’une séance'
        : `À l’ordre du jour de la séance du ${frenchDate(data.heldOn)}`;
    case 'toDo':
      return `Adoptée, ${carried(data)}`;
    case 'underWay':
      return `En cours, ${carried(data)}`;
    default:
      return inWords(PROPOSALS, state);
  }
};

/** What it would change. */
export const proposalKind = (kind: string): string => inWords(PROPOSAL_KIND, kind);
export const PROPOSAL_KINDS = Object.entries(PROPOSAL_KIND).map(([code, label]) => ({ code, label }));

/** Under which role somebody writes; a member by their seat, or by their name for who may read it. */
export const writtenBy = (
  { role, member }: { readonly role: string | null; readonly member?: number | null },
  names: ReadonlyMap<number, string>,
): string => {
  if (member != null) return names.get(member) ?? `un membre du conseil (siège ${member})`;
  return inWords(WHOSE, role ?? '', 'le service');
};

/** Of what the day of a step is. */
const DAYS: Readonly<Record<string, string>> = {
  NOTED: 'réunion du',
  PLACED: 'séance du',
  ADJOURNED: 'séance du',
  VOTED: 'séance du',
  ASSIGNED: 'à faire pour le',
  REMINDED: 'attendue pour le',
  OVERDUE: 'attendue pour le',
  CHARTER_CONSULTED: 'jusqu’au',
};

/** A step of a thread, as a line of its time. */
export const stageOf = ({ at, what, on, text, role }: ThreadStep): Stage => ({
  is: 'done',
  title: inWords(STEP, what, 'Étape'),
  when: [
    frenchInstant(at),
    ...(on === null ? [] : [`${inWords(DAYS, what, 'en vigueur le')} ${frenchDate(on)}`]),
    ...(role === null ? [] : [`par ${inWords(WHOSE, role, 'le service')}`]),
  ].join(', '),
  says: text,
});

const AS: Readonly<Record<string, string>> = {
  president: 'présidence',
  secretary: 'secrétariat',
  officer: 'instruction',
  member: 'membre du conseil',
};

/** « Odile Exemple, instruction ». */
export const assigneeInWords = ({ name, role, member }: Assignee): string => {
  const as = member === null ? inWords(AS, role) : `${inWords(AS, role)}, siège ${member}`;
  return name === null ? as : `${name}, ${as}`;
};
