import { useQuery } from '@tanstack/react-query';
import { applicationQuery, charterQuery, councilQuery, proofsQuery } from '../api/queries.ts';
import { leftInWords } from '../words/what-is-left.ts';
import type { Application, AskedBlock, CharterForm, Council, Proofs, Thing } from '../api/shapes.ts';

export type Draft = {
  readonly application: Thing<Application>;
  readonly council: Council;
  readonly form: CharterForm;
  readonly proofs: Proofs;
  /** What is left to do, in words. */
  readonly left: string;
};

export type DraftRead =
  | { readonly is: 'waiting' }
  | { readonly is: 'failed'; readonly error: Error; readonly again: () => void }
  | { readonly is: 'read'; readonly draft: Draft };

/** A draft with what its charter asks and what its council says of itself. */
export const useDraft = (council: string, id: string): DraftRead => {
  const application = useQuery(applicationQuery(council, id));
  const about = useQuery(councilQuery(council));
  const version = application.data?.data.charterVersion;
  const charter = useQuery({ ...charterQuery(council, version ?? ''), enabled: version !== undefined });
  const proofs = useQuery(proofsQuery(council, id));
  const all = [application, about, charter, proofs];
  const failed = all.find(({ error, data }) => error !== null && data === undefined);
  if (failed?.error != null)
    return {
      is: 'failed',
      error: failed.error,
      again: () => {
        for (const each of all) void each.refetch();
      },
    };
  if (
    application.data === undefined ||
    about.data === undefined ||
    charter.data === undefined ||
    proofs.data === undefined
  )
    return { is: 'waiting' };
  const missingProofs = proofs.data.required.filter(({ standing }) => standing === 'MISSING').length;
  const { progress } = application.data.data;
  const left =
    progress === undefined ? '' : leftInWords(progress, missingProofs, about.data.beforeApplying.time);
  return {
    is: 'read',
    draft: {
      application: application.data,
      council: about.data,
      form: charter.data.data.form,
      proofs: proofs.data,
      left,
    },
  };
};

/** What the charter asks under an id: a criterion, or a block of data. */
export const blockOf = ({ data, criteria }: CharterForm, id: string): AskedBlock | undefined =>
  [...data, ...criteria].find((each) => each.id === id);
