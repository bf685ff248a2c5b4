import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { nonBreaking } from '../../public/french.ts';
import { meQuery } from '../api/queries.ts';
import type { Application, Thing } from '../api/shapes.ts';
import { useCommand } from '../api/use-command.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { Refused } from '../parts/refused.tsx';
import { WriteAndSend } from '../parts/write-and-send.tsx';
import { ACT_WORDS } from '../words/act-words.ts';
import { awaitsOrder } from '../words/officer-words.ts';

/** Acts that stop, start and settle no time limit: done where they stand, each with what it does. */
const PLAIN_ACTS = [
  {
    command: 'takeOver',
    words: 'Prendre le dossier en charge',
    effect: 'Vous suivez ce dossier ; la structure voit votre nom.',
  },
  {
    command: 'startReview',
    words: 'Commencer l’examen',
    effect: 'Les critères sont calculés ; ceux à examiner vous attendent.',
  },
  // Domain rules 3.0b: a verdict of the engine changes only by a corrected answer or register.
  {
    command: 'reevaluate',
    words: 'Calculer de nouveau les critères',
    effect:
      'Sont calculés de nouveau ceux dont une réponse ou un registre a changé ; ce que vous avez dit des autres reste.',
  },
  {
    command: 'concludeReview',
    words: 'Conclure l’examen',
    effect: 'La proposition est arrêtée ; le dossier peut être inscrit à une séance.',
  },
  {
    command: 'approveReview',
    words: 'Viser l’examen',
    effect: 'Vous avez relu ce qu’une autre personne a conclu ; le dossier peut être inscrit à une séance.',
  },
  // DEC-10: no day is known before its reader opens it.
  {
    command: 'notify',
    words: 'Mettre la décision à disposition',
    effect:
      'La structure en est avertie par courriel. Elle est notifiée le jour où elle l’ouvre : les délais de recours courent de ce jour.',
  },
  {
    command: 'resendReceipt',
    words: 'Renvoyer le récépissé à la structure',
    effect: 'Un duplicata part par courriel ; aucune date ne change.',
  },
] as const;

type ActsProps = { readonly council: string; readonly thing: Thing<Application> };

const Act = ({ council, thing, act }: ActsProps & { readonly act: (typeof PLAIN_ACTS)[number] }) => {
  const [said, setSaid] = useState('');
  const send = useCommand(({ says = '' }) => setSaid(says));
  return (
    <li>
      <p className="small">{act.effect}</p>
      <Button
        look="quiet"
        onPress={() =>
          send.mutate({ path: `/api/${council}/applications/${thing.id}/${act.command}`, body: {} })
        }
      >
        {act.words}
      </Button>
      <Refused error={send.error} />
      <p role="status" className="small">
        {nonBreaking(said)}
      </p>
    </li>
  );
};

/** Acts with an effect in law: each leads to a page that shows it before it is done. */
const ShownFirst = ({ council, thing }: ActsProps) => {
  const params = { council, application: thing.id };
  const open = ACT_WORDS.filter(({ command }) => thing.available.includes(command));
  const mayRequest = thing.available.includes('requestMissingItems') && thing.data.openRequest === null;
  if (open.length === 0 && !mayRequest) return null;
  return (
    <>
      <p className="small">L’effet sur les délais et la lettre sont montrés avant :</p>
      <ul className="acts">
        {mayRequest && (
          <li>
            <Link
              className="button quiet"
              to="/espace/$council/dossiers/$application/demander"
              params={params}
            >
              Demander ce qui manque <Icon name="forward" />
            </Link>
          </li>
        )}
        {open.map(({ path, name }) => (
          <li key={path}>
            <Link
              className="button quiet"
              to="/espace/$council/dossiers/$application/actes/$act"
              params={{ ...params, act: path }}
            >
              {name} <Icon name="forward" />
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
};

/** A decision on paper: the order that is signed elsewhere, then the letter that is posted or handed over. */
const onPaper = (thing: Thing<Application>) => {
  if (thing.available.includes('exportDecision') && awaitsOrder(thing))
    return {
      to: '/espace/$council/dossiers/$application/parapheur',
      words: 'Faire signer dans un parapheur',
    } as const;
  return thing.available.includes('recordDelivery')
    ? ({
        to: '/espace/$council/dossiers/$application/remise',
        words: 'Noter une remise par courrier ou en main propre',
      } as const)
    : null;
};

const Reopen = ({ council, thing }: ActsProps) => (
  <details>
    <summary>Rouvrir l’examen</summary>
    <WriteAndSend
      id="rouvrir"
      label="Pourquoi le rouvrir"
      hint="Gardé au dossier. La proposition n’est plus arrêtée, et le rapport n’attend plus de réponse."
      empty="Écrivez pourquoi l’examen reprend."
      action="Rouvrir l’examen"
      path={`/api/${council}/applications/${thing.id}/reopenReview`}
      bodyOf={(reason) => ({ reason })}
      done="L’examen est rouvert."
    />
  </details>
);

/** Pages of their own, each for who may do what it is for. */
const OWN_PAGES = [
  {
    to: '/espace/$council/dossiers/$application/arrivees',
    needs: 'provideItem',
    words: 'Noter ce qui est arrivé',
  },
  {
    to: '/espace/$council/dossiers/$application/engagements',
    needs: 'proposeCommitment',
    words: 'Les engagements de la structure',
  },
] as const;

/** What may be done of the dossier now, each with its effect said before. */
export const Acts = (props: ActsProps) => {
  const { available } = props.thing;
  const paper = onPaper(props.thing);
  const person = useQuery(meQuery).data?.person;
  const isMine = person !== undefined && person === props.thing.data.officer;
  const plain = PLAIN_ACTS.filter(
    ({ command }) => available.includes(command) && !(isMine && command === 'takeOver'),
  );
  const shown = ['requestMissingItems', ...ACT_WORDS.map(({ command }) => command)];
  const pages = OWN_PAGES.filter(({ needs }) => available.includes(needs));
  if (plain.length + pages.length === 0 && paper === null && !shown.some((each) => available.includes(each)))
    return null;
  return (
    <section className="card">
      <h2>Ce qui peut être fait</h2>
      <ul className="acts">
        {plain.map((act) => (
          <Act key={act.command} {...props} act={act} />
        ))}
      </ul>
      <ShownFirst {...props} />
      {pages.map(({ to, words }) => (
        <p key={to}>
          <Link
            className="button quiet"
            to={to}
            params={{ council: props.council, application: props.thing.id }}
          >
            {words} <Icon name="forward" />
          </Link>
        </p>
      ))}
      {paper !== null && (
        <p>
          <Link
            className="button quiet"
            to={paper.to}
            params={{ council: props.council, application: props.thing.id }}
          >
            {paper.words} <Icon name="forward" />
          </Link>
        </p>
      )}
      {available.includes('reopenReview') && <Reopen {...props} />}
    </section>
  );
};
