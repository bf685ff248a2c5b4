import type { CouncilProfile } from '../../events/council.ts';
import type { StructureRole } from '../../workflows/kernel/actor.ts';
import type { Letter } from './letters/letter.ts';
import { signature } from './signature.ts';

type About = { profile: CouncilProfile; origin: string; structure: string; structureName: string };

const TO_DO: Record<StructureRole, string> = {
  representative: 'la représenter : déposer sa demande de label et recevoir ses lettres',
  preparer: 'préparer sa demande de label, que la personne qui la représente déposera',
  reader: 'lire sa demande de label',
};

/** The code works once; with it goes the reference of the structure that it opens. */
export const invitedToStructureLetter = (
  { profile, origin, structure, structureName }: About,
  { name, code, role }: { name: string; code: string; role: StructureRole },
): Letter => ({
  subject: `${structureName} : votre invitation`,
  text: [
    `Bonjour ${name},`,
    '',
    `« ${structureName} » vous invite à ${TO_DO[role]}.`,
    'Connectez-vous, puis donnez ce code ; il sert une fois :',
    '',
    code,
    '',
    `Référence de la structure : ${structure}`,
    `${origin}/sign-in`,
    signature(profile),
  ].join('\n'),
});

/** Nothing changes before the second consent. */
export const transferLetter = ({ profile, origin, structureName }: About): Letter => ({
  subject: `${structureName} : on vous propose de la représenter`,
  text: [
    `La personne qui représente « ${structureName} » vous propose de prendre sa place.`,
    'Si vous acceptez, vous déposerez ses demandes et recevrez ses lettres, et elle n’agira plus pour la structure.',
    'Connectez-vous pour accepter ou refuser. Sans réponse de votre part, rien ne change.',
    '',
    `${origin}/sign-in`,
    signature(profile),
  ].join('\n'),
});
