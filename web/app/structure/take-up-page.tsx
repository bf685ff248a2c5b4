import { Link, useNavigate } from '@tanstack/react-router';
import { counted, nonBreaking } from '../../public/french.ts';
import type { Application, Progress } from '../api/shapes.ts';
import { Button } from '../parts/button.tsx';
import { Page } from '../parts/page.tsx';
import { Refused } from '../parts/refused.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { stepsOf } from '../words/what-is-left.ts';
import type { OfDossier } from './dossier-frame.tsx';
import { FormerAnswers, formerInWords, useFormer } from './former-dossier.tsx';
import { NewerCharterNotice } from './newer-charter.tsx';
import { countOf, type ReusedTopic, reusedTopics } from './reused-topics.ts';
import { type Draft, useDraft } from './use-draft.ts';
import { useTakeUp } from './use-take-up.ts';

type Group = { readonly name: string; readonly topics: readonly ReusedTopic[] };

/** By step of the form; what is asked only after other answers comes last. */
const groupsOf = (progress: Progress, topics: readonly ReusedTopic[]): readonly Group[] => {
  const steps = stepsOf(progress).map(({ name, criteria }) => ({
    name,
    topics: topics.filter(({ id }) => criteria.some((each) => each.id === id)),
  }));
  const placed = new Set(steps.flatMap((step) => step.topics));
  const rest = topics.filter((topic) => !placed.has(topic));
  return [...steps, { name: 'Selon vos autres réponses', topics: rest }].filter(
    (group) => group.topics.length > 0,
  );
};

type TopicsProps = OfDossier & { readonly group: Group; readonly former: Application | undefined };

const Topics = ({ council, application, group, former }: TopicsProps) => (
  <details className="card">
    <summary>
      {nonBreaking(group.name)}{' '}
      <span className="soft">({counted(countOf(group.topics), 'réponse', 'réponses')})</span>
    </summary>
    {group.topics.map((topic) => (
      <section key={topic.id} className="read-again">
        <h3>{nonBreaking(topic.title)}</h3>
        <FormerAnswers topic={topic} former={former} />
        <p>
          <Link
            to="/espace/$council/demandes/$application/questions/$criterion"
            params={{ council, application, criterion: topic.id }}
          >
            Changer<span className="heard"> : {topic.title}</span>
          </Link>
        </p>
      </section>
    ))}
  </details>
);

const TakeUp = ({ council, application, draft }: OfDossier & { readonly draft: Draft }) => {
  const { data } = draft.application;
  const former = useFormer(council, data.draft?.from ?? null);
  const navigate = useNavigate();
  const params = { council, application };
  const topics = reusedTopics(draft.form, data);
  const takeUp = useTakeUp(council, application);
  const count = countOf(topics);
  const answers = counted(count, 'réponse', 'réponses');
  const all = () =>
    takeUp.mutate(topics, {
      onSuccess: () => void navigate({ to: '/espace/$council/demandes/$application/relire', params }),
    });
  if (data.progress === undefined) return <Trouble error={null} />;
  return (
    <Page
      title="Qu’est-ce qui a changé depuis votre dernier dossier ?"
      above={<p className="soft">{data.structureName} · nouvelle demande</p>}
    >
      <p className="lead">
        {count === 0
          ? 'Tout ce que votre dossier précédent disait est repris.'
          : nonBreaking(
              `Voici ${answers} de ${formerInWords(former)}. Changez ce qui a changé ; le reste se reprend d’un geste.`,
            )}
      </p>
      <NewerCharterNotice {...params} draft={draft} />
      {count > 0 && <h2>Ce que vous aviez répondu</h2>}
      {groupsOf(data.progress, topics).map((group) => (
        <Topics key={group.name} {...params} group={group} former={former} />
      ))}
      <Refused error={takeUp.error} />
      <p className="row form-end">
        {count > 0 && <Button onPress={all}>Rien d’autre n’a changé : reprendre {answers}</Button>}
        {count === 0 && (
          <Link className="button" to="/espace/$council/demandes/$application/relire" params={params}>
            Relire et envoyer
          </Link>
        )}
        <span role="status">
          {takeUp.isPending && `Reprise : ${counted(takeUp.taken, 'sujet repris', 'sujets repris')}…`}
        </span>
      </p>
      <p className="small soft">
        La charte recalcule ensuite chaque résultat : la page suivante montre ce qui serait à mettre à jour.
      </p>
    </Page>
  );
};

/** A renewal by difference (M13): what is known is read, with its day, and only what changed is asked. */
export const TakeUpPage = ({ council, application }: OfDossier) => {
  const read = useDraft(council, application);
  if (read.is === 'waiting') return <Waiting what="Lecture de votre dossier précédent" />;
  if (read.is === 'failed') return <Trouble error={read.error} again={read.again} />;
  if (read.draft.application.state !== 'draft') return <Trouble error={null} />;
  return <TakeUp council={council} application={application} draft={read.draft} />;
};
