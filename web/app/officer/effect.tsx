import { nonBreaking } from '../../public/french.ts';
import type { ActPreview } from '../api/officer-act-shapes.ts';
import { Icon } from '../parts/icon.tsx';
import { effectInWords } from '../words/effect-words.ts';

/** What an act does to the time limits, in dates, before it is done. */
export const Effect = ({ preview }: { readonly preview: ActPreview }) => (
  <section className="notice review effect" aria-labelledby="effet">
    <h2 id="effet">
      <Icon name="clock" /> Ce que cet acte fait aux délais
    </h2>
    <div role="status">
      <ul>
        {effectInWords(preview).map((sentence) => (
          <li key={sentence}>{nonBreaking(sentence)}</li>
        ))}
      </ul>
    </div>
  </section>
);
