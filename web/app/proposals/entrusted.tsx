import { Link } from '@tanstack/react-router';
import { frenchDate, nonBreaking } from '../../public/french.ts';
import type { OwnProposal } from '../api/shapes.ts';
import { titleOf } from '../words/proposal-words.ts';

const dueInWords = ({ dueOn, overdue }: OwnProposal): string => {
  if (dueOn === null) return 'Sans date.';
  return overdue ? `Attendue depuis le ${frenchDate(dueOn)}.` : `À faire pour le ${frenchDate(dueOn)}.`;
};

type EntrustedProps = {
  readonly council: string;
  readonly proposals: readonly OwnProposal[];
  /** Whether there is more than what is shown. */
  readonly more: boolean;
};

/** What was adopted and entrusted to the reader, the first due first (M32). */
export const Entrusted = ({ council, proposals, more }: EntrustedProps) =>
  proposals.length === 0 ? null : (
    <>
      <ul className="rows">
        {proposals.map((each) => (
          <li key={each.id}>
            <p>
              <Link
                to="/espace/$council/travaux/propositions/$proposal"
                params={{ council, proposal: each.id }}
              >
                {nonBreaking(titleOf(each))}
              </Link>
            </p>
            <p className="small">{nonBreaking(dueInWords(each))}</p>
          </li>
        ))}
      </ul>
      {more && (
        <p className="small">D’autres suivent : elles paraîtront ici quand celles-ci seront faites.</p>
      )}
    </>
  );
