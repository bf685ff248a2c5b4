import { Link } from '@tanstack/react-router';
import { nonBreaking } from '../../public/french.ts';
import type { Me } from '../api/shapes.ts';
import { ownOpinionInWords } from '../words/opinion-words.ts';

/** On the home of whoever agreed to give opinions: those that are awaited. */
export const OwnOpinions = ({ me: { councils } }: { readonly me: Me }) => {
  const own = councils.flatMap(({ council, expertises }) => expertises.map((each) => ({ council, ...each })));
  if (own.length === 0) return null;
  return (
    <section className="card">
      <h2>Votre avis est attendu</h2>
      <ul className="rows">
        {own.map(({ council, id, structureName, ...due }) => (
          <li key={id}>
            <p>
              <Link to="/espace/$council/avis/$expertise" params={{ council, expertise: id }}>
                {nonBreaking(ownOpinionInWords(due))}
              </Link>
            </p>
            {structureName !== null && <p className="small soft">{nonBreaking(structureName)}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
};
