import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { nonBreaking } from '../../public/french.ts';
import { assessmentQuery } from '../api/queries.ts';
import type { AskedCriterion, Assessment } from '../api/shapes.ts';
import { AtTheCounter } from '../counter/on-paper.tsx';
import { useOutbox } from '../drafts/use-outbox.ts';
import { Chip, shownVerdict } from '../parts/chip.tsx';
import { Page } from '../parts/page.tsx';
import { SaveState } from '../parts/save-state.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { readValue } from '../words/answer-in-words.ts';
import { stepsOf } from '../words/what-is-left.ts';
import { AssistedNotice } from './assisted-notice.tsx';
import { NewerCharter } from './newer-charter.tsx';
import { SendApplication } from './send-application.tsx';
import { SignCharter } from './sign-charter.tsx';
import { Steps } from './steps.tsx';
import { ToLookAt } from './to-look-at.tsx';
import { useActsFor } from './use-acts-for.ts';
import { blockOf, type Draft, useDraft } from './use-draft.ts';

type ReviewProps = { readonly council: string; readonly application: string };

type TopicsProps = ReviewProps & { readonly draft: Draft; readonly assessment: Assessment | undefined };

const Topic = ({
  draft,
  council,
  application,
  assessment,
  topic,
}: TopicsProps & { readonly topic: AskedCriterion }) => {
  const { id, title, asked, answered } = topic;
  const assessed = assessment?.criteria.find((each) => each.id === id);
  const { answers } = draft.application.data;
  return (
    <section className="read-again">
      <h3>{nonBreaking(title)}</h3>
      {assessed !== undefined && (
        <p>
          <Chip {...shownVerdict(assessed)} />
        </p>
      )}
      <dl className="facts">
        {blockOf(draft.form, id)?.questions.map((question) => {
          const row = answers.find((each) => each.criterion === id && each.field === question.field);
          return (
            <div key={question.field}>
              <dt>{nonBreaking(question.text)}</dt>
              <dd>
                {readValue(row?.value, question)}
                {row?.savedBy === 'officer' && <span className="small soft"> (écrit par le service)</span>}
              </dd>
            </div>
          );
        })}
      </dl>
      <p>
        <Link
          to="/espace/$council/demandes/$application/questions/$criterion"
          params={{ council, application, criterion: id }}
        >
          {answered < asked ? 'Répondre' : 'Corriger'}
          <span className="heard"> : {title}</span>
        </Link>
      </p>
    </section>
  );
};

/** What was answered, step by step: folded, since a person reads again what they doubt. */
const Topics = (props: TopicsProps) => {
  const { progress } = props.draft.application.data;
  if (progress === undefined) return null;
  return (
    <>
      {stepsOf(progress).map(({ name, criteria, asked, answered }) => (
        <details key={name} className="card">
          <summary>
            {nonBreaking(name)} <span className="soft">({nonBreaking(`${answered} sur ${asked}`)})</span>
          </summary>
          {criteria.map((topic) => (
            <Topic key={topic.id} {...props} topic={topic} />
          ))}
        </details>
      ))}
    </>
  );
};

/** All that was answered, read again; then the charter is signed, the truth of it sworn, and the request sent. */
export const ReviewPage = ({ council, application }: ReviewProps) => {
  const read = useDraft(council, application);
  const { state } = useOutbox(council, application);
  const assessment = useQuery(assessmentQuery(council, application)).data;
  const isOwn = useActsFor(read.is === 'read' ? read.draft.application.data.structure : '');
  const navigate = useNavigate();
  if (read.is === 'waiting') return <Waiting what="Relecture de votre demande" />;
  if (read.is === 'failed') return <Trouble error={read.error} again={read.again} />;
  const { draft } = read;
  const { progress, draft: standing, structure } = draft.application.data;
  if (progress === undefined || standing === undefined) return <Trouble error={null} />;
  return (
    <Page
      title={
        isOwn === false ? 'Relisez la demande avec la structure.' : 'Relisez, puis envoyez votre demande.'
      }
      wide
    >
      <div className="form-page">
        <Steps
          council={council}
          application={application}
          progress={progress}
          here={null}
          left={draft.left}
        />
        <div>
          <p className="lead">{draft.left}</p>
          <SaveState state={state} />
          <AssistedNotice council={council} application={application} draft={draft} />
          <NewerCharter council={council} application={application} draft={draft} />
          {assessment !== undefined && (
            <ToLookAt council={council} application={application} form={draft.form} assessment={assessment} />
          )}
          <h2>{isOwn === false ? 'Ses réponses' : 'Vos réponses'}</h2>
          <p className="go">
            <Link to="/espace/$council/structures/$structure/registres" params={{ council, structure }}>
              Relire ce que les registres disent {isOwn === false ? 'd’elle' : 'de vous'}
            </Link>
          </p>
          <Topics council={council} application={application} draft={draft} assessment={assessment} />
          {isOwn === false && (
            <AtTheCounter
              council={council}
              application={application}
              structure={structure}
              standing={standing.charterSignature}
            />
          )}
          {isOwn === true && (
            <>
              <SignCharter council={council} structure={structure} standing={standing.charterSignature} />
              <SendApplication
                council={council}
                application={application}
                unsent={state.pending.length}
                onSent={() =>
                  navigate({ to: '/espace/$council/demandes/$application', params: { council, application } })
                }
              />
            </>
          )}
        </div>
      </div>
    </Page>
  );
};
