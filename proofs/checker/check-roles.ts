import { canonical, same } from './canonical.ts';
import type { Note } from './finding.ts';
import type { JsonObject } from './json.ts';
import { foldPeople } from './people.ts';
import { rowName } from './people-rows.ts';
import type { Stored } from './things.ts';

const SECRETARIAT: readonly string[] = ['secretary', 'officer'];

/** Which rows people's facts determine. */
const isOfPeople = (pk: string, sk: string): boolean => {
  const [first = '', kind] = pk.split('#');
  if (pk === 'councils' || first === 'person' || kind === 'person' || kind === 'invitation') return true;
  if (kind === 'structure') return /^(person#|invitation#)/.test(sk);
  return (
    kind === 'council' &&
    /^(member#|former#|rules#|rulesDraft#|routing#|absence#|delegation#|interests#|staff#|profile$)/.test(sk)
  );
};

const isNothing = (row: JsonObject | undefined): boolean => Object.keys(row ?? {}).length === 0;

/** Roles, seats, invitations and rules are what facts gave, and no more (P18, P20). */
export const checkRoles = (stored: Stored, { wrong, count }: Note): void => {
  const expected = foldPeople(stored);
  const found = new Map<string, JsonObject>();
  for (const [pk, rows] of stored.state)
    for (const [sk, row] of rows) if (isOfPeople(pk, sk)) found.set(rowName(pk, sk), row);
  for (const name of new Set([...expected.keys(), ...found.keys()])) {
    count('peopleRows');
    const [row, folded] = [found.get(name), expected.get(name)];
    // A person whose last role ended may keep an empty row.
    if (name.endsWith(' roles') && isNothing(row) && isNothing(folded)) continue;
    if (folded === undefined) wrong(name, 'aucun fait ne donne cette ligne');
    else if (row === undefined) wrong(name, 'manque ; ses faits la donnent');
    else if (!same(row, folded)) wrong(name, `${canonical(row)} ; ses faits disent ${canonical(folded)}`);
    // MAN-05: whoever keeps the secretariat or examines has no vote.
    if (name.endsWith(' roles') && row?.['member'] !== undefined && SECRETARIAT.some((role) => role in row))
      wrong(name, 'un siège et le secrétariat ensemble');
  }
};
