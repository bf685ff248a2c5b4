import { ofCouncil } from './people-queries.ts';

type Signatory = { readonly person: string; readonly name: string; readonly quality: string };

/** For whom an order may be exported today. */
export const signatoriesQuery = (council: string) =>
  ofCouncil<{ readonly signatories: readonly Signatory[] }>(council, 'signatories');
