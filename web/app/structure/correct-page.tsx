import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type SubmitEvent, useRef, useState } from 'react';
import { nonBreaking } from '../../public/french.ts';
import { charterQuery } from '../api/queries.ts';
import type { Application, AskedBlock, Thing } from '../api/shapes.ts';
import { useCommand } from '../api/use-command.ts';
import { Button } from '../parts/button.tsx';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { Refused } from '../parts/refused.tsx';
import type { Given } from '../questions/field-props.ts';
import { QuestionField } from '../questions/question-field.tsx';
import { DossierFrame, type OfDossier } from './dossier-frame.tsx';
import { blockOf } from './use-draft.ts';

const NOT_NOW =
  'Vos réponses ne se corrigent plus : l’examen est terminé. Écrivez au service s’il faut en dire plus.';

type TopicsProps = OfDossier & { readonly thing: Thing<Application> };

const useForm = (council: string, thing: Thing<Application> | undefined) =>
  useQuery({
    ...charterQuery(council, thing?.data.charterVersion ?? ''),
    enabled: thing !== undefined,
  }).data?.data.form;

/** The topics that were answered: each leads to where it is read again and corrected. */
const Topics = ({ council, application, thing }: TopicsProps) => {
  const form = useForm(council, thing);
  if (form === undefined) return null;
  const { answers } = thing.data;
  const answered = [...form.data, ...form.criteria].filter(({ id }) =>
    answers.some(({ criterion }) => criterion === id),
  );
  return (
    <ul className="rows">
      {answered.map(({ id, title }) => (
        <li key={id}>
          <p>
            <Link
              to="/espace/$council/demandes/$application/corriger/$criterion"
              params={{ council, application, criterion: id }}
            >
              {nonBreaking(title)}
            </Link>
          </p>
        </li>
      ))}
    </ul>
  );
};

/** Which answer is to be corrected, while the dossier is examined. */
export const CorrectPage = ({ council, application }: OfDossier) => (
  <DossierFrame council={council} application={application} title="Quelle réponse corriger ?">
    {(thing) =>
      thing.available.includes('correctAnswers') ? (
        <>
          <p className="lead">
            Le service relit le dossier avec votre correction. Ce que vous aviez répondu reste gardé à côté.
          </p>
          <Topics council={council} application={application} thing={thing} />
        </>
      ) : (
        <p>{NOT_NOW}</p>
      )
    }
  </DossierFrame>
);

const fieldId = (field: string): string => `correction-${field}`;

type FormProps = TopicsProps & { readonly block: AskedBlock };

const CorrectForm = ({ council, application, thing, block }: FormProps) => {
  const rows = new Map(
    thing.data.answers.filter(({ criterion }) => criterion === block.id).map((row) => [row.field, row]),
  );
  const [given, setGiven] = useState<Readonly<Record<string, Given>>>({});
  const last = useRef(given);
  const [tried, setTried] = useState(0);
  const navigate = useNavigate();
  const correct = useCommand(() =>
    navigate({ to: '/espace/$council/demandes/$application', params: { council, application } }),
  );
  const give = (field: string) => (each: Given) => {
    last.current = { ...last.current, [field]: each };
    setGiven(last.current);
  };
  const says = (field: string): string | null => {
    const each = given[field];
    return each?.is === 'wrong' ? each.says : null;
  };
  const errors =
    tried === 0
      ? []
      : block.questions.flatMap(({ field }) => {
          const found = says(field);
          return found === null ? [] : [{ field: fieldId(field), says: found }];
        });
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    // Enter in a field leaves it: what is typed there is given before it is read.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    setTried(tried + 1);
    const all = Object.entries(last.current);
    if (all.some(([, each]) => each.is === 'wrong')) return;
    correct.mutate({
      path: `/api/${council}/applications/${application}/correctAnswers`,
      body: {
        criterion: block.id,
        answers: Object.fromEntries(
          all.flatMap(([field, each]) => (each.is === 'value' ? [[field, each.value]] : [])),
        ),
        clear: all.flatMap(([field, each]) => (each.is === 'empty' ? [field] : [])),
        versions: Object.fromEntries(all.map(([field]) => [field, rows.get(field)?.version ?? 0])),
      },
    });
  };
  const valueOf = (field: string): unknown => {
    const each = given[field];
    if (each === undefined) return rows.get(field)?.value;
    return each.is === 'value' ? each.value : undefined;
  };
  return (
    <form onSubmit={send} noValidate>
      <ErrorSummary errors={errors} tried={tried} />
      {block.questions.map((question) => (
        <QuestionField
          key={question.field}
          id={fieldId(question.field)}
          question={question}
          value={valueOf(question.field)}
          error={says(question.field)}
          onGive={give(question.field)}
        />
      ))}
      <Refused error={correct.error} />
      <p className="row form-end">
        <Button type="submit">Envoyer ma correction</Button>
        <span role="status">{correct.isPending && 'Envoi…'}</span>
      </p>
    </form>
  );
};

type TopicPageProps = OfDossier & { readonly criterion: string };

const Topic = ({ council, application, thing, criterion }: TopicsProps & { readonly criterion: string }) => {
  const form = useForm(council, thing);
  const block = form && blockOf(form, criterion);
  if (block === undefined) return null;
  return (
    <>
      <h2>{nonBreaking(block.title)}</h2>
      <CorrectForm council={council} application={application} thing={thing} block={block} />
    </>
  );
};

/** One topic to correct: what was answered stands in the fields, and only what changes is sent. */
export const CorrectTopicPage = ({ council, application, criterion }: TopicPageProps) => (
  <DossierFrame council={council} application={application} title="Corriger une réponse">
    {(thing) =>
      thing.available.includes('correctAnswers') ? (
        <Topic council={council} application={application} thing={thing} criterion={criterion} />
      ) : (
        <p>{NOT_NOW}</p>
      )
    }
  </DossierFrame>
);
