import type { Random } from '../stage/random.ts';
import type { Operation } from './document.ts';
import type { Known } from './world/known.ts';

const MEMBERS = 45;
const CANDIDATES = 8;

const numbered = (prefix: string, number: number): string => `${prefix}-${String(number).padStart(2, '0')}`;
const aMember = (random: Random): string => numbered('membre', 2 + random.below(MEMBERS - 1));
const aCandidate = (random: Random): string => numbered('candidate', 1 + random.below(CANDIDATES));

type Someone = (random: Random, thing: Known | null) => string;

/** Who plays each of those to whom the document says that a command is open. */
const BY_WORDS: readonly (readonly [words: string, who: Someone])[] = [
  ['l’administration du conseil', () => 'administratrice'],
  ['le secrétariat', () => 'secretaire'],
  ['un instructeur', () => 'instructrice'],
  ['la présidence', () => 'presidente'],
  ['un auditeur', () => 'auditrice'],
  ['un membre du conseil', aMember],
  ['le représentant de la structure', (random, thing) => thing?.owner ?? aCandidate(random)],
  ['toute personne connectée', aCandidate],
  ['l’administration de la plateforme', () => 'plateforme'],
];

const READERS: readonly [Someone, ...Someone[]] = [
  () => 'secretaire',
  () => 'instructrice',
  () => 'presidente',
  () => 'auditrice',
  aMember,
  (random, thing) => thing?.owner ?? aCandidate(random),
];

/** An account to which the operation is open, as the document says. */
export const someoneFor = (
  { method, description }: Operation,
  thing: Known | null,
  random: Random,
): string => {
  const open = BY_WORDS.filter(([words]) => description.includes(words)).map(([, who]) => who);
  const [first, ...others] = method === 'GET' || open.length === 0 ? READERS : open;
  return first === undefined ? aCandidate(random) : random.pick([first, ...others])(random, thing);
};

/** Anyone at all, newcomers included. */
export const anyone = (random: Random): string =>
  random.pick([
    'administratrice',
    'secretaire',
    'instructrice',
    'presidente',
    'auditrice',
    aMember(random),
    aCandidate(random),
    'plateforme',
    'nouvelle-venue',
  ]);
