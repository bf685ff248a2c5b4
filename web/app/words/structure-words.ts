import { counted, frenchDate, frenchSiren, parisDay } from '../../public/french.ts';
import type { ListedStructure } from '../api/structure-shapes.ts';
import { knownField } from '../structure/known-fields.ts';
import { inWords } from './in-words.ts';

type Read = {
  readonly state: string;
  readonly data: Pick<ListedStructure, 'contests' | 'register'>;
  readonly deadlines?: Readonly<Record<string, string>>;
};

/** The fields whose value waits for an officer, in the order in which they were contested. */
export const toSettle = ({ contests }: Pick<ListedStructure, 'contests'>): readonly string[] =>
  Object.entries(contests)
    .filter(([, { outcome }]) => outcome === null)
    .toSorted(([, one], [, other]) => (one.on < other.on ? -1 : 1))
    .map(([field]) => field);

export const isGone = ({ register }: Pick<ListedStructure, 'register'>): boolean =>
  register?.['administrativeState'] === 'C';

const STANDING: Readonly<Record<string, string>> = {
  known: 'Rien n’attend',
  ceased: 'Cessation enregistrée',
};

const readAgain = (deadlines: Read['deadlines'] = {}): string => {
  const next = deadlines['registerRetry'];
  return next === undefined
    ? ' : relisez-les, ou enregistrez un extrait'
    : ` ; ils seront relus le ${frenchDate(parisDay(next))}`;
};

/** What a structure waits for from the service. */
export const structureStanding = ({ state, data, deadlines }: Read): string => {
  const fields = toSettle(data);
  if (state === 'declared') return `Aucun registre n’a répondu${readAgain(deadlines)}`;
  if (fields.length > 0) {
    const names = fields.map((field) => (knownField(field)?.label ?? 'autre valeur').toLowerCase());
    return `${counted(fields.length, 'valeur à trancher', 'valeurs à trancher')} : ${names.join(', ')}`;
  }
  if (state !== 'ceased' && isGone(data))
    return 'Cessée selon les registres : sa cessation est à enregistrer';
  return inWords(STANDING, state);
};

/** Its numbers, as people read them. */
export const numbersOf = ({ siren, rna }: Pick<ListedStructure, 'siren' | 'rna'>): string =>
  [siren === null ? '' : `SIREN ${frenchSiren(siren)}`, rna === null ? '' : `RNA ${rna}`]
    .filter((each) => each !== '')
    .join(', ');
