import { useQuery } from '@tanstack/react-query';
import type { AssessedCriterion, Assessment } from '../api/shapes.ts';
import { structureQuery } from '../api/structure-queries.ts';
import { KNOWN_FIELDS } from './known-fields.ts';
import { RegisterValues } from './register-values.tsx';
import type { OfStructure } from './structure-frame.tsx';

type KnownHereProps = OfStructure & {
  readonly assessment: Assessment | undefined;
  readonly criterion: AssessedCriterion | undefined;
};

/** What the registers gave of this topic: read, with its source and its day, and not asked again (L114-8). */
export const KnownHere = ({ council, structure, assessment, criterion }: KnownHereProps) => {
  const sheet = useQuery(structureQuery(council, structure)).data;
  const fields = KNOWN_FIELDS.filter(({ field }) => criterion?.registers.includes(field) === true);
  if (assessment?.registerRead === false)
    return (
      <p role="note" className="notice">
        Nous n’avons pas pu joindre les registres. Continuez : nous vérifierons, et nous vous dirons si une
        valeur diffère.
      </p>
    );
  if (sheet === undefined || fields.length === 0) return null;
  return (
    <section className="card former" aria-labelledby="su">
      <h2 id="su">Ce que nous savons déjà</h2>
      <RegisterValues council={council} structure={structure} sheet={sheet} fields={fields} />
    </section>
  );
};
