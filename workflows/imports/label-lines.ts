import type { LegalDate } from '../calendar/legal-date.ts';
import type { RecordedLabel } from '../label/term/commands.ts';
import { isFormerNumber } from '../label/label-number.ts';
import { checkRna, checkSiren, type IdentifierCheck } from '../structure/identifiers.ts';
import type { EssFamily } from '../structure/legal-categories.ts';
import { currentMunicipality } from '../structure/municipalities.ts';

import { LABEL_COLUMNS, type LabelField } from './columns.ts';
import { dayCell, textCell } from './cells.ts';
import { municipalityNamed } from './municipality-named.ts';
import { plainWords } from './plain-words.ts';
import { read, together, unread, type Cell, type LineProblem, type ReadLine } from './read-line.ts';
import type { TableLine } from './read-table.ts';

const TITLES: Record<string, string> = Object.fromEntries(
  LABEL_COLUMNS.map(({ field, titles: [first] }) => [field, first]),
);
const titleOf = (field: string): string => TITLES[field] ?? field;

const FAMILIES: Record<string, EssFamily> = {
  association: 'ASSOCIATION',
  cooperative: 'COOPERATIVE',
  scop: 'COOPERATIVE',
  scic: 'COOPERATIVE',
  mutuelle: 'MUTUAL',
  fondation: 'FOUNDATION',
  'societe commerciale de l ess': 'COMMERCIAL_ESS',
  'societe commerciale': 'COMMERCIAL_ESS',
  'entreprise de l ess': 'COMMERCIAL_ESS',
};

const familyCell = (typed: string): Cell<EssFamily> => {
  const words = plainWords(typed);
  const family = Object.hasOwn(FAMILIES, words) ? FAMILIES[words] : undefined;
  return family === undefined
    ? unread('Écrivez association, coopérative, mutuelle, fondation ou société commerciale de l’ESS.')
    : read(family);
};

/** ID-09, ID-11: the code of a municipality, a former one counting as what it joined; or its name, where it is known. */
const communeCell = (typed: string): Cell<string> => {
  const code = currentMunicipality(typed.toUpperCase()) ?? municipalityNamed(typed);
  return code === null ? unread('Écrivez le code INSEE de la commune, comme 62041 pour Arras.') : read(code);
};

const identifierCell = (typed: string, check: (text: string) => IdentifierCheck): Cell<string | null> => {
  if (typed === '') return read(null);
  const checked = check(typed);
  return checked.ok ? read(checked.value) : unread(checked.reason);
};

/** A number already on certificates stays; an empty one is given at the award. */
const numberCell = (typed: string, council: string): Cell<string | null> => {
  if (typed === '') return read(null);
  const number = typed.toUpperCase();
  return isFormerNumber(number, council)
    ? read(number)
    : unread(
        'Écrivez le numéro en capitales, chiffres et tirets, 30 au plus. Laissez vide pour en recevoir un.',
      );
};

const doubts = (cells: Record<LabelField, string>): LineProblem[] =>
  (
    [
      ['siren', cells.siren === '' ? null : checkSiren(cells.siren)],
      ['rna', cells.rna === '' ? null : checkRna(cells.rna, null)],
    ] as const
  ).flatMap(([field, check]) =>
    check?.ok === true && check.warning !== null ? [{ column: titleOf(field), reason: check.warning }] : [],
  );

const impossible = (
  {
    siren,
    rna,
    awardedOn,
    validUntil,
  }: Record<'siren' | 'rna', string | null> & {
    awardedOn: LegalDate;
    validUntil: LegalDate;
  },
  today: LegalDate,
): LineProblem[] => [
  ...(siren === null && rna === null
    ? [{ column: titleOf('siren'), reason: 'Donnez un numéro SIREN ou un numéro RNA.' }]
    : []),
  ...(awardedOn > today
    ? [
        {
          column: titleOf('awardedOn'),
          reason: 'Cette date est à venir : un label repris est déjà attribué.',
        },
      ]
    : []),
  ...(validUntil < awardedOn
    ? [{ column: titleOf('validUntil'), reason: 'Un label finit après son attribution.' }]
    : []),
];

export type LabelLine = Omit<RecordedLabel, 'holder'> & {
  holder: Omit<RecordedLabel['holder'], 'structure'>;
};

const BEFORE = 'Décision antérieure au service';

const readLabel = (
  { line, cells }: TableLine<LabelField>,
  { council, today }: { council: string; today: LegalDate },
): ReadLine<LabelLine> => {
  const { values, problems } = together(
    {
      number: numberCell(cells.number, council),
      name: textCell(cells.name, 150),
      siren: identifierCell(cells.siren, checkSiren),
      rna: identifierCell(cells.rna, (typed) => checkRna(typed, null)),
      family: familyCell(cells.family),
      commune: communeCell(cells.commune),
      awardedOn: dayCell(cells.awardedOn),
      validUntil: dayCell(cells.validUntil),
      charterVersion: textCell(cells.charterVersion || 'antérieure', 40),
      quality: textCell(cells.quality || BEFORE, 120),
    },
    titleOf,
  );
  const all = values === null ? problems : impossible(values, today);
  if (values === null || all.length > 0) return { line, data: null, problems: all, warnings: [] };
  const { number, awardedOn, validUntil, charterVersion, quality, ...holder } = values;
  const data = { number, awardedOn, validUntil, charterVersion, quality, holder, establishment: null };
  return { line, data, problems: [], warnings: doubts(cells) };
};

const isSame = (a: LabelLine | null, b: LabelLine): boolean =>
  a !== null &&
  (b.number === null
    ? a.holder.siren === b.holder.siren && a.holder.rna === b.holder.rna && a.awardedOn === b.awardedOn
    : a.number === b.number);

/** The labels granted before, line by line; the same one twice is told at the second. */
export const readLabels = (
  lines: readonly TableLine<LabelField>[],
  known: { council: string; today: LegalDate },
): ReadLine<LabelLine>[] =>
  lines.reduce<ReadLine<LabelLine>[]>((above, line) => {
    const label = readLabel(line, known);
    const { data } = label;
    if (data === null || !above.some((each) => isSame(each.data, data))) return [...above, label];
    const problems = [
      { column: titleOf('number'), reason: 'Ce label figure déjà plus haut dans le fichier.' },
    ];
    return [...above, { ...label, data: null, problems }];
  }, []);
