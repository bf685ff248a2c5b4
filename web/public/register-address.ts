import type { RegisterAsked } from './views.ts';

const NAMES = { text: 'q', territory: 'territoire', state: 'etat', family: 'forme' } as const;

/** The address of a page of the register: only what is asked stands in it. */
export const registerAddress = (
  asked: Partial<RegisterAsked>,
  more: Readonly<Record<string, string | null>> = {},
): string => {
  const fields = Object.entries(NAMES).map(([field, name]) => [
    name,
    asked[field as keyof RegisterAsked] ?? '',
  ]);
  const given = [...fields, ...Object.entries(more)].filter(
    (pair): pair is [string, string] => pair[1] !== null && pair[1] !== '',
  );
  return given.length === 0 ? '/registre' : `/registre?${new URLSearchParams(given).toString()}`;
};

/** The address of the page of a territory. */
export const territoryAddress = (code: string): string => `/registre/territoires/${encodeURIComponent(code)}`;

/** Where the changes of a label, of a territory, or of a council, are told. */
export const labelFeed = (council: string, number: string): string =>
  `/flux/${council}/labels/${encodeURIComponent(number)}.atom`;
export const territoryFeed = (council: string, code: string): string =>
  `/flux/${council}/territoires/${encodeURIComponent(code)}.atom`;
export const councilFeed = (council: string): string => `/flux/${council}/registre.atom`;
