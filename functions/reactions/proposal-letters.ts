import * as z from 'zod';
import type { CouncilProfile } from '../../events/council.ts';
import { Day, type Envelope } from '../../events/fact.ts';
import { longDate } from '../../workflows/calendar/french-dates.ts';
import type { Letter } from './letters/letter.ts';
import { signature } from './signature.ts';

type Said = { to: 'OWNER' | 'SERVICE'; subject: string; lines: (dueOn: string) => readonly string[] };

/** Who carries out a proposal is told that it waits, never what it says (P24); the service, that its date is over. */
const SAID: Readonly<Record<string, Said>> = {
  'ImplementationAssigned.v1': {
    to: 'OWNER',
    subject: 'une suite vous est confiée',
    lines: (dueOn) => [
      `Le conseil vous confie la suite d’une proposition adoptée, pour le ${dueOn}.`,
      'Connectez-vous pour la lire, dire où elle en est, puis ce qui montre qu’elle est faite.',
    ],
  },
  'ImplementationReminded.v1': {
    to: 'OWNER',
    subject: 'une suite est attendue',
    lines: (dueOn) => [
      `La suite d’une proposition adoptée vous est confiée pour le ${dueOn}.`,
      'Connectez-vous pour dire où elle en est, ou ce qui montre qu’elle est faite. Si la date ne peut pas être tenue, dites-le au secrétariat.',
    ],
  },
  'ImplementationOverdue.v1': {
    to: 'SERVICE',
    subject: 'une suite est en retard',
    lines: (dueOn) => [
      `La suite d’une proposition adoptée était attendue pour le ${dueOn}. Rien ne dit qu’elle est faite.`,
      'Connectez-vous pour la lire, fixer une autre date, la confier à quelqu’un d’autre ou l’abandonner.',
    ],
  },
};

export const PROPOSAL_LETTERS: readonly string[] = Object.keys(SAID);

const Due = z.object({ dueOn: Day });

/** To which side the letter of a fact goes, and what it says. */
export const proposalLetter = (
  { type, data }: Pick<Envelope, 'type' | 'data'>,
  { profile, origin }: { profile: CouncilProfile; origin: string },
): { to: 'OWNER' | 'SERVICE'; letter: Letter } | null => {
  const said = SAID[type];
  if (said === undefined) return null;
  const dueOn = longDate(Due.parse(data).dueOn);
  return {
    to: said.to,
    letter: {
      subject: `${profile.shortName} : ${said.subject}`,
      text: [...said.lines(dueOn), '', `${origin}/sign-in`, signature(profile)].join('\n'),
    },
  };
};
