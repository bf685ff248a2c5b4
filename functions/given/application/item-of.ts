import type { ApplicationContext } from '../../../workflows/application/application-context.ts';
import type { References } from '../references.ts';

/** The point of a dossier as it stands, with the version it was read at; null when it has none. */
export const itemOf = async (references: References, council: string, { item }: ApplicationContext) => {
  const found = item === null ? null : await references.state(council, 'item', item);
  return found && item !== null ? { id: item, state: found.word, version: found.version } : null;
};
