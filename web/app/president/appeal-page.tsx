import { useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { frenchDate, nonBreaking } from '../../public/french.ts';
import { type Appeal, appealQuery } from '../api/session-appeals.ts';
import { useCommand } from '../api/use-command.ts';
import { Button } from '../parts/button.tsx';
import { Page } from '../parts/page.tsx';
import { Refused } from '../parts/refused.tsx';
import { TextArea } from '../parts/text-area.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { Choice } from '../questions/choice-field.tsx';
import { ToDecisions } from './decisions-page.tsx';

type AppealProps = { readonly council: string; readonly appeal: string };

/** An answer, what it is called, and what its signature says that it does. */
const OUTCOMES = [
  {
    code: 'UPHELD',
    label: 'Donner raison à qui fait recours',
    action: 'Signer : recours accepté',
    effect: 'La décision contestée est reprise ; le service dit à la structure ce qui suit.',
  },
  {
    code: 'REJECTED',
    label: 'Rejeter le recours',
    action: 'Signer : recours rejeté',
    effect:
      'La décision contestée demeure. La structure peut encore saisir le juge, dans le délai que la réponse dit.',
  },
  {
    code: 'INADMISSIBLE',
    label: 'Le recours est venu trop tard',
    action: 'Signer : recours irrecevable',
    effect: 'La décision contestée demeure ; la réponse dit pourquoi le recours n’est pas examiné.',
  },
] as const;

const PROPOSALS = { UPHOLD: 'donner raison à qui fait recours', REJECT: 'rejeter le recours' } as const;

const Words = ({ title, text }: { readonly title: string; readonly text: string | null }) =>
  text === null ? null : (
    <section className="card">
      <h2>{title}</h2>
      <p className="typed">{text}</p>
    </section>
  );

const Answer = ({ council, appeal }: AppealProps) => {
  const [outcome, setOutcome] = useState<string | null>(null);
  const [reasons, setReasons] = useState('');
  const [tried, setTried] = useState(false);
  const sign = useCommand(() => undefined);
  const chosen = OUTCOMES.find(({ code }) => code === outcome);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (outcome === null) {
      document.getElementById('reponse')?.focus();
      return;
    }
    sign.mutate({
      path: `/api/${council}/appeals/${appeal}/decide`,
      body: { outcome, reasons: reasons.trim() === '' ? null : reasons.trim() },
    });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Choice
        id="reponse"
        label="Votre réponse"
        hint={null}
        error={tried && outcome === null ? 'Choisissez une réponse.' : null}
        options={OUTCOMES}
        chosen={outcome}
        onChoose={setOutcome}
      />
      <TextArea
        id="motifs"
        label="Vos motifs"
        hint="En droit et en fait. La structure les lit, sous votre nom."
        value={reasons}
        onChange={setReasons}
      />
      {chosen !== undefined && <p>{nonBreaking(chosen.effect)}</p>}
      <Refused error={sign.error} />
      <p className="row">
        <Button type="submit">{nonBreaking(chosen?.action ?? 'Signer la réponse')}</Button>
        <span role="status">{sign.isPending ? 'Signature…' : ''}</span>
      </p>
    </form>
  );
};

const Told = ({ data }: { readonly data: Appeal }) => (
  <>
    {data.late && <p className="notice review">Ce recours est arrivé après le délai.</p>}
    {data.proposes !== null && (
      <p>
        La personne qui l’a examiné propose de <strong>{PROPOSALS[data.proposes]}</strong>.
      </p>
    )}
    <Words title="Ce que dit le recours" text={data.text} />
    <Words title="Ce que répond le titulaire" text={data.observations} />
    <Words title="L’examen" text={data.report} />
  </>
);

/** One appeal to answer: what is said, what was found, and the answer that is signed. */
export const AppealPage = ({ council, appeal }: AppealProps) => {
  const { data: thing, error, refetch } = useQuery(appealQuery(council, appeal));
  if (error !== null && thing === undefined) return <Trouble error={error} again={() => void refetch()} />;
  if (thing === undefined) return <Waiting what="Ouverture du recours" />;
  const { data, available } = thing;
  const waits = available.includes('decide');
  return (
    <Page
      title={
        waits
          ? `Que répondez-vous au recours sur ${data.structureName} ?`
          : `La réponse est signée : ${data.structureName}.`
      }
      above={<ToDecisions council={council} />}
    >
      <p className="lead">
        Reçu le {frenchDate(data.receivedOn)}. Sans réponse le {frenchDate(data.silenceOn)}, il est rejeté.
      </p>
      <Told data={data} />
      {waits ? <Answer council={council} appeal={appeal} /> : <p role="status">Le service la notifie.</p>}
    </Page>
  );
};
