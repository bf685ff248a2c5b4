import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { frenchDate, nonBreaking } from '../../public/french.ts';
import { misuseQuery } from '../api/label-queries.ts';
import type { Misuse } from '../api/label-shapes.ts';
import type { Thing } from '../api/shapes.ts';
import { Page } from '../parts/page.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { WriteAndSend } from '../parts/write-and-send.tsx';

type OfMisuse = { readonly council: string; readonly misuse: string };

const OUTCOMES: Readonly<Record<NonNullable<Misuse['outcome']>, string>> = {
  UNFOUNDED: 'L’usage de votre label est conforme : rien ne vous est reproché',
  CEASED: 'L’usage relevé a cessé : il n’y a pas de suite',
  MEASURE_PROPOSED: 'Une mesure est envisagée sur votre label : vous serez entendus avant toute décision',
  TRANSMITTED: 'Il vous est demandé de cesser cet usage',
};

const sentenceOf = ({ state, data }: Thing<Misuse>): string => {
  if (data.outcome !== null) return OUTCOMES[data.outcome];
  if (data.answered) return 'Votre réponse est reçue : le service la lit avant de conclure';
  if (state === 'hearing' && data.answerUntil !== null)
    return `On vous interroge sur l’usage de votre label, répondez avant le ${frenchDate(data.answerUntil)} inclus`;
  return 'On vous interroge sur l’usage de votre label, une réponse tardive est lue aussi';
};

const ERASED = 'Ce texte a été effacé, comme la règle de conservation le veut.';

const Typed = ({ title, text }: { readonly title: string; readonly text: string | null }) => (
  <section>
    <h2>{title}</h2>
    <p className="typed card">{text ?? ERASED}</p>
  </section>
);

/**
 * What the service asks a holder about the use of its label, and what came of it (M23). Nobody reads there who reported it:
 * that could harm them (L311-6).
 */
export const MisusePage = ({ council, misuse }: OfMisuse) => {
  const { data: thing, error, refetch } = useQuery(misuseQuery(council, misuse));
  if (error !== null && thing === undefined) return <Trouble error={error} again={() => void refetch()} />;
  if (thing === undefined) return <Waiting what="Ouverture de la question" />;
  const { available, data } = thing;
  return (
    <Page
      title={`${nonBreaking(sentenceOf(thing))}.`}
      above={
        data.label !== null && (
          <p className="crumb">
            <Link to="/espace/$council/labels/$label" params={{ council, label: data.label }}>
              {data.structureName} · mon label
            </Link>
          </p>
        )
      }
    >
      <div className="stack">
        {data.outcome === null && (
          <p className="lead">
            Rien n’est décidé, et rien n’en paraît au registre public. Ce que vous répondez est lu avant toute
            suite.
          </p>
        )}
        <Typed
          title={data.askedOn === null ? 'Ce qui vous est demandé' : `Demandé le ${frenchDate(data.askedOn)}`}
          text={data.question}
        />
        {data.answered && <Typed title="Votre réponse" text={data.answer} />}
        {data.outcome !== null && (
          <Typed
            title={data.closedOn === null ? 'Pourquoi' : `Pourquoi, dit le ${frenchDate(data.closedOn)}`}
            text={data.reasons}
          />
        )}
        {available.includes('answer') && (
          <section aria-labelledby="repondre">
            <h2 id="repondre">{data.answered ? 'Compléter votre réponse' : 'Répondre'}</h2>
            <WriteAndSend
              id="reponse"
              label="Votre réponse"
              hint={`8 000 signes au plus.${data.answered ? ' Elle remplace la précédente à l’écran ; les deux sont gardées.' : ''}`}
              empty="Écrivez votre réponse."
              action="Envoyer ma réponse"
              path={`/api/${council}/misuses/${misuse}/answer`}
              bodyOf={(text) => ({ text })}
              done="Réponse envoyée."
            />
          </section>
        )}
      </div>
    </Page>
  );
};
