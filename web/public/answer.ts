import { nonBreaking } from './french.ts';
import { html, type Html } from './html.ts';
import { seal, type SealForm } from './seals.ts';

export type Answer = {
  readonly form: SealForm;
  /** The answer itself, the first words of the page. */
  readonly sentence: string;
  /** A sentence that names a day is longer: it is set smaller. */
  readonly dated?: boolean;
  readonly more: Html;
};

/** The one answer of a page, with its seal. */
export const answerBlock = ({ form, sentence, dated, more }: Answer): Html =>
  html`<section class="answer ${form}" aria-labelledby="reponse">
    ${seal(form)}
    <div>
      <h1 id="reponse" ${dated && html`class="dated"`}>${nonBreaking(sentence)}</h1>
      ${more}
    </div>
  </section>`;
