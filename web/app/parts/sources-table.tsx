import type { Input } from '../api/officer-shapes.ts';
import { frenchDate, nonBreaking } from '../../public/french.ts';
import { SOURCE_WORDS } from '../../public/source-words.ts';
import { namedInput, type Named } from '../words/named-input.ts';
import { readValue } from '../words/answer-in-words.ts';
import { inWords } from '../words/in-words.ts';

export type SourcesProps = {
  /** The title of the criterion: a page may show the values of several. */
  readonly of: string;
  readonly inputs: readonly Input[];
  readonly form: Named;
};

const fromAnswers = ({ from }: Input): boolean =>
  from === undefined || from === 'ANSWER' || from === 'CORRECTION';

const dated = ({ source, on }: Input): string =>
  [
    source == null ? null : inWords(SOURCE_WORDS, source, 'Registre'),
    on === null || on === undefined ? null : `le ${frenchDate(on)}`,
  ]
    .filter(Boolean)
    .join(', ');

/** What is known for a criterion, with where each value comes from: the structure, or a register. */
export const SourcesTable = ({ of, inputs, form }: SourcesProps) =>
  inputs.length === 0 ? null : (
    <div className="scroll" tabIndex={0} role="region" aria-label={`Réponses et registres : ${of}`}>
      <table>
        <caption>Réponses et registres</caption>
        <thead>
          <tr>
            <th scope="col">Donnée</th>
            <th scope="col">Réponse</th>
            <th scope="col">Registre</th>
          </tr>
        </thead>
        <tbody>
          {inputs.map((input) => {
            const known = namedInput(input.path, form);
            const value = known === undefined ? '' : readValue(input.value, known);
            return (
              <tr key={input.path}>
                <th scope="row">{nonBreaking(known?.text ?? 'Valeur que la charte ne nomme pas')}</th>
                <td>
                  {fromAnswers(input) && value}
                  {input.from === 'CORRECTION' && <span className="small soft"> (corrigé)</span>}
                </td>
                <td>
                  {!fromAnswers(input) && (
                    <>
                      {value}
                      <br />
                      <span className="small soft">{dated(input)}</span>
                    </>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
