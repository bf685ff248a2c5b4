import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { decisionDocument } from '../../public/decision-document.ts';
import { frenchDate, nonBreaking } from '../../public/french.ts';
import { applicationQuery } from '../api/queries.ts';
import { type OrderPreview, orderPreviewQuery, type Outcome } from '../api/session-decisions.ts';
import { useCommand } from '../api/use-command.ts';
import { ClosedDossier } from '../officer/around/closed-dossier.tsx';
import { Button } from '../parts/button.tsx';
import { Page } from '../parts/page.tsx';
import { Printed } from '../parts/printed.tsx';
import { Refused } from '../parts/refused.tsx';
import { TextArea } from '../parts/text-area.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { WriteAndSend } from '../parts/write-and-send.tsx';
import { Choice } from '../questions/choice-field.tsx';
import { OUTCOMES } from '../words/outcomes.ts';
import { opinionInWords, ToDecisions } from './decisions-page.tsx';

type SignProps = { readonly council: string; readonly application: string };

const DEFER = 'DEFER';

const CHOICES: readonly { code: Outcome | typeof DEFER; label: string }[] = [
  ...OUTCOMES,
  { code: DEFER, label: 'Renvoyer le dossier à une prochaine séance' },
];

/** What the signature does, with its dates: the words of its button. */
const actionOf = ({ decision }: OrderPreview['order']): string => {
  const until = decision.validUntil === null ? '' : ` jusqu’au ${frenchDate(decision.validUntil)}`;
  if (decision.outcome === 'REFUSED') return 'Signer : label refusé';
  return decision.outcome === 'GRANTED'
    ? `Signer : label attribué${until}`
    : `Signer : label attribué avec réserves${until}`;
};

/** One reason a line, as the order tells them. */
const reasonsOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The order with the reasons that are being written, as the service adds them. */
const withReasons = (order: OrderPreview['order'], added: readonly string[]): OrderPreview['order'] => ({
  ...order,
  decision: {
    ...order.decision,
    reasons: [
      ...order.decision.reasons,
      ...added.map((found) => ({ criterion: null, title: null, law: null, found, wouldMeet: [] })),
    ],
  },
});

type OrderProps = SignProps & {
  readonly preview: OrderPreview;
  readonly text: string;
  readonly onText: (text: string) => void;
};

/** The order word for word, then the act that signs it. */
const Order = ({ council, application, preview, text, onText }: OrderProps) => {
  const { order, needsReasons } = preview;
  const [tried, setTried] = useState(false);
  const sign = useCommand(() => undefined);
  const added = reasonsOf(text);
  const { outcome, followsOpinion } = order.decision;
  const lacks = needsReasons && added.length === 0;
  const press = () => {
    setTried(true);
    if (lacks) document.getElementById('motifs')?.focus();
    else
      sign.mutate({
        path: `/api/${council}/applications/${application}/decide`,
        body: { outcome, reasons: added },
      });
  };
  return (
    <>
      {!followsOpinion && (
        <p className="notice review">
          Cette décision s’écarte de l’avis du conseil : l’arrêté le dit, et vous dites pourquoi.
        </p>
      )}
      <TextArea
        id="motifs"
        label={needsReasons ? 'Vos motifs' : 'Vos motifs, s’il faut en ajouter'}
        hint="Un motif par ligne, 300 signes au plus chacun. La structure les lit, sous votre nom."
        value={text}
        onChange={onText}
        error={
          tried && lacks
            ? 'Écrivez au moins un motif : les constats du dossier n’en donnent pas assez.'
            : null
        }
      />
      <article className="order" aria-label="L’arrêté, tel qu’il sera lu">
        <p className="soft small">L’arrêté, tel que la structure le lira.</p>
        <Printed document={decisionDocument(withReasons(order, added))} />
      </article>
      <p>
        En signant, vous décidez ; le service notifie ensuite la décision, et les délais de recours partent de
        cette notification.
      </p>
      <Refused error={sign.error} />
      <p className="row">
        <Button onPress={press}>{nonBreaking(actionOf(order))}</Button>
        <span role="status">{sign.isPending ? 'Signature…' : ''}</span>
      </p>
    </>
  );
};

const Sign = ({ council, application }: SignProps) => {
  const [chosen, choose] = useState<Outcome | typeof DEFER | null>(null);
  const [text, setText] = useState('');
  const asked = chosen === DEFER ? null : chosen;
  const { data, error } = useQuery({ ...orderPreviewQuery(council, application, asked), retry: false });
  const here = chosen ?? data?.order.decision.outcome ?? null;
  return (
    <>
      <Choice
        id="decision"
        label="Votre décision"
        hint="Celle qui suit l’avis est montrée d’abord. Rien n’est signé tant que vous ne signez pas, plus bas."
        error={null}
        options={CHOICES}
        chosen={here}
        onChoose={(code) => choose(code as Outcome | typeof DEFER)}
      />
      {chosen === DEFER ? (
        <WriteAndSend
          id="renvoi"
          label="Ce qui manque pour décider"
          hint="Le dossier retourne à une prochaine séance. Le délai de réponse continue : le silence peut décider."
          empty="Écrivez pourquoi le dossier est renvoyé."
          action="Renvoyer à une prochaine séance"
          path={`/api/${council}/applications/${application}/defer`}
          bodyOf={(reason) => ({ reason })}
          done="Dossier renvoyé."
        />
      ) : (
        <>
          <Refused error={error} />
          {data === undefined && error === null && <p role="status">Écriture de l’arrêté…</p>}
          {data !== undefined && error === null && (
            <Order council={council} application={application} preview={data} text={text} onText={setText} />
          )}
        </>
      )}
    </>
  );
};

/** One decision to sign: what was proposed and answered, the order as it will be read, and the signature. */
export const SignPage = ({ council, application }: SignProps) => {
  const { data: thing, error, refetch } = useQuery(applicationQuery(council, application));
  if (error !== null && thing === undefined) return <Trouble error={error} again={() => void refetch()} />;
  if (thing === undefined) return <Waiting what="Ouverture de la décision" />;
  if (thing.data.closed === true) return <ClosedDossier council={council} thing={thing} />;
  const { data, available } = thing;
  const waits = available.includes('decide');
  return (
    <Page
      title={
        waits
          ? `Que décidez-vous pour ${data.structureName} ?`
          : `La décision est signée : ${data.structureName}.`
      }
      above={<ToDecisions council={council} />}
    >
      <p className="lead">
        Dossier {data.number} · {opinionInWords(data)}
      </p>
      {data.implicitOn !== null && waits && <p>Le silence déciderait le {frenchDate(data.implicitOn)}.</p>}
      <p className="go">
        <Link to="/espace/$council/dossiers/$application" params={{ council, application }}>
          Lire le dossier, ou y déclarer un conflit d’intérêts
        </Link>
      </p>
      {waits ? (
        <Sign council={council} application={application} />
      ) : (
        <p role="status">Le service la notifie. La structure la lira dans son espace, ou par lettre.</p>
      )}
    </Page>
  );
};
