import type { ContextItem, Input } from '../api/officer-shapes.ts';
import type { CharterForm } from '../api/shapes.ts';
import { frenchDate, nonBreaking } from '../../public/french.ts';
import { SOURCE_WORDS } from '../../public/source-words.ts';
import { readValue } from '../words/answer-in-words.ts';
import { inWords } from '../words/in-words.ts';

export type SourcesProps = {
  readonly inputs: readonly Input[];
  readonly form: CharterForm & { readonly context: readonly ContextItem[] };
};

const CONTEXT = 'contexte.';

/** What an input is called, and how its value reads: a question of the charter, or what a register gives. */
const named = ({ path }: Input, form: SourcesProps['form']) => {
  if (path.startsWith(CONTEXT)) {
    const item = form.context.find(({ name }) => name === path.slice(CONTEXT.length));
    return item && { text: item.text ?? item.name, type: item.type };
  }
  const [id, field] = path.split('.');
  return [...form.data, ...form.criteria]
    .find((each) => each.id === id)
    ?.questions.find((each) => each.field === field);
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
export const SourcesTable = ({ inputs, form }: SourcesProps) =>
  inputs.length === 0 ? null : (
    <div className="scroll" tabIndex={0} role="region" aria-label="Réponses et registres">
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
            const known = named(input, form);
            const value = known === undefined ? '' : readValue(input.value, known);
            return (
              <tr key={input.path}>
                <th scope="row">{nonBreaking(known?.text ?? input.path)}</th>
                <td>
                  {fromAnswers(input) && value}
                  {input.from === 'CORRECTION' && <span className="small soft"> (corrigé)</span>}
                </td>
                <td>
                  {!fromAnswers(input) && (
                    <>
                      {value} <span className="small soft">{dated(input)}</span>
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
