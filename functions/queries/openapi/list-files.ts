import type { Table } from '../../../web/public/tables/table.ts';
import { TABLES } from '../../../web/public/tables/tables.ts';
import { ODS_TYPE } from '../files/ods-type.ts';

type Response = { description: string; content?: object; headers?: object };
type Operation = {
  operationId?: string;
  parameters?: { $ref: string }[];
  responses?: Record<string, Response>;
  'x-columns'?: object;
};

const reference = (name: string) => ({ $ref: `#/components/parameters/${name}` });

const HEADERS = {
  'Content-Disposition': {
    schema: { type: 'string' },
    description: 'Pour un fichier : son nom, avec le jour où la liste a été lue.',
  },
  'X-List-Lines': { schema: { type: 'integer' }, description: 'Pour un fichier : combien il a de lignes.' },
  'X-List-Whole': {
    schema: { type: 'boolean' },
    description:
      'Pour un fichier : faux s’il s’arrête avant la fin de la liste, à 10 000 lignes, 4 Mo ou douze secondes de lecture.',
  },
  Link: {
    schema: { type: 'string' },
    description: 'Pour un fichier qui s’arrête avant la fin : où lire la suite (« rel="next" »).',
  },
};

const CSV = {
  schema: { type: 'string' },
  description:
    'RFC 4180, en UTF-8 avec marque d’ordre ; « ; » entre les colonnes, virgule décimale, dates ISO 8601 (à l’heure de Paris) ; un texte qu’un tableur prendrait pour une formule commence par une apostrophe.',
};
const ODS = {
  schema: { type: 'string', contentEncoding: 'binary' },
  description: 'OpenDocument 1.3 : dates, heures (de Paris) et nombres y sont de vrais nombres et dates.',
};

const columnsOf = ({ columns }: Table) => columns.map(({ code, title, kind }) => ({ code, title, kind }));

/** The columns of each list, the same on a screen, in a file and here (K10). */
const xColumns = (tables: readonly Table[]) =>
  Object.fromEntries(tables.map((table) => [table.name, columnsOf(table)]));

const asFiles = (operation: Operation, tables: readonly Table[]): Operation => {
  const { parameters = [], responses = {} } = operation;
  const { '200': ok, ...refusals } = responses;
  if (ok === undefined) return operation;
  const isFile = parameters.some(({ $ref }) => $ref === reference('columns').$ref);
  return {
    ...operation,
    'x-columns': xColumns(tables),
    parameters: isFile ? parameters : [...parameters, reference('format'), reference('columns')],
    responses: {
      '200': {
        ...ok,
        headers: HEADERS,
        ...(!isFile && { content: { ...ok.content, 'text/csv': CSV, [ODS_TYPE]: ODS } }),
      },
      ...refusals,
    },
  };
};

/** Every list that may be read as a file says so, with its columns. */
export const withFiles = (paths: Readonly<Record<string, object>>): Record<string, object> =>
  Object.fromEntries(
    Object.entries(paths).map(([path, methods]) => [
      path,
      Object.fromEntries(
        Object.entries(methods).map(([method, operation]: [string, Operation]) => {
          const tables = TABLES.get(operation.operationId ?? '');
          return [method, tables === undefined ? operation : asFiles(operation, tables)];
        }),
      ),
    ]),
  );
