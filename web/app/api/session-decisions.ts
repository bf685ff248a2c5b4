import { queryOptions } from '@tanstack/react-query';
import type { DecisionView } from '../../public/decision-view.ts';
import { read } from './call.ts';

export type Outcome = DecisionView['decision']['outcome'];

/** An order as its reader will have it, and whether the verdicts give it reasons enough. */
export type OrderPreview = { readonly order: DecisionView; readonly needsReasons: boolean };

/** Without an outcome, the order that follows the opinion. */
export const orderPreviewQuery = (council: string, id: string, outcome: Outcome | null) =>
  queryOptions({
    queryKey: ['application', council, id, 'order', outcome],
    queryFn: ({ signal }) =>
      read<OrderPreview>(
        `/api/${council}/applications/${id}/orderPreview${outcome === null ? '' : `?outcome=${outcome}`}`,
        signal,
      ),
  });

/** What a list says of a dossier. */
export type DossierLine = {
  readonly id: string;
  readonly data: {
    /** That only its title is open to this reader (B9): nothing else is then there. */
    readonly closed?: true;
    readonly structureName: string;
    readonly number: string;
    readonly opinion: string | null;
    readonly proposal: string | null;
    readonly implicitOn: string | null;
  };
};
type Page = { readonly items: readonly DossierLine[]; readonly next: string | null };

/** Every dossier in one state, page after page. */
const allIn = async (
  council: string,
  state: string,
  signal: AbortSignal,
): Promise<readonly DossierLine[]> => {
  const found: DossierLine[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const from: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const page: Page = await read(`/api/${council}/applications?state=${state}${from}`, signal);
    found.push(...page.items);
    cursor = page.next;
  }
  return found;
};

/** Dossiers that wait for a decision: with an opinion, or refused without one since the body can have no label. */
export const toDecideQuery = (council: string) =>
  queryOptions({
    queryKey: ['to-decide', council],
    queryFn: async ({ signal }): Promise<readonly DossierLine[]> => {
      const found = await Promise.all([
        allIn(council, 'opinionGiven', signal),
        allIn(council, 'settled', signal),
      ]);
      return found.flat();
    },
  });
