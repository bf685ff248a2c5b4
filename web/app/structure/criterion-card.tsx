import { nonBreaking } from '../../public/french.ts';
import type { AssessedCriterion } from '../api/shapes.ts';
import { Chip, shownVerdict } from '../parts/chip.tsx';

type CriterionCardProps = {
  readonly title: string;
  readonly criterion: AssessedCriterion;
  readonly charterVersion: string;
};

/** What the charter says of the answers so far, why, and what would change it. It engages nobody, and says so. */
export const CriterionCard = ({ title, criterion, charterVersion }: CriterionCardProps) => {
  const { id, explanation, advice, change, missing } = criterion;
  const shown = shownVerdict(criterion);
  const heading = `critere-${id}`;
  return (
    <section className="card criterion" aria-labelledby={heading}>
      <p>
        <Chip {...shown} />
      </p>
      <h2 id={heading}>{nonBreaking(title)}</h2>
      <p className="heard" role="status">
        {nonBreaking(`${title} : ${shown.word.toLocaleLowerCase('fr')}.`)}
      </p>
      {missing.length > 0 ? (
        <p>Répondez aux questions de cette page : le résultat s’affichera ici.</p>
      ) : (
        <dl>
          <dt>Pourquoi</dt>
          <dd>{nonBreaking(explanation)}</dd>
          {(change ?? advice) !== null && (
            <>
              <dt>Ce qui changerait ce résultat</dt>
              <dd>{nonBreaking(change ?? advice ?? '')}</dd>
            </>
          )}
        </dl>
      )}
      <p className="small soft">
        {nonBreaking(
          `Calcul indicatif, règle ${id} de la charte ${charterVersion}. Une personne examine, le conseil donne son avis.`,
        )}
      </p>
    </section>
  );
};
