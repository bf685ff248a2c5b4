import { useQuery } from '@tanstack/react-query';
import { frenchDate, nonBreaking } from '../../public/french.ts';
import { appealQuery } from '../api/label-queries.ts';
import type { Appeal } from '../api/label-shapes.ts';
import type { Thing } from '../api/shapes.ts';
import { useCommand } from '../api/use-command.ts';
import { Button } from '../parts/button.tsx';
import { Page } from '../parts/page.tsx';
import { Refused } from '../parts/refused.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { WriteAndSend } from '../parts/write-and-send.tsx';

type OfAppeal = { readonly council: string; readonly appeal: string };
type Part = OfAppeal & { readonly thing: Thing<Appeal> };

const OUTCOMES: Readonly<Record<NonNullable<Appeal['outcome']>, string>> = {
  UPHELD: 'Votre recours est accepté',
  REJECTED: 'Votre recours est rejeté : voici pourquoi, et le recours qui reste',
  INADMISSIBLE: 'Votre recours ne peut pas être examiné : voici pourquoi',
};

const PENDING: ReadonlySet<string> = new Set([
  'late',
  'admitted',
  'hearing',
  'heard',
  'examining',
  'examined',
]);

const pending = ({ by, silenceOn }: Appeal): string =>
  by === 'THIRD_PARTY'
    ? 'Quelqu’un conteste votre label : vous pouvez dire ce que vous en pensez'
    : `Votre recours est reçu : une réponse est due au plus tard le ${frenchDate(silenceOn)}`;

const sentenceOf = ({ state, data }: Thing<Appeal>): string => {
  if (PENDING.has(state)) return pending(data);
  switch (state) {
    case 'decided':
      return 'La réponse à votre recours est prête : elle vous attend ici';
    case 'answered':
      return data.outcome === null ? 'Il est répondu à votre recours' : OUTCOMES[data.outcome];
    case 'deemedRejected':
      return 'Le délai est passé : votre recours est rejeté par le silence';
    case 'withdrawn':
      return 'Vous avez retiré ce recours';
    default:
      return 'État indisponible, réessayez';
  }
};

/** What is known of it, in dates. */
const Dates = ({ data }: { readonly data: Appeal }) => (
  <dl className="facts card">
    <div>
      <dt>Reçu le</dt>
      <dd>
        {frenchDate(data.receivedOn)}
        {data.late && ', après le dernier jour'}
      </dd>
    </div>
    {data.answeredOn === null && (
      <>
        <div>
          <dt>Sans réponse, il est rejeté le</dt>
          <dd>{frenchDate(data.silenceOn)}</dd>
        </div>
        <div>
          <dt>Vous pourriez alors saisir le tribunal jusqu’au</dt>
          <dd>{frenchDate(data.courtIfSilentOn)}</dd>
        </div>
      </>
    )}
    {data.answeredOn !== null && (
      <div>
        <dt>Réponse notifiée le</dt>
        <dd>{frenchDate(data.answeredOn)}</dd>
      </div>
    )}
    {data.courtDeadline !== null && (
      <div>
        <dt>Dernier jour pour saisir le tribunal administratif</dt>
        <dd>{frenchDate(data.courtDeadline)}</dd>
      </div>
    )}
  </dl>
);

const Typed = ({ title, text }: { readonly title: string; readonly text: string | null }) =>
  text === null ? null : (
    <section>
      <h2>{title}</h2>
      <p className="typed card">{text}</p>
    </section>
  );

/** What may be done of it now: to open the answer, to be heard, to take it back. */
const Acts = ({ council, appeal, thing }: Part) => {
  const act = useCommand(() => undefined);
  const path = `/api/${council}/appeals/${appeal}`;
  const { available, state, data } = thing;
  const own = data.by === 'STRUCTURE';
  return (
    <>
      <Refused error={act.error} />
      {available.includes('consultAnswer') && own && (
        <p className="row">
          <Button onPress={() => act.mutate({ path: `${path}/consultAnswer`, body: {} })}>
            Ouvrir la réponse : elle m’est alors notifiée
          </Button>
        </p>
      )}
      {available.includes('observe') && state === 'hearing' && (
        <WriteAndSend
          id="observations"
          label="Ce que vous en pensez"
          hint={
            data.observationsUntil === null ? undefined : `Jusqu’au ${frenchDate(data.observationsUntil)}.`
          }
          empty="Écrivez ce que vous en pensez."
          action="Envoyer mes observations"
          path={`${path}/observe`}
          bodyOf={(text) => ({ text })}
          done="Observations envoyées."
        />
      )}
      {available.includes('withdraw') && own && (
        <details>
          <summary>Retirer ce recours</summary>
          <p>Il n’y sera pas répondu, et vous ne pourrez pas en former un autre contre cette décision.</p>
          <p className="row">
            <Button look="quiet" onPress={() => act.mutate({ path: `${path}/withdraw`, body: {} })}>
              Retirer mon recours
            </Button>
          </p>
        </details>
      )}
    </>
  );
};

/** An appeal, as who made it or who holds the label follows it: its days, its answer, and what remains. */
export const AppealPage = ({ council, appeal }: OfAppeal) => {
  const { data: thing, error, refetch } = useQuery(appealQuery(council, appeal));
  if (error !== null && thing === undefined) return <Trouble error={error} again={() => void refetch()} />;
  if (thing === undefined) return <Waiting what="Ouverture du recours" />;
  const { data } = thing;
  return (
    <Page
      title={`${nonBreaking(sentenceOf(thing))}.`}
      above={<p className="soft">{data.structureName} · recours gracieux</p>}
    >
      <div className="stack">
        <Acts council={council} appeal={appeal} thing={thing} />
        <Typed title="Pourquoi" text={data.reasons} />
        <Dates data={data} />
        <Typed title="Ce qui est contesté" text={data.text} />
        <Typed title="Vos observations" text={data.by === 'THIRD_PARTY' ? data.observations : null} />
      </div>
    </Page>
  );
};
