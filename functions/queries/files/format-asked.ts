import type { Column, Table } from '../../../web/public/tables/table.ts';
import { malformed } from '../../shell/problems.ts';
import type { HttpEvent } from '../../shell/respond.ts';
import { ODS_TYPE } from './ods-type.ts';

export type Format = 'json' | 'csv' | 'ods';

const BY_TYPE: ReadonlyMap<string, Format> = new Map([
  ['application/json', 'json'],
  ['*/*', 'json'],
  ['text/csv', 'csv'],
  [ODS_TYPE, 'ods'],
]);

/** How much a type of `Accept` is wished for, between 0 and 1. */
const weightOf = (parameters: readonly string[]): number => {
  const weight = parameters.map((each) => /^\s*q\s*=\s*(\d(?:\.\d{0,3})?)\s*$/i.exec(each)?.[1]);
  return Number(weight.find((each) => each !== undefined) ?? 1);
};

const fromAccept = (accept: string): Format => {
  const wished = accept.split(',').flatMap((each) => {
    const [type = '', ...parameters] = each.split(';');
    const format = BY_TYPE.get(type.trim().toLowerCase());
    return format === undefined ? [] : [{ format, weight: weightOf(parameters) }];
  });
  const [best] = wished.filter(({ weight }) => weight > 0).toSorted((a, b) => b.weight - a.weight);
  return best?.format ?? 'json';
};

const isFormat = (text: string): text is Format => ['json', 'csv', 'ods'].includes(text);

/**
 * How a list is asked for: as `?format=` says; without it, as the best of `Accept` that this service writes; else JSON.
 * @throws Problem 400 for another format
 */
export const formatAsked = ({ queryStringParameters, headers }: HttpEvent): Format => {
  const format = queryStringParameters?.['format'];
  if (format === undefined) return fromAccept(headers['accept'] ?? '');
  if (!isFormat(format))
    throw malformed('Ce format n’existe pas : écrivez « ?format=csv » ou « ?format=ods », ou rien.');
  return format;
};

/** What is no list is read as it is. @throws Problem 400 when a file is asked of it */
export const refuseFormat = ({ queryStringParameters }: HttpEvent): void => {
  if (queryStringParameters?.['format'] !== undefined)
    throw malformed('Cette adresse n’est pas celle d’une liste : elle se lit sans « format ».');
};

/** The columns asked for, `?columns=code,code`, in that order; all of them without. @throws Problem 400 */
export const columnsAsked = ({ columns }: Table, asked: string | undefined): readonly Column[] => {
  if (asked === undefined) return columns;
  const codes = [...new Set(asked.split(','))];
  const found = codes.flatMap((code) => columns.filter((column) => column.code === code));
  if (found.length !== codes.length)
    throw malformed(
      `Une des colonnes n’existe pas. Celles de cette liste : ${columns.map(({ code }) => code).join(', ')}.`,
    );
  return found;
};
