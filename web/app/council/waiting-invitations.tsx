import { useInfiniteQuery } from '@tanstack/react-query';
import { frenchInstant, nonBreaking } from '../../public/french.ts';
import { ROLE } from '../../public/tables/value-words.ts';
import { Act } from '../acts/act-form.tsx';
import { invitationsQuery } from '../api/council-queries.ts';
import type { Invitations } from '../api/council-shapes.ts';
import { Button } from '../parts/button.tsx';
import { Refused } from '../parts/refused.tsx';
import { inWords } from '../words/in-words.ts';

type WaitingProps = {
  readonly council: string;
  readonly mayInvite: boolean;
  readonly onDone: (said: string) => void;
};

type OneProps = WaitingProps & { readonly of: Invitations['items'][number] };

const standing = ({ expiresAt, over }: OneProps['of']): string =>
  over
    ? `n’a pas répondu avant le ${frenchInstant(expiresAt)} : le lien n’est plus valable`
    : `peut l’accepter jusqu’au ${frenchInstant(expiresAt)}`;

const One = ({ council, mayInvite, of, onDone }: OneProps) => {
  const { role, name, email, over, expiresAt } = of;
  const who = name ?? 'Nom effacé';
  return (
    <li>
      <h3>{who}</h3>
      <p>
        {nonBreaking(`${inWords(ROLE, role, 'Autre rôle')} : ${standing(of)}.`)}
        {email !== null && (
          <>
            <br />
            <span className="soft">{email}</span>
          </>
        )}
      </p>
      {mayInvite && name !== null && email !== null && (
        <Act
          id={`reinviter-${role}-${expiresAt.replaceAll(/\D/g, '')}`}
          path={`/api/${council}/invite`}
          effect={nonBreaking(
            over
              ? 'Une invitation neuve part à cette adresse.'
              : 'Une invitation neuve part à cette adresse. L’ancienne reste valable jusqu’à son terme.',
          )}
          action={`Inviter ${who} de nouveau`}
          done="L’invitation est repartie."
          toBody={() => ({ name, email, role })}
          onDone={onDone}
        />
      )}
    </li>
  );
};

/** Who was invited to a role without a seat and has not answered, until when, and how they are invited again. */
export const WaitingInvitations = (props: WaitingProps) => {
  const { data, error, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery(
    invitationsQuery(props.council),
  );
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="block">
      <h2>Invitations sans réponse</h2>
      <Refused error={error} />
      {data !== undefined && items.length === 0 && !hasNextPage && (
        <p>Aucune invitation n’attend de réponse.</p>
      )}
      <ul className="rows entries">
        {items.map((of) => (
          <One key={of.role + (of.email ?? '') + of.expiresAt} {...props} of={of} />
        ))}
      </ul>
      {hasNextPage && (
        <p className="row">
          <Button look="quiet" onPress={() => void fetchNextPage()}>
            Voir la suite
          </Button>
          <span role="status">{isFetching && 'Lecture…'}</span>
        </p>
      )}
    </section>
  );
};
