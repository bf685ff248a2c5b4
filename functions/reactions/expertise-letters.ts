import type { CouncilProfile } from '../../events/council.ts';
import type { Envelope } from '../../events/fact.ts';
import { longDate } from '../../workflows/calendar/french-dates.ts';
import type { LegalDate } from '../../workflows/calendar/legal-date.ts';
import type { Letter } from './letters/letter.ts';
import { signature } from './signature.ts';

type About = {
  fact: Envelope;
  profile: CouncilProfile;
  origin: string;
  /** The person asked, as the request names them. */
  name: string;
  code: string;
  dueOn: LegalDate;
};

/** The question stays behind the sign-in: a mail is read on the way (P24). The code works once. */
const asking = ({ fact, profile, origin, name, code, dueOn }: About): Letter => ({
  subject: `${profile.shortName} : votre avis est demandé`,
  text: [
    `Bonjour ${name},`,
    '',
    `Le service qui examine les demandes de label vous demande un avis, au plus tard le ${longDate(dueOn)}. Vous le donnez seul ; il reste confidentiel tant qu’il n’est pas versé au rapport.`,
    'Connectez-vous, puis donnez cette référence et ce code ; le code sert une fois :',
    '',
    fact.thing,
    code,
    '',
    `${origin}/sign-in`,
    signature(profile),
  ].join('\n'),
});

const reminder = ({ profile, origin, name, dueOn }: About): Letter => ({
  subject: `${profile.shortName} : votre avis est attendu`,
  text: [
    `Bonjour ${name},`,
    '',
    `Votre avis est attendu au plus tard le ${longDate(dueOn)}. La référence et le code sont dans notre premier courriel.`,
    '',
    `${origin}/sign-in`,
    signature(profile),
  ].join('\n'),
});

const cancelled = ({ profile, name }: About): Letter => ({
  subject: `${profile.shortName} : votre avis n’est plus attendu`,
  text: [
    `Bonjour ${name},`,
    '',
    'Le service n’attend plus l’avis qu’il vous avait demandé. Vous n’avez rien à faire.',
    signature(profile),
  ].join('\n'),
});

const answered = ({ profile, origin }: About): Letter => ({
  subject: `${profile.shortName} : un avis est arrivé`,
  text: [
    'Une personne consultée a donné son avis sur une demande de label. Connectez-vous pour le lire, puis versez-le au rapport.',
    '',
    `${origin}/sign-in`,
    signature(profile),
  ].join('\n'),
});

/** DEL-16: the silence of an expert is told as such, and is no opinion of the council. */
const overdue = ({ fact, profile, origin, dueOn }: About): Letter => ({
  subject: `${profile.shortName} : un avis n’est pas arrivé`,
  text: [
    `Un avis demandé à l’extérieur était attendu le ${longDate(dueOn)}. Il n’est pas arrivé.`,
    fact.data['silence'] === 'NO_OBJECTION'
      ? 'Les règles du conseil disent que ce silence vaut absence d’objection de la personne consultée. Ce n’est pas un avis du conseil.'
      : 'Ce silence ne dit rien. La personne consultée peut encore répondre, en retard.',
    '',
    `${origin}/sign-in`,
    signature(profile),
  ].join('\n'),
});

type Letters = { to: 'EXPERT' | 'SERVICE'; letter: (about: About) => Letter };

/** Who is told of what happens to an opinion asked from outside. */
export const EXPERTISE_LETTERS: Readonly<Record<string, Letters>> = {
  'ExpertiseRequested.v1': { to: 'EXPERT', letter: asking },
  'ExpertiseReminded.v1': { to: 'EXPERT', letter: reminder },
  'ExpertiseCancelled.v1': { to: 'EXPERT', letter: cancelled },
  'ExpertiseAnswered.v1': { to: 'SERVICE', letter: answered },
  'ExpertiseFellDue.v1': { to: 'SERVICE', letter: overdue },
};
