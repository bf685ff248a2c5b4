import { municipalitiesIn } from '../structure/municipalities.ts';
import { municipalityName } from '../structure/municipality-names-62.ts';
import { plainWords } from './plain-words.ts';

let codes: ReadonlyMap<string, string> | undefined;

/** Names are known where a list of them is; one that two municipalities share names neither. */
const codesByName = (): ReadonlyMap<string, string> => {
  if (codes) return codes;
  const named = municipalitiesIn('62').map(
    (code) => [plainWords(municipalityName(code) ?? ''), code] as const,
  );
  const shared = new Set(named.map(([name]) => name).filter((name, n, all) => all.indexOf(name) !== n));
  codes = new Map(named.filter(([name]) => name !== '' && !shared.has(name)));
  return codes;
};

/** The INSEE code of a municipality by its name, or null when the name is not known or not enough. */
export const municipalityNamed = (name: string): string | null => codesByName().get(plainWords(name)) ?? null;
