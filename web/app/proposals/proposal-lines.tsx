import { Link } from '@tanstack/react-router';
import { nonBreaking } from '../../public/french.ts';
import { proposalStanding, titleOf } from '../words/proposal-words.ts';

type LinesProps = {
  readonly council: string;
  readonly proposals: readonly {
    readonly id: string;
    readonly state: string;
    readonly data: Parameters<typeof proposalStanding>[0]['data'] & {
      readonly title: string | null;
      readonly progress?: { readonly text: string | null } | null;
    };
  }[];
};

/** Proposals, each with where it stands and the last word on how far it is. */
export const ProposalLines = ({ council, proposals }: LinesProps) => (
  <ul className="rows">
    {proposals.map(({ id, state, data }) => (
      <li key={id}>
        <p>
          <Link to="/espace/$council/travaux/propositions/$proposal" params={{ council, proposal: id }}>
            {nonBreaking(titleOf(data))}
          </Link>
        </p>
        <p className="small">{nonBreaking(proposalStanding({ state, data }))}</p>
        {data.progress?.text != null && (
          <p className="small soft">{nonBreaking(`Avancement : ${data.progress.text}`)}</p>
        )}
      </li>
    ))}
  </ul>
);
