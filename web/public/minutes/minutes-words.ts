import type { Instant } from '../../../events/fact.ts';
import { timeInParis } from '../../../workflows/calendar/french-dates.ts';
import type { ChairQuality, MemberView, RecusalClass, RoundView } from './minutes-view.ts';

/** « 14 h 05 », on a clock in Paris. */
export const timeOf = (instant: string): string => timeInParis(instant as Instant);

/** How members are named: by name, or by their number and college once it is erased. */
export const namedIn = (members: readonly MemberView[]) => {
  const names = new Map(
    members.map(({ number, name, college }) => [
      number,
      name ?? `membre n°\u00A0${number}, collège\u00A0${college.number}`,
    ]),
  );
  return (member: number): string => names.get(member) ?? `membre n°\u00A0${member}`;
};
export type Named = ReturnType<typeof namedIn>;

/** « Ada, Basile et Chloé ». */
export const enumerated = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} et ${words.at(-1)}`;

export const CHAIRS: Readonly<Record<ChairQuality, string>> = {
  PRESIDENT: 'présidence du conseil',
  VICE_PRESIDENT: 'vice-présidence du conseil',
  ACTING: 'présidence de séance',
};

export const NO_CHAIR = {
  ABSENT: 'ni la présidence ni une vice-présidence ne siégeait',
  RECUSED: 'la présidence et les vice-présidences étaient déportées',
  VACANT: 'la présidence était vacante',
} as const;

export const RECUSALS: Readonly<Record<RecusalClass, string>> = {
  DIRECTOR: 'direction de la structure, ou mandat',
  EMPLOYEE: 'emploi dans la structure',
  FUNDER: 'financement avec droit de vote',
  COMPETITOR: 'concurrence',
  RELATIVE: 'lien d’un proche avec la structure',
  OTHER: 'autre lien personnel',
  DECLARED_INTEREST: 'lien avec la structure',
};

export const BALLOTS: Readonly<Record<RoundView['ballot'], string>> = {
  HANDS: 'à main levée',
  ROLL_CALL: 'public, par appel nominal',
  SECRET: 'secret',
};

export const MAJORITIES = {
  E: 'suffrages exprimés',
  P: 'membres présents ou représentés',
  T: 'deux tiers des suffrages exprimés',
} as const;
