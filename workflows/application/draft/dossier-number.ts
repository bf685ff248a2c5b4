import type { RowKey, RowWrite } from '../../kernel/rows.ts';

/** The number of a dossier, `62-D-2026-0042`: short, for people to say and to write; unique in a council and a year. */
export const dossierNumber = (council: string, year: number, sequence: number): string =>
  `${council}-D-${year}-${String(sequence).padStart(4, '0')}`;

/** Where the last number of a year stands. */
export const dossierNumbersKey = (council: string, year: number): RowKey => ({
  pk: `${council}#dossierNumbers`,
  sk: String(year),
});

/** The next number of a council's year is taken together with the filing, or not at all. */
export const takeDossierNumber = (council: string, year: number, sequence: number): RowWrite => {
  const key = dossierNumbersKey(council, year);
  return sequence === 1
    ? { kind: 'put', key, item: { last: 1 }, absent: true }
    : { kind: 'put', key, item: { last: sequence }, expect: { last: sequence - 1 } };
};
