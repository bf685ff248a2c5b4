import { useQuery } from '@tanstack/react-query';
import { presenceQuery } from '../api/session-queries.ts';
import type { Item } from '../api/session-shapes.ts';
import type { Thing } from '../api/shapes.ts';
import { EnterPaper } from './chair/enter-votes.tsx';
import { votingIn } from './chair/voting-in.ts';

type PaperCountProps = {
  readonly council: string;
  readonly session: string;
  readonly item: Thing<Item>;
};

/** A member may be asked to count the ballots on paper, or to count them again after somebody else (D11). */
export const PaperCount = ({ council, session, item }: PaperCountProps) => {
  const presence = useQuery(presenceQuery(council, session)).data;
  if (!item.available.includes('enterPaperCount')) return null;
  return (
    <details>
      <summary>On me demande de compter des bulletins en papier</summary>
      <EnterPaper
        path={`/api/${council}/items/${item.id}`}
        round={item.data.round}
        seats={votingIn(presence)}
        nameOf={(member) => `siège ${member}`}
        paper={item.data.paper}
      />
    </details>
  );
};
