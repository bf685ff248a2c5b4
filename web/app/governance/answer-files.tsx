import { useQueries, useQuery } from '@tanstack/react-query';
import { controlHistoryQuery, documentQuery } from '../api/controls-queries.ts';
import { FileLink } from '../parts/file-link.tsx';
import { fileWeight } from '../words/file-weight.ts';

type OfControl = { readonly council: string; readonly control: string };

/** What was answered to: an element that was asked, or a commitment of the plan. */
type To = { readonly ask: number } | { readonly commitment: number };

const isOf = (data: Readonly<Record<string, unknown>>, to: To): boolean =>
  'ask' in to ? data['ask'] === to.ask : data['commitment'] === to.commitment;

/** The files that were joined to the answers to one element, each to open. */
export const AnswerFiles = ({ council, control, to }: OfControl & { readonly to: To }) => {
  const facts = useQuery(controlHistoryQuery(council, control)).data?.facts ?? [];
  const joined = facts.flatMap(({ data }) => (isOf(data, to) ? (data.documents ?? []) : []));
  const read = useQueries({ queries: [...new Set(joined)].map((id) => documentQuery(council, id)) });
  if (read.length === 0) return null;
  return (
    <>
      <h4>Fichiers joints</h4>
      <ul className="plain-list">
        {read.map(({ data }) =>
          data === undefined ? null : (
            <li key={data.id}>
              <FileLink path={`/api/${council}/documents/${data.id}/file`} name={data.data.fileName}>
                {`${data.data.fileName} (${fileWeight(data.data.size)})`}
              </FileLink>
            </li>
          ),
        )}
      </ul>
    </>
  );
};
