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
  if (pk === 'councils' || first === 'person' || /^(?:person|account|invitation)$/.test(kind ?? ''))
    return true;
  if (kind === 'structure') return /^(person#|invitation#)/.test(sk);
  return (
    kind === 'council' &&
    /^(member#|former#|rules#|rulesDraft#|routing#|absence#|delegation#|interests#|staff#|letter#|logo#|profile$)/.test(
      sk,
    )
  );
};

const isNothing = (row: JsonObject | undefined): boolean => Object.keys(row ?? {}).length === 0;

const holds = (found: ReadonlyMap<string, JsonObject>, ended: string): boolean =>
  !isNothing(found.get(ended.replace('#account#', '#person#').replace(/ ended$/, ' roles')));

type Compared = { name: string; row: JsonObject | undefined; folded: JsonObject | undefined };

const mayMiss = (found: ReadonlyMap<string, JsonObject>, { name, row, folded }: Compared): boolean => {
  // A person whose last role ended may keep an empty row.
  if (name.endsWith(' roles')) return isNothing(row) && isNothing(folded);
  // Whoever holds another role has no time that runs: looked at once, they are listed no more.
  return row === undefined && name.endsWith(' ended') && holds(found, name);
};

/** Roles, seats, invitations and rules are what facts gave, and no more (P18, P20). */
export const checkRoles = (stored: Stored, { wrong, count }: Note): void => {
  const expected = foldPeople(stored);
  const found = new Map<string, JsonObject>();
  for (const [pk, rows] of stored.state)
    for (const [sk, row] of rows) if (isOfPeople(pk, sk)) found.set(rowName(pk, sk), row);
  for (const name of new Set([...expected.keys(), ...found.keys()])) {
    count('peopleRows');
    const [row, folded] = [found.get(name), expected.get(name)];
    if (mayMiss(found, { name, row, folded })) continue;
    if (folded === undefined) wrong(name, 'aucun fait ne donne cette ligne');
    else if (row === undefined) wrong(name, 'manque ; ses faits la donnent');
    else if (!same(row, folded)) wrong(name, `${canonical(row)} ; ses faits disent ${canonical(folded)}`);
    // MAN-05: whoever keeps the secretariat or examines has no vote.
    if (name.endsWith(' roles') && row?.['member'] !== undefined && SECRETARIAT.some((role) => role in row))
      wrong(name, 'un siège et le secrétariat ensemble');
  }
};
