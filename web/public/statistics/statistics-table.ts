import type { Statistics } from '../../../workflows/statistics/statistics.ts';
import { FAMILY_WORDS } from '../family-words.ts';
import { integer, text, type Column } from '../tables/table.ts';
import type { EssFamily } from '../views.ts';
import { barWords, HOLDER_WORDS, STEP_WORDS } from './words.ts';

type Cell = string | number | null;
type Line = readonly [table: string, line: string, measure: string, value: Cell];

const COLUMNS: readonly Column[] = [
  text('table', 'tableau'),
  text('line', 'ligne'),
  text('measure', 'mesure'),
  integer('value', 'valeur'),
];

const delays = (line: string, found: Statistics['whole']): Line[] =>
  found === null
    ? []
    : [
        ['délais', line, 'dossiers', found.count],
        ['délais', line, 'médiane en jours', found.median],
        ['délais', line, 'neuvième décile en jours', found.ninth],
      ];

/** A family, or the words under which small ones stand together. */
export const familyWords = (name: string): string => FAMILY_WORDS[name as EssFamily] ?? name;

/** All figures as one long table: what each is of, and its value; empty where it is too small to be told. */
export const statisticsTable = (
  statistics: Statistics,
): { columns: readonly Column[]; lines: readonly Line[] } => {
  const { whole, waits, funnel, left, labels, sittings, attendance } = statistics;
  return {
    columns: COLUMNS,
    lines: [
      ...delays('De la réception à la décision', whole),
      ...(whole?.bars ?? []).map(({ from, to, count }): Line => [
        'répartition',
        barWords(from, to),
        'dossiers',
        count,
      ]),
      ...waits.flatMap(({ holder, delays: found }) => delays(HOLDER_WORDS[holder], found)),
      ...funnel.map(({ step, count }): Line => ['parcours', STEP_WORDS[step], 'demandes', count]),
      ['brouillons laissés', 'Ensemble', 'structures', left.total],
      ...left.stops.map(({ title, count }): Line => ['brouillons laissés', title, 'structures', count]),
      ['labels', 'Ensemble', 'en cours de validité', labels.valid],
      ...labels.families.map(({ name, count }): Line => ['familles', familyWords(name), 'labels', count]),
      ...labels.territories.map(({ name, count }): Line => ['territoires', name, 'labels', count]),
      ...sittings.flatMap(({ heldOn, inOffice, attending, proxies }): Line[] => [
        ['séances', heldOn, 'en fonction', inOffice],
        ['séances', heldOn, 'présents', attending],
        ['séances', heldOn, 'représentés', proxies],
      ]),
      ...attendance.flatMap(({ college, places, filled }): Line[] => [
        ['collèges', college, 'sièges à pourvoir aux séances', places],
        ['collèges', college, 'sièges occupés', filled],
      ]),
    ],
  };
};
