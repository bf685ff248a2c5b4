import { nonBreaking } from '../../public/french.ts';
import type { OwnOpinion } from '../api/expertise-shapes.ts';
import { readValue } from '../words/answer-in-words.ts';

/** Of the dossier, what the officer chose to show: the name of the structure or not, and these answers (B6). */
export const ShownDossier = ({ shown }: { readonly shown: OwnOpinion['data']['shown'] }) => {
  const { structureName, criteria } = shown;
  return (
    <section aria-labelledby="montre">
      <h2 id="montre">Ce que vous pouvez lire du dossier</h2>
      <p>
        {structureName === null
          ? 'Le nom de la structure ne vous est pas donné.'
          : nonBreaking(`Structure : ${structureName}.`)}
        {criteria.length === 0 && ' Rien d’autre ne vous est montré : la question se suffit.'}
      </p>
      {criteria.map(({ id, title, questions, answers }) => (
        <section key={id} className="card read-again" aria-labelledby={`critere-${id}`}>
          <h3 id={`critere-${id}`}>{nonBreaking(title)}</h3>
          <dl className="facts">
            {questions.map((question) => (
              <div key={question.field}>
                <dt>{nonBreaking(question.text)}</dt>
                <dd className="typed">{readValue(answers[question.field], question)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </section>
  );
};
