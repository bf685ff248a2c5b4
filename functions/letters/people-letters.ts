import * as z from 'zod';
import { Day, type Envelope } from '../../events/fact.ts';
import { longDate } from '../../workflows/calendar/french-dates.ts';
import type { LegalDate } from '../../workflows/calendar/legal-date.ts';
import type { StructureRole } from '../../workflows/kernel/actor.ts';
import type { LetterKindId, LetterToWrite } from '../../workflows/letters/letter-kinds.ts';
import { councilValues, type Council } from './writing.ts';

type AboutStructure = Council & { structure: string; structureName: string };

/** An invitation is the only letter that holds a code, with the request for an opinion; it works once. */
export const invitationLetter = (council: Council, name: string, code: string): LetterToWrite => ({
  kind: 'invitation',
  values: { ...councilValues(council), name, code },
});

const TO_DO: Record<StructureRole, string> = {
  representative: 'la représenter : déposer sa demande de label et recevoir ses lettres',
  preparer: 'préparer sa demande de label, que la personne qui la représente déposera',
  reader: 'lire sa demande de label',
};

/** The code works once; with it goes the reference of the structure that it opens. */
export const invitedToStructureLetter = (
  { structure, structureName, ...council }: AboutStructure,
  { name, code, role }: { name: string; code: string; role: StructureRole },
): LetterToWrite => ({
  kind: 'structureInvitation',
  values: { ...councilValues(council), name, code, structureName, toDo: TO_DO[role], reference: structure },
});

/** Nothing changes before the second consent. */
export const transferLetter = ({ structureName, ...council }: AboutStructure): LetterToWrite => ({
  kind: 'representationOffered',
  values: { ...councilValues(council), structureName },
});

/** Between the applicant and the service: each is told that the other wrote, never what (P24). */
export const messageLetter = (
  { structureName, ...council }: Council & { structureName: string },
  to: 'SERVICE' | 'APPLICANT',
): LetterToWrite => ({
  kind: to === 'SERVICE' ? 'messageToService' : 'message',
  values: { ...councilValues(council), structureName },
});

type Asked = Council & {
  fact: Envelope;
  application: string;
  /** The person asked, as the request names them. */
  name: string;
  code: string;
  dueOn: LegalDate;
};

const EXPERTISE_KINDS: Readonly<Record<string, { to: 'EXPERT' | 'SERVICE'; kind: LetterKindId }>> = {
  'ExpertiseRequested.v1': { to: 'EXPERT', kind: 'expertiseAsked' },
  'ExpertiseReminded.v1': { to: 'EXPERT', kind: 'expertiseReminded' },
  'ExpertiseCancelled.v1': { to: 'EXPERT', kind: 'expertiseCancelled' },
  'ExpertiseAnswered.v1': { to: 'SERVICE', kind: 'expertiseAnswered' },
  'ExpertiseFellDue.v1': { to: 'SERVICE', kind: 'expertiseOverdue' },
};
export const EXPERTISE_LETTERS: readonly string[] = Object.keys(EXPERTISE_KINDS);

/** Once signed in, whoever is asked comes to their own page, and the service to that of the dossier. */
const opinionPage = (to: 'EXPERT' | 'SERVICE', { fact, application, origin }: Asked): string => {
  const page = to === 'EXPERT' ? `avis/${fact.thing}` : `dossiers/${application}/avis`;
  return `${origin}/sign-in?to=/espace/${fact.council}/${page}`;
};

/** Who is told of what happens to an opinion asked from outside, and what. */
export const expertiseLetter = (asked: Asked): { to: 'EXPERT' | 'SERVICE'; letter: LetterToWrite } | null => {
  const { fact, name, code, dueOn, application: _, ...council } = asked;
  const about = EXPERTISE_KINDS[fact.type];
  if (about === undefined) return null;
  const noObjection = fact.data['silence'] === 'NO_OBJECTION';
  const values = {
    ...councilValues(council),
    name,
    code,
    reference: fact.thing,
    dueOn: longDate(dueOn),
    opinionPage: opinionPage(about.to, asked),
    noObjection,
    saysNothing: !noObjection,
  };
  return { to: about.to, letter: { kind: about.kind, values } };
};

const PROPOSAL_KINDS: Readonly<Record<string, { to: 'OWNER' | 'SERVICE'; kind: LetterKindId }>> = {
  'ImplementationAssigned.v1': { to: 'OWNER', kind: 'implementationAssigned' },
  'ImplementationReminded.v1': { to: 'OWNER', kind: 'implementationReminded' },
  'ImplementationOverdue.v1': { to: 'SERVICE', kind: 'implementationOverdue' },
};
export const PROPOSAL_LETTERS: readonly string[] = Object.keys(PROPOSAL_KINDS);

const Due = z.object({ dueOn: Day });

/** Who carries out a proposal is told that it waits, never what it says (P24); the service, that its date is over. */
export const proposalLetter = (
  { type, data }: Pick<Envelope, 'type' | 'data'>,
  council: Council,
): { to: 'OWNER' | 'SERVICE'; letter: LetterToWrite } | null => {
  const told = PROPOSAL_KINDS[type];
  if (told === undefined) return null;
  const values = { ...councilValues(council), dueOn: longDate(Due.parse(data).dueOn) };
  return { to: told.to, letter: { kind: told.kind, values } };
};
