import { resolve } from 'node:path';
import { type JourneyCase, readCase } from '../../local/journey/journey-case.ts';

const root = resolve(import.meta.dirname, '..', '..');
const SIREN_DIGITS = 8;
const FIRST = 900;
/** Just enough for a quorum of 45, and few ballots: it is not the vote that is tried here. */
const ROOM = {
  present: 23,
  proxies: 0,
  chairVote: 'FOR',
  votes: { FOR: 3, AGAINST: 0, ABSTAIN: 0, BLANK: 0 },
} as const;

/** The last digit of a number that a Luhn key ends. */
const luhnKey = (digits: string): number => {
  const sum = Array.from(digits, Number)
    .toReversed()
    .map((digit, at) => digit * (at % 2 === 0 ? 2 : 1))
    .reduce((total, value) => total + (value > 9 ? value - 9 : value), 0);
  return (10 - (sum % 10)) % 10;
};
const keyed = (digits: string): string => `${digits}${luhnKey(digits)}`;

/** Structures like the one of the case T01, each under a name and numbers of its own. */
export const structuresLike = (many: number): JourneyCase[] => {
  const model = readCase(resolve(root, 'test', 'journeys', 'cases', 'T01.json'));
  if (model.session == null) throw new Error('the case T01 has no session');
  const session = { ...model.session, ...ROOM };
  return Array.from({ length: many }, (_, at) => {
    const siren = keyed(String(FIRST + at).padStart(SIREN_DIGITS, '0'));
    const siret = keyed(`${siren}0001`);
    const name = `Structure fictive n° ${at + 1}`;
    const establishments = [{ siret, commune: '62041', active: true, fteHundredths: 1040 }];
    const structure = { ...model.structure, siren, siret, rna: null, name, establishments };
    return { ...model, case: `S${at + 1}`, structure, session };
  });
};
