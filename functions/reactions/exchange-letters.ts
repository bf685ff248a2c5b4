import type { CouncilProfile } from '../../events/council.ts';
import type { Letter } from './letters/letter.ts';
import { signature } from './signature.ts';

type About = { profile: CouncilProfile; structureName: string; origin: string };

/** That a message waits, never what it says: a mail is read on the way, a message is not (P24). */
export const messageLetter = ({ profile, structureName, origin }: About): Letter => ({
  subject: `${structureName} : un message vous attend`,
  text: [
    'Le service qui suit votre demande vous a écrit. Connectez-vous pour lire son message et lui répondre.',
    '',
    `${origin}/sign-in`,
    '',
    'Une question posée par message n’arrête aucun délai.',
    signature(profile),
  ].join('\n'),
});

/** To the service, at the address that the council gives to the public. */
export const messageToServiceLetter = ({ profile, structureName, origin }: About): Letter => ({
  subject: `${structureName} : un message vous attend`,
  text: [
    'La structure qui demande le label a écrit au service. Connectez-vous pour lire son message et lui répondre.',
    '',
    `${origin}/sign-in`,
    signature(profile),
  ].join('\n'),
});
