import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { counted, frenchDate, nonBreaking } from '../../public/french.ts';
import { controlQuery, labelQuery } from '../api/label-queries.ts';
import type { Control } from '../api/label-shapes.ts';
import { proofsQuery } from '../api/queries.ts';
import type { Proofs, Thing } from '../api/shapes.ts';
import { Chip } from '../parts/chip.tsx';
import { Page } from '../parts/page.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';
import type { Shown } from '../words/shown.ts';
import { AnswerWithFiles } from './answer-with-files.tsx';

type OfControl = { readonly council: string; readonly control: string };
type Part = OfControl & { readonly thing: Thing<Control>; readonly proofs: Proofs | undefined };

const ERASED = 'Ce texte a été effacé, comme la règle de conservation le veut.';

/** Where a control stands, and what its holder has to do. */
const SENTENCES: Readonly<Record<string, (data: Control) => string>> = {
  asked: ({ answerUntil, awaited }) =>
    `Votre label est contrôlé : ${counted(awaited.length, 'réponse attendue', 'réponses attendues')} avant le ${frenchDate(answerUntil)}`,
  toJudge: () => 'Vos réponses au contrôle sont à l’examen',
  mending: ({ answerUntil, awaited }) =>
    `${counted(awaited.length, 'point à corriger', 'points à corriger')} avant le ${frenchDate(answerUntil)}`,
  toConclude: () => 'Vos corrections sont à l’examen',
  followed: ({ commitments }) =>
    `Votre plan est suivi : ${counted(commitments.filter(({ stands }) => stands === 'AWAITED').length, 'preuve attendue', 'preuves attendues')}`,
  ended: () => 'Les engagements de votre plan sont à l’examen',
  closed: ({ closedOn }) => `Contrôle terminé${closedOn === null ? '' : ` le ${frenchDate(closedOn)}`}`,
};

const OUTCOMES: Readonly<Record<NonNullable<Control['outcome']>, string>> = {
  NONE: 'Rien ne vous est reproché.',
  REMARK: 'Le service vous fait une remarque : votre label reste ce qu’il est.',
  PLAN: 'Votre plan est tenu.',
  MEASURE: 'Une mesure est envisagée sur votre label : vous serez entendus avant toute décision.',
};

const CHOSEN: Readonly<Record<Control['chosenBy'], string>> = {
  DRAW: 'Il a été tiré au sort : cela ne dit rien contre vous.',
  RISK: 'Le service l’a choisi, et vous dit ici ce qu’il veut vérifier.',
};

const VERDICTS: Readonly<Record<'MET' | 'NOT_MET', Shown>> = {
  MET: { drawing: 'tick', tone: 'pass', word: 'Conforme' },
  NOT_MET: { drawing: 'triangle', tone: 'review', word: 'À corriger' },
};
const AWAITED: Shown = { drawing: 'disc', tone: 'todo', word: 'Attendu' };
const SENT: Shown = { drawing: 'tick', tone: 'pass', word: 'Répondu' };

const COMMITMENTS: Readonly<Record<Control['commitments'][number]['stands'], Shown>> = {
  AWAITED,
  PROVEN: SENT,
  OVERDUE: { drawing: 'triangle', tone: 'fail', word: 'En retard' },
  KEPT: { drawing: 'tick', tone: 'pass', word: 'Tenu' },
  NOT_KEPT: { drawing: 'triangle', tone: 'review', word: 'Non tenu' },
};

const shownAsk = ({ awaited, verdicts }: Control, rank: number): Shown => {
  if (awaited.includes(rank)) return AWAITED;
  const verdict = verdicts.find(({ ask }) => ask === rank)?.verdict;
  return verdict === undefined ? SENT : VERDICTS[verdict];
};

const TOLD: Readonly<Record<string, string>> = {
  answer: 'Votre réponse',
  proof: 'Votre preuve',
  why: 'Ce qu’en dit le service',
};

/** What each side wrote of one element, in its order. */
const Written = ({
  data,
  of,
}: {
  readonly data: Control;
  readonly of: { ask?: number; commitment?: number };
}) => (
  <dl>
    {data.words
      .filter(
        ({ what, ask, commitment }) =>
          what in TOLD && (of.ask === undefined ? commitment === of.commitment : ask === of.ask),
      )
      .map(({ fact, what, text }) => (
        <div key={fact}>
          <dt className="small soft">{TOLD[what]}</dt>
          <dd className="typed">{text ?? ERASED}</dd>
        </div>
      ))}
  </dl>
);

