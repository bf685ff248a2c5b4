import type { CouncilProfile } from '../../events/council.ts';
import type { Envelope } from '../../events/fact.ts';
import { MinutesCirculated } from '../../events/minutes.ts';
import {
  SessionCancelled,
  SessionConvened,
  SessionReconvened,
  SessionRelocated,
} from '../../events/session.ts';
import { hourInWords, longDateWithWeekday } from '../../workflows/calendar/french-dates.ts';
import type { LegalDate } from '../../workflows/calendar/legal-date.ts';
import { CONSULTATION_LETTERS } from './consultation-letters.ts';
import type { Letter } from './letters/letter.ts';
import { signature } from './signature.ts';

type Told = { subject: string; lines: readonly string[] };
type Fact = Pick<Envelope, 'type' | 'data'>;

/** Whom a letter is for: an alternate sits only while the titular does not (DEL-01). */
export type Convened = { name: string; kind: 'TITULAR' | 'ALTERNATE' };

const ACKNOWLEDGE =
  'Connectez-vous pour accuser réception, lire le dossier de séance, dire si vous venez ou donner pouvoir :';

const when = (heldOn: LegalDate, startsAt: string): string =>
  `${longDateWithWeekday(heldOn)} à ${hourInWords(startsAt)}`;
const where = (place: string | null): string =>
  place === null ? 'Le lieu vous sera précisé.' : `Lieu : ${place}`;
const pointsInWords = (points: number): string =>
  points > 1 ? `${points} points` : points === 1 ? 'un point' : 'aucun point encore';

const convened = ({ data }: Fact): Told => {
  const { heldOn, startsAt, place, points, urgency } = SessionConvened.shape.data.parse(data);
  return {
    subject: 'convocation à la séance du conseil',
    lines: [
      `Le conseil se réunit le ${when(heldOn, startsAt)}.`,
      where(place),
      `À l’ordre du jour : ${pointsInWords(points)}.`,
      ...(urgency === null ? [] : ['Le délai est abrégé pour urgence ; sa raison se lit une fois connecté.']),
    ],
  };
};

// DEL-08: it says that no quorum will be required.
const reconvened = ({ data }: Fact): Told => {
  const { heldOn, startsAt, place, statement } = SessionReconvened.shape.data.parse(data);
  return {
    subject: 'nouvelle convocation, sans quorum exigé',
    lines: [statement, `Le conseil se réunit le ${when(heldOn, startsAt)}.`, where(place)],
  };
};

const relocated = ({ data }: Fact): Told | null => {
  const { heldOn, startsAt, place, convened: told } = SessionRelocated.shape.data.parse(data);
  if (!told) return null;
  return {
    subject: 'l’heure ou le lieu de la séance change',
    lines: [`Le conseil se réunit bien le ${when(heldOn, startsAt)}.`, where(place)],
  };
};

const cancelled = ({ data }: Fact): Told | null => {
  const { heldOn, from } = SessionCancelled.shape.data.parse(data);
  const day = longDateWithWeekday(heldOn);
  const subject = 'la séance du conseil est annulée';
  const why = 'Connectez-vous pour lire pourquoi. Vous n’avez rien à faire.';
  switch (from) {
    case 'SCHEDULED':
      return null;
    case 'CONVENED':
      return { subject, lines: [`La séance du ${day} est annulée.`, why] };
    case 'ADJOURNED':
      return {
        subject,
        lines: [`La séance du ${day}, ajournée faute de quorum, ne sera pas convoquée de nouveau.`, why],
      };
  }
};

// MAN-08: what they say is read behind the sign-in (P24).
const circulated = ({ data }: Fact): Told => {
  const { heldOn } = MinutesCirculated.shape.data.parse(data);
  return {
    subject: 'le procès-verbal vous attend',
    lines: [
      `Le projet de procès-verbal de la séance du ${longDateWithWeekday(heldOn)} vous attend. Connectez-vous pour le lire.`,
      'S’il y manque quelque chose, dites-le au secrétariat : une correction s’y annexe. Le conseil l’approuve à sa prochaine séance.',
    ],
  };
};

const LETTERS: Readonly<Record<string, (fact: Fact) => Told | null>> = {
  'SessionConvened.v1': convened,
  'SessionReconvened.v1': reconvened,
  'SessionRelocated.v1': relocated,
  'SessionCancelled.v1': cancelled,
  'MinutesCirculated.v1': circulated,
  ...CONSULTATION_LETTERS,
};

/** Facts of a session that each member is told by letter. */
export const CONVENING_LETTERS: readonly string[] = Object.keys(LETTERS);

const toAcknowledge = (type: string): boolean => /(?:Convened|Reconvened)\.v1$/.test(type);
const asAlternate = 'Vous êtes membre suppléant : vous siégez si le titulaire de votre siège ne siège pas.';

/**
 * What one member is told: when, where, and of how many points; never of what they are about (P24). Null when nobody is
 * told.
 */
export const conveningLetter = (
  fact: Fact,
  { name, kind }: Convened,
  { profile, origin }: { profile: CouncilProfile; origin: string },
): Letter | null => {
  const told = LETTERS[fact.type]?.(fact) ?? null;
  if (told === null) return null;
  const calls = toAcknowledge(fact.type);
  return {
    subject: `${profile.shortName} : ${told.subject}`,
    text: [
      `Bonjour ${name},`,
      '',
      ...told.lines,
      ...(calls && kind === 'ALTERNATE' ? [asAlternate] : []),
      '',
      ...(calls ? [ACKNOWLEDGE] : []),
      `${origin}/sign-in`,
      signature(profile),
    ].join('\n'),
  };
};
