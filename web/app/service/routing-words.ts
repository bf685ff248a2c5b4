import { FAMILY_WORDS } from '../../public/family-words.ts';
import type { Routing } from '../api/council-shapes.ts';
import { inWords } from '../words/in-words.ts';
import { placeInWords } from '../words/place-names.ts';
import { officerName } from './officer-words.ts';

type Named = Parameters<typeof officerName>[0];

export const FAMILIES = Object.entries(FAMILY_WORDS).map(([code, label]) => ({ code, label }));

const SHOWN = 4;

const some = (words: readonly string[]): string =>
  words.length <= SHOWN
    ? words.join(', ')
    : `${words.slice(0, SHOWN).join(', ')} et ${words.length - SHOWN} autres`;

/** Which dossiers a line is for. */
export const lineFor = ({ groups, municipalities, divisions, families }: Routing['lines'][number]): string =>
  [
    some([...groups, ...municipalities.map(placeInWords)]),
    divisions.length === 0 ? '' : `activités ${divisions.join(', ')}`,
    some(families.map((family) => inWords(FAMILY_WORDS, family))),
  ]
    .filter((words) => words !== '')
    .join(' ; ');

/** Who follows them, in turn when they are several. */
export const officersInWords = (of: Named, officers: readonly string[]): string =>
  `${officers.map((person) => officerName(of, person)).join(', ')}${officers.length > 1 ? ', à tour de rôle' : ''}`;
