import { Link } from '@tanstack/react-router';
import { counted, nonBreaking } from '../../public/french.ts';
import type { Assessment, CharterForm } from '../api/shapes.ts';
import { Chip, shownVerdict } from '../parts/chip.tsx';
import { blockOf } from './use-draft.ts';

type ToLookAtProps = {
  readonly council: string;
  readonly application: string;
  readonly form: CharterForm;
  readonly assessment: Assessment;
};

/** What the charter finds not met of what is answered, before it is sent: each with why, and where it is changed. */
export const ToLookAt = ({ council, application, form, assessment }: ToLookAtProps) => {
  const notMet = assessment.criteria.filter(
    ({ verdict, missing }) => verdict === 'FAIL' && missing.length === 0,
  );
  if (notMet.length === 0) return null;
  return (
    <section aria-labelledby="a-regarder">
      <h2 id="a-regarder">{counted(notMet.length, 'résultat à regarder', 'résultats à regarder')}</h2>
      <p>Vous pouvez envoyer votre demande ainsi. Si une réponse a vieilli, mettez-la à jour.</p>
      <ul className="rows">
        {notMet.map((criterion) => (
          <li key={criterion.id}>
            <p>
              <Chip {...shownVerdict(criterion)} />
            </p>
            <p>
              <Link
                to="/espace/$council/demandes/$application/questions/$criterion"
                params={{ council, application, criterion: criterion.id }}
              >
                {nonBreaking(blockOf(form, criterion.id)?.title ?? criterion.id)}
              </Link>
            </p>
            <p className="small">{nonBreaking(criterion.explanation)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
};
