import { nonBreaking } from '../../public/french.ts';
import type { RulesModel } from '../api/rules-queries.ts';
import { labelRuleName, retentionLines, ruleInWords } from '../words/rule-words.ts';

const RETENTION = 'retention';

type Retention = Parameters<typeof retentionLines>[0];

/** How long each kind of record is kept, and what then becomes of it. */
const RetentionTable = ({ table, named }: { readonly table: Retention; readonly named: string }) => (
  <div className="scroll" tabIndex={0} role="region" aria-label={`Durées de conservation, ${named}`}>
    <table>
      <caption>Durées de conservation</caption>
      <thead>
        <tr>
          <th scope="col">Ce qui est gardé</th>
          <th scope="col">Combien de temps</th>
          <th scope="col">Ensuite</th>
        </tr>
      </thead>
      <tbody>
        {retentionLines(table).map(({ kind, time, fate }) => (
          <tr key={kind}>
            <th scope="row">{kind}</th>
            <td>{time}</td>
            <td>{fate}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

type RulesTextProps = {
  readonly of: RulesModel;
  /** The day of which they are. */
  readonly named: string;
};

/** Rules as they are read: those of sessions and votes in the service's own sentences, then those of the label. */
export const RulesText = ({ of, named }: RulesTextProps) => {
  const { [RETENTION]: retention, ...label } = of.label;
  return (
    <>
      <details className="card act">
        <summary>Séances et votes</summary>
        <ul>
          {of.sentences.map((sentence) => (
            <li key={sentence}>{nonBreaking(sentence)}</li>
          ))}
        </ul>
      </details>
      <details className="card act">
        <summary>Label, contrôles et signalements</summary>
        <ul>
          {Object.entries(label).map(([field, value]) => (
            <li key={field}>{nonBreaking(`${labelRuleName(field)} : ${ruleInWords(value)}.`)}</li>
          ))}
        </ul>
      </details>
      <details className="card act">
        <summary>Conservation</summary>
        <RetentionTable table={retention as Retention} named={named} />
      </details>
    </>
  );
};
