import { statisticsTable } from '../../../web/public/statistics/statistics-table.ts';
import type { Statistics } from '../../../workflows/statistics/statistics.ts';
import { csvOf } from '../../queries/files/csv.ts';
import { LICENCE, type FileToBe } from '../register/register-files.ts';

/** Asked again each time: they change once a day, under the same address. */
const headersOf = (contentType: string) => ({ contentType, cacheControl: 'no-cache' });

/** The figures of a council as anybody may take them (J4): one file for a machine, one for a spreadsheet. */
export const statisticsFiles = (council: string, statistics: Statistics): readonly FileToBe[] => [
  {
    path: `donnees/${council}/statistiques.json`,
    content: JSON.stringify({ licence: LICENCE, council, ...statistics }),
    headers: headersOf('application/json; charset=utf-8'),
  },
  {
    path: `donnees/${council}/statistiques.csv`,
    content: csvOf({ title: 'Statistiques', notice: null, ...statisticsTable(statistics) }),
    headers: headersOf('text/csv; charset=utf-8'),
  },
];
