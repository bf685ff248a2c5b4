import { Link } from '@tanstack/react-router';
import { counted, nonBreaking } from '../../public/french.ts';
import type { OwnMeeting, OwnStructure } from '../api/shapes.ts';
import { appealInWords, controlInWords, misuseInWords } from '../words/waiting-words.ts';

type WhatWaitsProps = {
  readonly council: string;
  readonly structure: Pick<OwnStructure, 'controls' | 'appeals' | 'misuses'>;
  /** Those whose date is to be chosen. */
  readonly meetings: readonly OwnMeeting[];
};

/** What waits for a structure beside its requests and labels: each leads to where it is done. */
export const WhatWaits = ({
  council,
  structure: { controls, appeals, misuses },
  meetings,
}: WhatWaitsProps) => {
  const count = controls.length + appeals.length + misuses.length + meetings.length;
  if (count === 0) return null;
  return (
    <>
      <p>
        <strong>{counted(count, 'chose attend', 'choses attendent')} votre réponse :</strong>
      </p>
      <ul className="go">
        {meetings.map(({ id, dossiers: [first] }) => (
          <li key={id}>
            <Link
              to="/espace/$council/demandes/$application/rencontres"
              params={{ council, application: first?.application ?? '' }}
            >
              Le service vous propose une rencontre : choisissez une date
            </Link>
          </li>
        ))}
        {controls.map((each) => (
          <li key={each.id}>
            <Link to="/espace/$council/controles/$control" params={{ council, control: each.id }}>
              {nonBreaking(controlInWords(each))}
            </Link>
          </li>
        ))}
        {appeals.map((each) => (
          <li key={each.id}>
            <Link to="/espace/$council/recours/$appeal" params={{ council, appeal: each.id }}>
              {nonBreaking(appealInWords(each))}
            </Link>
          </li>
        ))}
        {misuses.map((each) => (
          <li key={each.id}>
            <Link to="/espace/$council/usages/$misuse" params={{ council, misuse: each.id }}>
              {nonBreaking(misuseInWords(each))}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
};
