import { linesOf } from '../acts/delivery.ts';
import { codesIn, type Typed, withCodes } from '../acts/asked.ts';
import type { Routing } from '../api/council-shapes.ts';
import { placeInWords, placeWritten } from '../words/place-names.ts';

/** A group of municipalities or a line of a routing, as it is being written; its id is of this page alone. */
export type Part = { readonly id: string; readonly typed: Typed };
export type RoutingForm = {
  readonly groups: readonly Part[];
  readonly lines: readonly Part[];
  /** Who follows all the others, as codes. */
  readonly otherwise: string;
};

export const partField = (part: Part, name: string): string => `${part.id}-${name}`;
export const OTHERWISE_FIELD = 'autrement';

/** What is to be corrected: at its field, and in the summary, where it is said of what. */
export type Fault = { readonly field: string; readonly of: string; readonly says: string };

let parts = 0;
export const newPart = (kind: 'groupe' | 'ligne', typed: Typed = {}): Part => ({
  id: `${kind}-${++parts}`,
  typed,
});

const placesOf = (codes: readonly string[]): string => codes.map(placeInWords).join('\n');

/** What is in force, as the form holds it. */
export const formOf = (routing: Routing | null): RoutingForm => {
  const groups = (routing?.groups ?? []).map(({ name, municipalities }) =>
    newPart('groupe', { name, municipalities: placesOf(municipalities) }),
  );
  const idOf = (name: string): readonly string[] =>
    groups.filter(({ typed }) => typed['name'] === name).map(({ id }) => id);
  const lines = (routing?.lines ?? []).map((line) =>
    newPart('ligne', {
      groups: withCodes(line.groups.flatMap(idOf)),
      municipalities: placesOf(line.municipalities),
      divisions: line.divisions.join(' '),
      families: withCodes(line.families),
      officers: withCodes(line.officers),
    }),
  );
  return { groups, lines, otherwise: withCodes(routing?.otherwise ?? []) };
};

const nameOf = ({ typed }: Part): string => (typed['name'] ?? '').trim();
const writtenIn = ({ typed }: Part): readonly string[] => linesOf(typed['municipalities']);
const divisionsIn = ({ typed }: Part): readonly string[] =>
  (typed['divisions'] ?? '').split(/[\s,;]+/).filter((division) => division !== '');

/** The command that would adopt it. */
export const routingIn = ({ groups, lines, otherwise }: RoutingForm) => ({
  groups: groups.map((group) => ({
    name: nameOf(group),
    municipalities: writtenIn(group).map((text) => placeWritten(text) ?? text),
  })),
  lines: lines.map((line) => ({
    groups: codesIn(line.typed['groups']).flatMap((id) =>
      groups.filter((each) => each.id === id).map(nameOf),
    ),
    municipalities: writtenIn(line).map((text) => placeWritten(text) ?? text),
    divisions: divisionsIn(line),
    families: codesIn(line.typed['families']),
    officers: codesIn(line.typed['officers']),
  })),
  otherwise: codesIn(otherwise),
});

const placeFault = (part: Part, of: string): Fault[] => {
  const unread = writtenIn(part).filter((text) => placeWritten(text) === null);
  return unread.length === 0
    ? []
    : [
        {
          field: partField(part, 'municipalities'),
          of: `${of}, communes`,
          says: `Écrivez le code INSEE de « ${unread[0]} », comme 62041 pour Arras.`,
        },
      ];
};

const groupFaults = (group: Part, rank: number, groups: readonly Part[]): Fault[] => {
  const of = `Groupe ${rank + 1}`;
  const name = nameOf(group);
  const says = (field: string, label: string, words: string): Fault => ({
    field: partField(group, field),
    of: `${of}, ${label}`,
    says: words,
  });
  return [
    ...(name === '' ? [says('name', 'nom', 'Donnez-lui un nom.')] : []),
    ...(groups.slice(0, rank).some((each) => nameOf(each) === name) && name !== ''
      ? [says('name', 'nom', 'Un autre groupe le porte déjà.')]
      : []),
    ...(writtenIn(group).length === 0 ? [says('municipalities', 'communes', 'Citez-en une au moins.')] : []),
    ...placeFault(group, of),
  ];
};

const lineFaults = (line: Part, rank: number): Fault[] => {
  const of = `Ligne ${rank + 1}`;
  const says = (field: string, label: string, words: string): Fault => ({
    field: partField(line, field),
    of: `${of}, ${label}`,
    says: words,
  });
  const { groups, families, officers } = line.typed;
  const empty =
    codesIn(groups).length + codesIn(families).length + writtenIn(line).length + divisionsIn(line).length ===
    0;
  return [
    ...(empty
      ? [
          says(
            'municipalities',
            'communes',
            'Dites au moins une commune, un groupe, une activité ou une famille.',
          ),
        ]
      : []),
    ...placeFault(line, of),
    ...(divisionsIn(line).some((division) => !/^\d{2}$/.test(division))
      ? [says('divisions', 'activités', 'Écrivez les deux premiers chiffres du code NAF, comme 47.')]
      : []),
    ...(codesIn(officers).length === 0
      ? [says('officers', 'qui suit', 'Choisissez une personne au moins.')]
      : []),
  ];
};

/** What is to be corrected before anything is sent, in the order of the page. */
export const routingFaults = ({ groups, lines }: RoutingForm): readonly Fault[] => [
  ...groups.flatMap(groupFaults),
  ...lines.flatMap(lineFaults),
];
