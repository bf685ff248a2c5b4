import { useQuery } from '@tanstack/react-query';
import { nonBreaking } from '../../public/french.ts';
import { expertisesQuery } from '../api/expertise-queries.ts';
import { GivenOpinion } from '../parts/given-opinion.tsx';

type OpinionsProps = { readonly council: string; readonly application: string };

/** What people from outside answered, once it was put with the report (B6): without who they are. */
export const AttachedOpinions = ({ council, application }: OpinionsProps) => {
  const items = useQuery(expertisesQuery(council, application)).data ?? [];
  const attached = items.filter(({ state }) => state === 'attached');
  if (attached.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="avis-verses">
      <h2 id="avis-verses">Ce qu’ont dit des personnes consultées</h2>
      {attached.map((item) => (
        <div key={item.id} className="card">
          {item.question !== null && <p className="typed">{nonBreaking(`Question : ${item.question}`)}</p>}
          <GivenOpinion of={item} />
        </div>
      ))}
    </section>
  );
};
