import { frenchDate, nonBreaking } from '../../public/french.ts';
import type { Considerations, MeasureEnded } from '../api/label-shapes.ts';
import { MEASURES } from '../words/label-words.ts';

const ERASED = 'Ce texte a été effacé, comme la règle de conservation le veut.';

/** Considerations of law, then of fact (DEC-05). */
export const Considered = ({ of: { law, facts } }: { readonly of: Considerations }) =>
  law.length + facts.length === 0 ? (
    <p>{ERASED}</p>
  ) : (
    <>
      <h3>En droit</h3>
      {law.map((words) => (
        <p key={words}>{nonBreaking(words)}</p>
      ))}
      <h3>En fait</h3>
      {facts.map((words) => (
        <p key={words}>{nonBreaking(words)}</p>
      ))}
    </>
  );

type Decided = Extract<MeasureEnded, { as: 'DECIDED' }>;

const Day = ({ title, day }: { readonly title: string; readonly day: string | null }) =>
  day === null ? null : (
    <div>
      <dt>{title}</dt>
      <dd>{frenchDate(day)}</dd>
    </div>
  );

/** What was decided, why, and what remains open to its holder (DEC-05, REM-01, REM-06). */
const Decision = ({ decided }: { readonly decided: Decided }) => (
  <div className="stack">
    <p className="lead">{nonBreaking(`La décision est prise : ${MEASURES[decided.kind]}.`)}</p>
    <dl className="facts card">
      <div>
        <dt>Signée par</dt>
        <dd>
          {nonBreaking(decided.quality)}, le {frenchDate(decided.on)}
        </dd>
      </div>
      <Day title="Notifiée le" day={decided.notifiedOn} />
      <Day title="Dernier jour pour un recours gracieux" day={decided.adminAppealDeadline} />
      <Day title="Dernier jour pour saisir le tribunal administratif" day={decided.courtDeadline} />
    </dl>
    <section aria-labelledby="motifs">
      <h2 id="motifs">Pourquoi</h2>
      <Considered of={decided.reasons} />
    </section>
  </div>
);

/** What became of the last measure on a label, for its holder. */
export const Ended = ({ ended }: { readonly ended: MeasureEnded | null }) => {
  if (ended === null) return <p>Aucune mesure n’est envisagée sur ce label. Vous n’avez rien à faire.</p>;
  if (ended.as === 'DECIDED') return <Decision decided={ended} />;
  return (
    <div className="stack">
      <p className="lead">
        La mesure qui était envisagée est abandonnée depuis le {frenchDate(ended.on)} : votre label reste
        comme il est.
      </p>
      <section aria-labelledby="motifs">
        <h2 id="motifs">Pourquoi</h2>
        <p className="typed card">{ended.reason ?? ERASED}</p>
      </section>
    </div>
  );
};
