import { useInfiniteQuery } from '@tanstack/react-query';
import { frenchInstant, nonBreaking } from '../../public/french.ts';
import { Act } from '../acts/act-form.tsx';
import { commentsQuery } from '../api/proposal-queries.ts';
import { Button } from '../parts/button.tsx';
import { Refused } from '../parts/refused.tsx';
import { writtenBy } from '../words/proposal-words.ts';
import type { Acting } from './acting.ts';

type CommentsProps = Acting & { readonly names: ReadonlyMap<number, string> };

/** What is said of a proposal, the last first, and a way to say more. */
export const Comments = ({ council, sheet, path, may, onDone, names }: CommentsProps) => {
  const { data, error, hasNextPage, fetchNextPage } = useInfiniteQuery(commentsQuery(council, sheet.id));
  const comments = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      {may('comment') && (
        <Act
          id="commenter"
          path={`${path}/comment`}
          asked={[{ name: 'text', kind: 'text', label: 'Votre commentaire', hint: '2 000 signes au plus.' }]}
          effect="Qui siège ou travaille au conseil le lit, sous votre rôle."
          name="Commenter cette proposition"
          action="Publier ce commentaire"
          done="Le commentaire est publié."
          onDone={onDone}
        />
      )}
      <Refused error={error} />
      {data !== undefined && comments.length === 0 && <p>Personne n’en a encore rien dit.</p>}
      <ul className="rows entries">
        {comments.map((each) => (
          <li key={each.comment}>
            <p className="small soft">
              Commentaire {each.comment}, par {writtenBy(each, names)}, le {frenchInstant(each.at)}
            </p>
            <p className="typed">{nonBreaking(each.text ?? 'Texte effacé.')}</p>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <p className="row">
          <Button look="quiet" onPress={() => void fetchNextPage()}>
            Voir les commentaires d’avant
          </Button>
        </p>
      )}
    </>
  );
};
