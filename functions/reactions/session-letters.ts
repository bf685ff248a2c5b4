import type { CouncilProfile } from '../../events/council.ts';
import type { Envelope } from '../../events/fact.ts';
import { MinutesOverdue } from '../../events/minutes.ts';
import { QuorumForecastMade } from '../../events/session.ts';
import { longDate } from '../../workflows/calendar/french-dates.ts';
import { explainOutlook } from '../../workflows/session/forecast/explain-outlook.ts';
import type { Letter } from './letters/letter.ts';
import { signature } from './signature.ts';

const counted = (many: number, one: string, more: string): string => `${many} ${many > 1 ? more : one}`;

/** To the service, some days before a session: where its quorum stands, in figures; names are behind the sign-in (C7, P24). */
export const forecastLetter = (
  { data }: Pick<Envelope, 'data'>,
  { profile, origin }: { profile: CouncilProfile; origin: string },
): Letter => {
  const { heldOn, call, opening, points, inOffice, ...told } = QuorumForecastMade.shape.data.parse(data);
  return {
    subject: `${profile.shortName} : où en est le quorum de la séance`,
    text: [
      `Séance du ${longDate(heldOn)}. ${explainOutlook(opening, call)}`,
      '',
      `Sur ${counted(inOffice, 'siège occupé', 'sièges occupés')} :`,
      `– viennent : ${told.coming} ;`,
      `– ont donné pouvoir : ${told.represented} ;`,
      `– ne viennent pas : ${told.absent} ;`,
      `– n’ont pas répondu : ${told.unknown}.`,
      '',
      `À l’ordre du jour, quorum assuré sur ${counted(points.sure, 'point', 'points')}, possible sur ${points.possible}, hors d’atteinte sur ${points.outOfReach}.`,
      told.toCall === 0
        ? 'Il ne reste personne à appeler.'
        : `Personnes à appeler : ${told.toCall}. Connectez-vous pour savoir lesquelles, d’abord celles qui comptent pour le plus de points.`,
      '',
      `${origin}/sign-in`,
      signature(profile),
    ].join('\n'),
  };
};

/** To the service: the minutes of a session were to be sent to the members by now (MAN-08). */
export const minutesOverdueLetter = (
  { data }: Pick<Envelope, 'data'>,
  { profile, origin }: { profile: CouncilProfile; origin: string },
): Letter => {
  const { heldOn } = MinutesOverdue.shape.data.parse(data);
  return {
    subject: `${profile.shortName} : un procès-verbal est attendu`,
    text: [
      `Le procès-verbal de la séance du ${longDate(heldOn)} n’est pas encore adressé aux membres.`,
      'Relisez-le, puis adressez-le :',
      '',
      `${origin}/sign-in`,
      signature(profile),
    ].join('\n'),
  };
};
