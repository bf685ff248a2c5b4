import { reactionIsAside } from './aside.ts';
import { canonical, same } from './canonical.ts';
import type { Asked } from './examined.ts';
import type { Note } from './finding.ts';
import { isObject, type JsonObject, objectOf } from './json.ts';
import { readLabelNumber } from './label-number.ts';
import { type Fact, rowAt, rowsAt, said, type Stored, type Thing, thingsOf } from './things.ts';

/** All that is public about a label, and of whom holds it: legal persons only (OPD-05). */
const PUBLIC: readonly string[] = [
  'number',
  'council',
  'holder',
  'establishment',
  'awardedOn',
  'validUntil',
  'prolongedOn',
  'charterVersion',
  'quality',
  'checkedOn',
  'recordedAt',
  'formerNames',
  'replaces',
  'replacedBy',
  'spans',
];
const HOLDER: readonly string[] = ['name', 'family', 'commune', 'siren', 'rna'];
const SPAN: readonly string[] = ['from', 'status'];

/** How a label begins: by a decision, or taken over as it stood before this service. */
const FIRST: readonly string[] = ['LabelAwarded.v1', 'LabelRecorded.v1'];

/** From which day a fact says which status, with no reason (OPD-03). An end of term is read, and needs no word. */
const SAYS: Readonly<Record<string, readonly (readonly [day: string, status: string])[]>> = {
  'LabelAwarded.v1': [['awardedOn', 'VALID']],
  'LabelRecorded.v1': [['awardedOn', 'VALID']],
  'LabelSuspended.v1': [
    ['suspendedOn', 'NOT_CURRENTLY_VALID'],
    ['endsOn', 'VALID'],
  ],
  'LabelReinstated.v1': [['reinstatedOn', 'VALID']],
  'LabelRevoked.v1': [['revokedOn', 'NOT_CURRENTLY_VALID']],
  'LabelRescinded.v1': [['since', 'NOT_CURRENTLY_VALID']],
  'LabelRelinquished.v1': [['relinquishedOn', 'NOT_CURRENTLY_VALID']],
  'LabelLapsed.v1': [['lapsedOn', 'NOT_CURRENTLY_VALID']],
};

/** What is said last of the days from one on takes the place of all that was said of them before. */
const spansOf = (facts: readonly Fact[]): JsonObject[] => {
  const told = facts.flatMap((fact) =>
    (SAYS[fact.type] ?? []).map(([day, status]) => ({ from: said(fact, day), status })),
  );
  const standing = told.filter(({ from }, n) => !told.slice(n + 1).some((later) => later.from <= from));
  return standing.filter(({ status }, n) => standing[n - 1]?.status !== status);
};

const lastOf = (facts: readonly Fact[], ...types: readonly string[]): Fact | undefined =>
  facts.findLast(({ type }) => types.includes(type));

/** Each name that another took the place of, until that day. */
const formerNames = (award: Fact, facts: readonly Fact[]): JsonObject[] => {
  const names = [award, ...facts.filter(({ type }) => type === 'LabelHolderChanged.v1')].map((fact) => ({
    name: objectOf(fact.data['holder'])['name'] ?? null,
    day: fact.data['changedOn'] ?? null,
  }));
  return names
    .flatMap(({ name }, n) => {
      const next = names[n + 1];
      return next === undefined || next.name === name ? [] : [{ name, until: next.day }];
    })
    .slice(-9);
};

/** The public row of a label: a function of its facts. */
const publicOf = ({ council, facts }: Thing, award: Fact): JsonObject => {
  const held = lastOf(facts, 'LabelHolderChanged.v1') ?? award;
  const holder = objectOf(held.data['holder']);
  const decided = lastOf(facts, 'LabelRenewed.v1') ?? award;
  const looked = lastOf(facts, 'LabelRenewed.v1', 'YearlyCheckAnswered.v1');
  const since = facts.slice(facts.indexOf(decided));
  return {
    number: award.data['number'],
    council,
    holder: Object.fromEntries(HOLDER.map((name) => [name, holder[name]])),
    establishment: held.data['establishment'] ?? null,
    awardedOn: award.data['awardedOn'],
    validUntil: facts.findLast(({ data }) => data['validUntil'] !== undefined)?.data['validUntil'],
    prolongedOn: since.find(({ type }) => type === 'LabelProlonged.v1')?.data['prolongedOn'] ?? null,
    charterVersion: decided.data['charterVersion'],
    quality: decided.data['quality'],
    checkedOn: looked?.data['renewedOn'] ?? looked?.data['answeredOn'] ?? award.data['awardedOn'],
    recordedAt: award.at,
    formerNames: formerNames(award, facts),
    replaces: award.data['replaces'] ?? null,
    replacedBy: lastOf(facts, 'LabelLapsed.v1')?.data['replacedBy'] ?? null,
    spans: spansOf(facts),
  };
};

const strangeIn = (value: unknown, allowed: readonly string[]): string[] =>
  isObject(value as JsonObject)
    ? Object.keys(value as JsonObject).filter((name) => !allowed.includes(name))
    : [];

/** No field beyond the list of what is public. */
const checkAllowed = (where: string, row: JsonObject, allowed: readonly string[], { wrong }: Note): void => {
  const spans = Array.isArray(row['spans']) ? (row['spans'] as unknown[]) : [];
  const strange = [
    ...strangeIn(row, allowed),
    ...strangeIn(row['holder'], HOLDER),
    ...spans.flatMap((span) => strangeIn(span, SPAN)),
  ];
  if (strange.length > 0) wrong(where, `champs qui ne sont pas publics : ${strange.join(', ')}`);
};

