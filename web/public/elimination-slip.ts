import { counted, frenchDate, nonBreaking } from './french.ts';
import { facts, sentences, type Block, type PrintedDocument, type Section } from './printed-document.ts';

/** What is listed on a slip of elimination. Days are `YYYY-MM-DD`. */
export type SlipLine = {
  /** What kind of record it is, in French, as the head of its group. */
  readonly kind: string;
  /** By which rule of the council it is kept, and for how many months; null when the rules no longer say. */
  readonly rule: string;
  readonly months: number | null;
  readonly number: string | null;
  readonly structureName: string | null;
  /** When its first record came, and from when its time runs. */
  readonly from: string;
  readonly retainedFrom: string;
  readonly keptUntil: string;
  readonly disposition: 'DESTROY' | 'SORT' | 'ARCHIVE';
  /** What keeps it from going, in French; null when nothing does. */
  readonly held: string | null;
};

export type SlipView = {
  readonly council: { readonly name: string; readonly territory: string };
  readonly service: { readonly service: string; readonly address: string; readonly email: string };
  readonly on: string;
  readonly lines: readonly SlipLine[];
  /** Whether more have had their time than one slip lists. */
  readonly more: boolean;
  readonly asOf: string;
};

const DISPOSITIONS = { DESTROY: 'élimination', SORT: 'tri', ARCHIVE: 'versement' } as const;

const extremes = (lines: readonly SlipLine[]): string => {
  const days = lines.flatMap(({ from, retainedFrom }) => [from, retainedFrom]).toSorted();
  return `du ${frenchDate(days[0] ?? '')} au ${frenchDate(days.at(-1) ?? '')}`;
};

const lengthOf = ({ months }: SlipLine): string => {
  if (months === null) return 'selon le règlement';
  return months % 12 === 0 ? counted(months / 12, 'an', 'ans') : counted(months, 'mois', 'mois');
};

const groupsOf = (lines: readonly SlipLine[]): SlipLine[][] => [
  ...Map.groupBy(lines, ({ kind, rule, months, disposition }) =>
    JSON.stringify([kind, rule, months, disposition]),
  ).values(),
];

const summary = (lines: readonly SlipLine[]): Block => ({
  kind: 'table',
  caption: 'Ce qui est proposé, par nature',
  head: ['Nature', 'Nombre', 'Dates extrêmes', 'Durée d’utilité administrative', 'Sort final'],
  rows: groupsOf(lines).flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const ground = nonBreaking(`${lengthOf(first)}, ${first.rule}`);
    return [[first.kind, String(group.length), extremes(group), ground, DISPOSITIONS[first.disposition]]];
  }),
});

const rowOf = (line: SlipLine): string[] => [
  line.number ?? 'sans numéro',
  line.structureName ?? '–',
  extremes([line]),
  frenchDate(line.keptUntil),
];

const listed = (lines: readonly SlipLine[]): Section[] =>
  groupsOf(lines).map((group, rank) => ({
    id: `liste-${rank + 1}`,
    title: `${group[0]?.kind ?? ''} : ${DISPOSITIONS[group[0]?.disposition ?? 'DESTROY']}`,
    blocks: [
      {
        kind: 'table',
        caption: counted(group.length, 'article', 'articles'),
        head: ['Numéro', 'Structure', 'Dates extrêmes', 'Conservé jusqu’au'],
        rows: group.map(rowOf),
      },
    ],
  }));

const heldBack = (lines: readonly SlipLine[]): Section[] =>
  lines.length === 0
    ? []
    : [
        {
          id: 'retenus',
          title: 'Retenus : ne sont pas proposés',
          blocks: [
            {
              kind: 'table',
              caption: counted(lines.length, 'article', 'articles'),
              head: ['Numéro', 'Structure', 'Conservé jusqu’au', 'Ce qui le retient'],
              rows: lines.map((line) => [
                line.number ?? 'sans numéro',
                line.structureName ?? '–',
                frenchDate(line.keptUntil),
                line.held ?? '',
              ]),
            },
          ],
        },
      ];

const ROOM = '…………………………………………………';

/** Nothing of it is eliminated before the archives have signed (Code du patrimoine, L212-2). */
const visa: Section = {
  id: 'visa',
  title: 'Propositions et visa',
  blocks: [
    ...sentences([
      'Aucun de ces documents n’est éliminé avant le visa de l’administration des archives (code du patrimoine, article L212-2).',
    ]),
    facts(
      ['Pour le service producteur : nom, qualité', ROOM],
      ['Date et signature du service', ROOM],
      ['Référence du bordereau donnée par les archives', ROOM],
      ['Visa : accord, accord sauf pour les articles suivants, ou refus', ROOM],
      ['Date et signature des archives', ROOM],
    ),
  ],
};

/** The slip that a council gives to the archives: what has had its time, by which rule, and room to sign (GDP-04). */
export const eliminationSlip = ({ council, service, on, lines, more }: SlipView): PrintedDocument => {
  const proposed = lines.filter(({ held }) => held === null);
  const retained = lines.filter(({ held }) => held !== null);
  return {
    title: 'Bordereau d’élimination',
    sections: [
      {
        id: 'producteur',
        title: 'Service producteur',
        blocks: [
          facts(
            ['Producteur', `${council.name}, ${council.territory}`],
            ['Service', `${service.service}, ${service.address}`],
            ['Courriel', service.email],
            ['Établi le', frenchDate(on)],
            ['Articles proposés', String(proposed.length)],
            proposed.length > 0 && ['Période', extremes(proposed)],
          ),
          ...(proposed.length === 0
            ? sentences(['Rien n’a atteint la fin de sa durée d’utilité administrative.'])
            : [summary(proposed)]),
          ...(more
            ? sentences(['D’autres dossiers ont atteint leur terme : un autre bordereau les liste ensuite.'])
            : []),
        ],
      },
      ...listed(proposed),
      ...heldBack(retained),
      visa,
    ],
  };
};
