import { CsvError, parse } from 'csv-parse/sync';
import { malformed, Problem } from '../shell/problems.ts';

const MOST_LINES = 300;
const MOST_COLUMNS = 40;
const DELIMITERS = [';', ',', '\t'];

export type CsvRecord = { line: number; cells: string[] };

type Parsed = { record: string[]; info: { lines: number } };

/**
 * The records of a CSV file, titles first, each with its line in the file; commas, semicolons or tabs between cells.
 * @throws Problem 400 when it cannot be read, 413 when it is too long
 */
export const readCsv = (text: string): CsvRecord[] => {
  try {
    const parsed = parse(text, {
      delimiter: DELIMITERS,
      bom: true,
      info: true,
      relax_column_count: true,
      to: MOST_LINES + 2,
    }) as unknown as Parsed[];
    if (parsed.length > MOST_LINES + 1)
      throw new Problem(
        413,
        'too-large',
        `Ce fichier a plus de ${MOST_LINES} lignes. Importez-le en plusieurs fois.`,
      );
    if (parsed.some(({ record }) => record.length > MOST_COLUMNS))
      throw malformed(`Une ligne a plus de ${MOST_COLUMNS} colonnes. Vérifiez les séparateurs.`);
    return parsed.map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const at =
      typeof error['lines'] === 'number'
        ? ` Voyez la ligne ${error['lines']} : guillemets, séparateurs.`
        : '';
    throw malformed(`Ce fichier n’est pas un CSV lisible.${at}`);
  }
};