const checkSame = (where: string, row: JsonObject, expected: JsonObject, { wrong }: Note): void => {
  for (const [name, value] of Object.entries(expected))
    if (!same(row[name], value))
      wrong(where, `${name} : ${canonical(row[name])} ; ses faits disent ${canonical(value)}`);
};

const checkEntry = (
  stored: Stored,
  label: Thing,
  number: string,
  expected: JsonObject,
  note: Note,
  quiet: boolean,
) => {
  const entry = rowAt(stored, `${label.council}#register`, `entry#${number}`);
  const where = `registre ${number}`;
  const last = label.facts.at(-1);
  if (entry === undefined) {
    const missed = label.facts.some(({ id }) => reactionIsAside(label, id, 'publish-register'));
    if (quiet && !missed) note.wrong(where, 'manque au registre');
    return;
  }
  checkAllowed(where, entry, [...PUBLIC, 'version'], note);
  if (quiet) checkSame(where, entry, expected, note);
  const behind = last !== undefined && reactionIsAside(label, last.id, 'publish-register');
  if (quiet && !behind && entry['version'] !== last?.version)
    note.wrong(
      where,
      `à la version ${canonical(entry['version'])} ; le label est à la version ${last?.version ?? 0}`,
    );
};

const checkNumbers = (stored: Stored, labels: readonly (readonly [Thing, Fact])[], { wrong }: Note): void => {
  const numbered = labels.flatMap(([{ council }, award]) => {
    const parts = readLabelNumber(said(award, 'number'));
    return parts === null ? [] : [{ year: `${council} ${parts.year}`, sequence: parts.sequence, award }];
  });
  const years = Map.groupBy(numbered, ({ year }) => year);
  for (const [year, taken] of years) {
    const sequences = taken.map(({ sequence }) => sequence).sort((a, b) => a - b);
    // What was taken over may leave gaps; a number that serves twice is wrong whatever it comes from.
    const whole = taken.every(({ award }) => award.type === 'LabelAwarded.v1');
    const gap = sequences.findIndex((sequence, n) =>
      whole ? sequence !== n + 1 : n > 0 && sequence === sequences[n - 1],
    );
    if (gap >= 0) wrong(`numéros ${year}`, `le numéro ${gap + 1} manque ou sert deux fois`);
  }
  const lastOf = (year: string): number =>
    Math.max(0, ...(years.get(year) ?? []).map(({ sequence }) => sequence));
  for (const [pk, rows] of stored.state) {
    const [council = '', kind] = pk.split('#');
    if (kind !== 'labelNumbers') continue;
    for (const [year, { last }] of rows) {
      const highest = lastOf(`${council} ${year}`);
      if (last !== highest) wrong(`${pk} ${year}`, `dernier numéro ${canonical(last)} au lieu de ${highest}`);
    }
  }
  for (const year of years.keys()) {
    const [council = '', of = ''] = year.split(' ');
    if (rowAt(stored, `${council}#labelNumbers`, of) === undefined)
      wrong(`numéros ${year}`, 'le dernier numéro pris n’est pas retenu');
  }
};

/** Rows that no label has. */
const checkGhosts = (stored: Stored, numbers: ReadonlyMap<string, string>, { wrong, count }: Note): void => {
  for (const pk of stored.state.keys()) {
    const [first = '', second = ''] = pk.split('#');
    if (pk === `label#${second}` && !numbers.has(second)) wrong(pk, 'une page publique sans label');
    if (pk !== `${first}#register`) continue;
    for (const sk of rowsAt(stored, pk).keys()) {
      count('registerEntries');
      if (numbers.get(sk.replace('entry#', '')) !== first)
        wrong(`${pk} ${sk}`, 'une ligne du registre sans label');
    }
  }
};

/** A number taken over may have any form, and the year that its council gave it; one of ours has its key and its council. */
const isNumberOf = ({ council }: Thing, award: Fact, parts: ReturnType<typeof readLabelNumber>): boolean => {
  const recorded = award.type === 'LabelRecorded.v1';
  if (parts === null) return recorded;
  const ofItsYear = recorded || parts.year === said(award, 'awardedOn').slice(0, 4);
  return parts.right && parts.council === council && ofItsYear;
};

/** The register is a function of the log: no ghost, none missing, no private field (P17; I13). */
export const checkRegister = (stored: Stored, note: Note, { quiet }: Asked): void => {
  const labels = thingsOf(stored, 'label').flatMap((label) => {
    const award = label.facts.find(({ type }) => FIRST.includes(type));
    return award === undefined ? [] : [[label, award] as const];
  });
  for (const [label, award] of labels) {
    note.count('labels');
    const number = said(award, 'number');
    const parts = readLabelNumber(number);
    if (!isNumberOf(label, award, parts))
      note.wrong(label.key, `« ${number} » n’est pas un numéro de ce conseil et de cette année`);
    const expected = publicOf(label, award);
    const row = rowAt(stored, `label#${number}`, 'public');
    if (row === undefined) note.wrong(`label#${number}`, 'n’a pas de page publique');
    else {
      checkAllowed(`label#${number}`, row, PUBLIC, note);
      checkSame(`label#${number}`, row, expected, note);
    }
    checkEntry(stored, label, number, expected, note, quiet);
  }
  checkNumbers(stored, labels, note);
  checkGhosts(stored, new Map(labels.map(([{ council }, award]) => [said(award, 'number'), council])), note);
};
