import { Link } from '@tanstack/react-router';
import { nonBreaking } from '../../public/french.ts';
import type { Progress } from '../api/shapes.ts';
import type { Drawing } from '../words/shown.ts';
import { Icon } from '../parts/icon.tsx';
import { type Step, stepsOf } from '../words/what-is-left.ts';

type StepsProps = {
  readonly council: string;
  readonly application: string;
  readonly progress: Progress;
  /** The topic that is open, if any. */
  readonly here: string | null;
  /** What is left to do, in words. */
  readonly left: string;
};

const isHere = ({ criteria }: Step, here: string | null): boolean => criteria.some(({ id }) => id === here);

const drawingOf = (step: Step, here: string | null): Drawing => {
  if (isHere(step, here)) return 'pen';
  return step.answered === step.asked ? 'tick' : 'disc';
};

/** Where one stands in a step: the topic that still lacks an answer, else its first one. */
const entryOf = ({ criteria }: Step): string =>
  (criteria.find(({ asked, answered }) => answered < asked) ?? criteria[0])?.id ?? '';

const List = ({ council, application, progress, here }: StepsProps) => (
  <ol className="steps">
    {stepsOf(progress).map((step, rank) => (
      <li key={step.name}>
        <Link
          to="/espace/$council/demandes/$application/questions/$criterion"
          params={{ council, application, criterion: entryOf(step) }}
          activeProps={{}}
          aria-current={isHere(step, here) ? 'step' : undefined}
        >
          <Icon name={drawingOf(step, here)} />
          <span>{nonBreaking(`${rank + 1}. ${step.name}`)}</span>
          <small>
            {step.answered} sur {step.asked}
          </small>
        </Link>
      </li>
    ))}
    <li>
      <Link to="/espace/$council/demandes/$application/pieces" params={{ council, application }}>
        <Icon name="file" />
        <span>Les pièces</span>
      </Link>
    </li>
    <li>
      <Link to="/espace/$council/demandes/$application/relire" params={{ council, application }}>
        <Icon name="eye" />
        <span>Relire et envoyer</span>
      </Link>
    </li>
    <li>
      <Link to="/espace/$council/demandes/$application/aide" params={{ council, application }}>
        <Icon name="person" />
        <span>Remplir avec le service</span>
      </Link>
    </li>
  </ol>
);

/** The steps with what is left in each: beside the page where there is room, folded under what is left elsewhere. */
export const Steps = (props: StepsProps) => {
  const { left } = props;
  return (
    <>
      <nav className="only-wide" aria-label="Étapes">
        <List {...props} />
        <p className="small">{left}</p>
      </nav>
      <details className="only-small">
        <summary>{left}</summary>
        <nav aria-label="Étapes">
          <List {...props} />
        </nav>
      </details>
    </>
  );
};

/** "Étape 3 sur 8 · Gouvernance (page 3 sur 5)", with its bar. */
export const StepLine = ({ progress, here }: { readonly progress: Progress; readonly here: string }) => {
  const steps = stepsOf(progress);
  const at = steps.findIndex((step) => isHere(step, here));
  const step = steps[at];
  if (step === undefined) return null;
  const page = step.criteria.findIndex(({ id }) => id === here) + 1;
  return (
    <>
      <p className="small step-line">
        <strong>
          Étape {at + 1} sur {steps.length}
        </strong>{' '}
        · {step.name}{' '}
        <span className="soft">
          (page {page} sur {step.criteria.length})
        </span>
      </p>
      <div className="steps-bar" aria-hidden="true">
        {steps.map(({ name, asked, answered }, rank) => {
          const done = answered === asked ? 'done' : '';
          return <i key={name} className={rank === at ? 'here' : done} />;
        })}
      </div>
    </>
  );
};
