import { ApplicationContext } from '../../workflows/application/application-context.ts';
import { UNDER_WAY } from '../../workflows/application/state-words.ts';
import type { Charters } from '../ports.ts';
import type { References } from './references.ts';

/** The words under which the council has a dossier. */
const BEFORE_THE_COUNCIL: ReadonlySet<string> = new Set(['onAgenda', 'opinionGiven']);

/** A dossier that something is asked about: whether it is under way, and what its charter calls criteria. */
export type FiledDossier = {
  context: ApplicationContext;
  /** Where it stands, in one word. */
  word: string;
  underWay: boolean;
  /** Whether the council has it on no agenda yet. */
  beforeAgenda: boolean;
  version: number;
  criteria: readonly string[];
};

/** A dossier as others lean on it, or null where there is none, or no more than a draft. */
export const makeFiledDossier =
  (charters: Charters, references: References) =>
  async (council: string, id: string): Promise<FiledDossier | null> => {
    const found = await references.state(council, 'application', id);
    if (found === null) return null;
    const context = ApplicationContext.parse(found.context);
    const compiled = await charters.compiled(context.compiledDigest);
    const criteria = compiled?.criteria.map((criterion) => criterion.id) ?? [];
    const { word, version } = found;
    const underWay = UNDER_WAY.includes(word);
    return {
      context,
      word,
      underWay,
      beforeAgenda: underWay && !BEFORE_THE_COUNCIL.has(word),
      version,
      criteria,
    };
  };