const kindsOf = (proofs: Proofs | undefined, asked: Control['asks'][number]): Proofs['kinds'] => {
  if (proofs === undefined || !('criterion' in asked)) return proofs?.kinds ?? [];
  const accepts = proofs.criteria.find(({ id }) => id === asked.criterion)?.accepts;
  return proofs.kinds.filter(({ kind }) => accepts?.includes(kind) === true);
};

const Ask = ({ council, control, thing, proofs, rank }: Part & { readonly rank: number }) => {
  const { data, available } = thing;
  const asked = data.asks[rank - 1];
  const words = data.words.find(({ what, ask }) => what === 'ask' && ask === rank);
  if (asked === undefined) return null;
  return (
    <section className="card" aria-labelledby={`demande-${rank}`}>
      <p>
        <Chip {...shownAsk(data, rank)} />
      </p>
      <h2 id={`demande-${rank}`}>{nonBreaking(words?.text ?? ERASED)}</h2>
      <Written data={data} of={{ ask: rank }} />
      {available.includes('answer') && data.awaited.includes(rank) && (
        <AnswerWithFiles
          id={`reponse-${rank}`}
          council={council}
          structure={data.structure}
          kinds={kindsOf(proofs, asked)}
          label="Votre réponse"
          action={`Envoyer ma réponse${data.asks.length > 1 ? ` au point ${rank}` : ''}`}
          path={`/api/${council}/controls/${control}/answer`}
          bodyOf={(answer) => ({ ask: rank, ...answer })}
        />
      )}
    </section>
  );
};

const Commitment = ({ council, control, thing, proofs, rank }: Part & { readonly rank: number }) => {
  const { data, available } = thing;
  const promised = data.commitments[rank - 1];
  const words = data.words.find(({ what, commitment }) => what === 'commitment' && commitment === rank);
  if (promised === undefined) return null;
  const waits = promised.stands === 'AWAITED' || promised.stands === 'OVERDUE';
  return (
    <section className="card" aria-labelledby={`engagement-${rank}`}>
      <p>
        <Chip {...COMMITMENTS[promised.stands]} />
      </p>
      <h2 id={`engagement-${rank}`}>{nonBreaking(words?.text ?? ERASED)}</h2>
      <p className="small soft">À prouver avant le {frenchDate(promised.dueOn)}</p>
      <Written data={data} of={{ commitment: rank }} />
      {available.includes('giveProof') && waits && (
        <AnswerWithFiles
          id={`preuve-${rank}`}
          council={council}
          structure={data.structure}
          kinds={proofs?.kinds ?? []}
          label="Ce qui prouve que c’est tenu"
          action={`Envoyer ma preuve${data.commitments.length > 1 ? ` de l’engagement ${rank}` : ''}`}
          path={`/api/${council}/controls/${control}/giveProof`}
          bodyOf={(answer) => ({ commitment: rank, ...answer })}
        />
      )}
    </section>
  );
};

/** What was written to the holder of the whole control: what is to be put right, why a plan, what it came to. */
const toHolder = ({ words }: Control) => words.filter(({ what }) => what === 'toMend' || what === 'because');

/** The control of a label (H4 to H6): what is asked, what was answered, and what is said of it. */
export const ControlPage = ({ council, control }: OfControl) => {
  const { data: thing, error, refetch } = useQuery(controlQuery(council, control));
  const label = useQuery({
    ...labelQuery(council, thing?.data.label ?? ''),
    enabled: thing !== undefined,
  }).data;
  const application = label?.data.application ?? '';
  const proofs = useQuery({ ...proofsQuery(council, application), enabled: application !== '' }).data;
  if (error !== null && thing === undefined) return <Trouble error={error} again={() => void refetch()} />;
  if (thing === undefined) return <Waiting what="Ouverture du contrôle" />;
  const { data, state } = thing;
  const part = { council, control, thing, proofs };
  return (
    <Page
      title={`${SENTENCES[state]?.(data) ?? 'État indisponible, réessayez'}.`}
      above={
        <p className="crumb">
          <Link to="/espace/$council/labels/$label" params={{ council, label: data.label }}>
            {data.structureName} · label {data.number}
          </Link>
        </p>
      }
    >
      <div className="stack">
        <p className="lead">{data.outcome === null ? CHOSEN[data.chosenBy] : OUTCOMES[data.outcome]}</p>
        {toHolder(data).map(({ fact, text }) => (
          <p key={fact} className="typed card">
            {text ?? ERASED}
          </p>
        ))}
        {data.commitments.map(({ dueOn }, index) => (
          <Commitment key={`${dueOn}-${index + 1}`} {...part} rank={index + 1} />
        ))}
        {data.asks.map((_, index) => (
          <Ask key={`demande-${index + 1}`} {...part} rank={index + 1} />
        ))}
      </div>
    </Page>
  );
};
