import { randomUUID } from 'node:crypto';
import type { Fact } from '../../events/catalogue.ts';
import { APPLICATION, SESSION, STRUCTURE } from '../../test/support/ids.ts';
import { READY, rowsOfFacts, type Rows } from '../rights/build.ts';
import { standingsOf } from '../rights/standings.ts';

const ready = (): readonly Fact[] => {
  const found = standingsOf('application').find(({ name }) => name.startsWith(READY));
  if (found === undefined) throw new Error('no dossier stands ready');
  return found.facts;
};

/** A dossier that is examined and ready for a session, of a structure of its own; nobody filed it. */
export const plantedDossier = (
  council: string,
  session: string,
  at: number,
): Rows & { readonly id: string } => {
  const id = randomUUID();
  const text = JSON.stringify(ready())
    .replaceAll(STRUCTURE, randomUUID())
    .replaceAll(APPLICATION, id)
    .replaceAll(SESSION, session)
    .replaceAll('Les Semeurs', `Structure d’essai ${at}`);
  return { id, ...rowsOfFacts(council, 'application', id, JSON.parse(text) as Fact[]) };
};
