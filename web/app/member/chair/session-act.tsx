import { type SubmitEvent, useState } from 'react';
import { frenchDate, nonBreaking } from '../../../public/french.ts';
import type { AgendaPoint, Display, Session } from '../../api/session-shapes.ts';
import type { Thing } from '../../api/shapes.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../parts/button.tsx';
import { Refused } from '../../parts/refused.tsx';
import { DateField } from '../../questions/date-field.tsx';
import type { Given } from '../../questions/field-props.ts';
import { Act } from './act.tsx';

type OfSession = { readonly path: string; readonly thing: Thing<Session> };

/** What the lack of a quorum leads to: adjourned, then called again on the same agenda, without one. */
const LackOfQuorum = ({ path }: Pick<OfSession, 'path'>) => (
  <>
    <p>
      {nonBreaking(
        'Attendez les arrivées, ou constatez que le quorum manque. La séance est alors levée ; une seconde convocation, sur le même ordre du jour, se tient sans quorum. Ce qui est déjà voté reste voté.',
      )}
    </p>
    <p className="row">
      <Act path={`${path}/adjournForLackOfQuorum`}>Lever la séance, faute de quorum</Act>
    </p>
  </>
);

const toDate = (given: Given | null): string | null => (given?.is === 'value' ? String(given.value) : null);

const errorOf = (given: Given | null): string | null => {
  if (given?.is === 'wrong') return given.says;
  return toDate(given) === null ? 'Écrivez le jour de la seconde séance.' : null;
};

const Reconvene = ({ path, thing }: OfSession) => {
  const [given, setGiven] = useState<Given | null>(null);
  const [tried, setTried] = useState(false);
  const send = useCommand(() => undefined);
  const heldOn = toDate(given);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (heldOn === null) document.getElementById('seconde')?.focus();
    else send.mutate({ path: `${path}/reconvene`, body: { heldOn } });
  };
  const { lack } = thing.data;
  return (
    <form onSubmit={submit} noValidate>
      {lack !== null && (
        <p className="lead">
          {nonBreaking(
            `Le quorum a manqué : ${lack.counted} sur ${lack.base}, il en fallait ${lack.required}.`,
          )}
        </p>
      )}
      <p>Chaque membre reçoit une seconde convocation, qui dit que la séance se tiendra sans quorum.</p>
      <DateField
        id="seconde"
        label="Le jour de la seconde séance"
        hint="Même lieu, même heure, même ordre du jour."
        type={{ base: 'date' }}
        negative={false}
        value={undefined}
        error={tried ? errorOf(given) : null}
        onGive={setGiven}
      />
      <Refused error={send.error} />
      <p className="row">
        <Button type="submit">
          {heldOn === null ? 'Convoquer à nouveau' : `Convoquer à nouveau pour le ${frenchDate(heldOn)}`}
        </Button>
      </p>
    </form>
  );
};

/** Before the session sits, or once it has stopped: what may be done of it now, else why nothing may. */
export const BeforeOrAfter = ({
  path,
  thing,
  display,
}: OfSession & { readonly display: Display | undefined }) => {
  const { state, available } = thing;
  const reached = display?.room?.quorum.reached === true;
  if (state === 'scheduled')
    return <p className="lead">Cette séance n’est pas encore convoquée : elle ne peut pas s’ouvrir.</p>;
  if (state === 'convened')
    return (
      <>
        {available.includes('open') && (
          <p className="row chair-act">
            <Act path={`${path}/open`} look={reached ? 'main' : 'quiet'}>
              Ouvrir la séance
            </Act>
          </p>
        )}
        {!available.includes('open') && <p className="lead">La présidence ouvre la séance.</p>}
        {!reached && display?.room != null && available.includes('adjournForLackOfQuorum') && (
          <LackOfQuorum path={path} />
        )}
      </>
    );
  if (state === 'adjourned' && available.includes('reconvene'))
    return <Reconvene path={path} thing={thing} />;
  if (state === 'adjourned')
    return <p className="lead">La séance est levée, faute de quorum. Une seconde convocation suivra.</p>;
  if (state === 'cancelled') return <p className="lead">Cette séance est annulée.</p>;
  return <p className="lead">La séance est close.</p>;
};

/** While it sits without its quorum, no vote opens: what may be done instead. */
export const QuorumLost = ({
  path,
  thing,
  display,
}: OfSession & { readonly display: Display | undefined }) =>
  display?.room == null || display.room.quorum.reached ? null : (
    <div className="notice fail">
      <p role="alert">
        <strong>Le quorum n’est plus atteint : aucun vote ne peut s’ouvrir.</strong>
      </p>
      {thing.available.includes('adjournForLackOfQuorum') && <LackOfQuorum path={path} />}
    </div>
  );

/** Before closing: what each point that was not voted becomes. A vote that is open is closed first. */
export const ToClose = ({ path, thing, points }: OfSession & { readonly points: readonly AgendaPoint[] }) => {
  const left = points.filter(({ state }) => state === 'placed');
  if (!thing.available.includes('close') || points.some(({ state }) => state === 'voteOpen')) return null;
  return (
    <section aria-labelledby="reste" className="card">
      <h2 id="reste">Que reste-t-il ?</h2>
      {left.length === 0 ? (
        <p>
          Tous les points sont traités. Le procès-verbal s’écrit de ce qui est noté ; il est envoyé aux
          membres ensuite.
        </p>
      ) : (
        <>
          <p>À la clôture, ces points sortent de l’ordre du jour sans être votés :</p>
          <ul>
            {left.map(({ item, structureName, question }) => (
              <li key={item}>{structureName ?? question}</li>
            ))}
          </ul>
        </>
      )}
      <p className="row">
        <Act path={`${path}/close`} look={left.length === 0 ? 'main' : 'quiet'}>
          Clore la séance
        </Act>
      </p>
    </section>
  );
};
