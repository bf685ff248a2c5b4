import { nonBreaking } from '../../public/french.ts';
import type { Forecast, Notice } from '../api/secretariat-convocation-shapes.ts';
import { Chip } from '../parts/chip.tsx';
import type { Shown } from '../words/shown.ts';

const OUTLOOKS: Readonly<Record<Forecast['opening']['outlook'], Shown>> = {
  SURE: { drawing: 'tick', tone: 'pass', word: 'Assuré' },
  POSSIBLE: { drawing: 'triangle', tone: 'review', word: 'Possible' },
  OUT_OF_REACH: { drawing: 'square', tone: 'fail', word: 'Hors d’atteinte' },
};

const WHY_CALL = {
  NO_ANSWER: 'n’a pas répondu',
  PROXY_LOST: 'a donné un pouvoir que personne ne portera',
} as const;

type ForecastProps = {
  readonly forecast: Forecast;
  readonly collegeOf: (college: number) => string;
  /** Absent for who may not read the names. */
  readonly notices: readonly Notice[] | null;
};

const ToCall = ({ forecast, collegeOf, notices }: ForecastProps) => {
  if (forecast.toCall.length === 0) return <p>Personne n’est à appeler.</p>;
  return (
    <details>
      <summary>Qui appeler, d’abord qui compte pour le plus de points</summary>
      <ol>
        {forecast.toCall.map(({ member, college, reason }) => (
          <li key={member}>
            {notices?.find((each) => each.member === member)?.name ?? `Membre n° ${member}`},{' '}
            <span className="soft">
              {collegeOf(college)} : {WHY_CALL[reason]}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
};

/** Whether the quorum will be there, by the replies: at the opening, point by point, college by college (C7). */
export const QuorumForecast = (props: ForecastProps) => {
  const { forecast, collegeOf } = props;
  const unsure = forecast.points.filter(({ outlook }) => outlook !== 'SURE');
  return (
    <section aria-labelledby="prevision">
      <h2 id="prevision">Prévision du quorum</h2>
      <p className="row">
        <Chip {...OUTLOOKS[forecast.opening.outlook]} />
        <span>{nonBreaking(forecast.opening.sentence)}</span>
      </p>
      <p className="small soft">{nonBreaking(forecast.opening.formula)}</p>
      {unsure.length > 0 && (
        <ul className="rows">
          {unsure.map(({ item, question, structureName, outlook, sentence }) => (
            <li key={item}>
              <p>
                <Chip {...OUTLOOKS[outlook]} /> {structureName ?? nonBreaking(question)}
              </p>
              <p className="small">{nonBreaking(sentence)}</p>
            </li>
          ))}
        </ul>
      )}
      <ToCall {...props} />
      <div className="scroll" role="region" aria-label="Réponses par collège" tabIndex={0}>
        <table>
          <caption>Réponses par collège</caption>
          <thead>
            <tr>
              <th scope="col">Collège</th>
              <th scope="col">En exercice</th>
              <th scope="col">Viennent</th>
              <th scope="col">Pouvoirs</th>
              <th scope="col">Absents</th>
              <th scope="col">Sans réponse</th>
            </tr>
          </thead>
          <tbody>
            {forecast.colleges.map(({ college, inOffice, coming, represented, absent, unknown }) => (
              <tr key={college}>
                <th scope="row">{collegeOf(college)}</th>
                <td>{inOffice}</td>
                <td>{coming}</td>
                <td>{represented}</td>
                <td>{absent}</td>
                <td>{unknown}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};
