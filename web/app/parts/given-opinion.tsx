import { frenchInstant, nonBreaking } from '../../public/french.ts';
import type { Expertise } from '../api/expertise-shapes.ts';
import { positionInWords, SILENCES } from '../words/opinion-words.ts';

const ERASED = 'Effacé, comme la règle de conservation le veut.';

/** What was answered to a question asked from outside, or what its silence is worth. */
export const GivenOpinion = ({ of: { answer, silence } }: { readonly of: Expertise }) => {
  if (answer === null) return silence === null ? null : <p>{nonBreaking(SILENCES[silence])}</p>;
  const { position, text, late, at } = answer;
  return (
    <>
      <p>
        <strong>{positionInWords(position)}</strong>
        <span className="soft">
          , le {frenchInstant(at)}
          {late && ', après le dernier jour'}
        </span>
      </p>
      <p className="typed">{text ?? ERASED}</p>
    </>
  );
};
