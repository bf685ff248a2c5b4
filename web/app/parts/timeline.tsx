import { nonBreaking } from '../../public/french.ts';
import { Icon } from './icon.tsx';
import type { Drawing } from '../words/shown.ts';
import type { Stage } from '../words/timeline.ts';

const DRAWINGS: Readonly<Record<Stage['is'], Drawing>> = { done: 'bare', here: 'eye', next: 'clock' };

/** The stages of a request or of a label: what is done, what is under way, what is to come. No share of a whole is told. */
export const Timeline = ({ stages }: { readonly stages: readonly Stage[] }) => (
  <ol className="timeline">
    {stages.map(({ is, title, when, says }) => (
      <li key={`${title} ${when}`} className={is}>
        <span className="dot">
          <Icon name={DRAWINGS[is]} />
        </span>
        <h3>
          {title}
          {is === 'here' && <span className="heard"> (étape en cours)</span>}
        </h3>
        {when !== '' && <p className="small soft">{nonBreaking(when)}</p>}
        {says !== null && <p>{nonBreaking(says)}</p>}
      </li>
    ))}
  </ol>
);
