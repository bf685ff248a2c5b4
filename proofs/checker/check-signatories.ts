import type { Note } from './finding.ts';
import { factsOf, rowAt, type Stored } from './things.ts';

const FIELDS: readonly string[] = ['pk', 'sk', 'name'];

/** F9: whoever signed a decision is named beside it, and nobody who signed none. */
export const checkSignatories = (stored: Stored, { wrong, count }: Note): void => {
  const signed = new Set(
    factsOf(stored, 'ApplicationDecided.v1').map(({ key }) => key.replace('#application#', '#signatory#')),
  );
  for (const pk of signed) {
    count('signatories');
    const row = rowAt(stored, pk, 'name');
    if (row === undefined || typeof row['name'] !== 'string' || row['name'].trim() === '')
      wrong(pk, 'une décision est signée, et personne n’est nommé');
    else if (Object.keys(row).some((name) => !FIELDS.includes(name)))
      wrong(pk, 'dit plus que le nom de qui a signé');
  }
  for (const pk of stored.state.keys())
    if (pk.includes('#signatory#') && !signed.has(pk)) wrong(pk, 'nomme qui n’a signé aucune décision');
};
