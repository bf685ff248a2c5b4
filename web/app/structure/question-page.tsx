import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type SubmitEvent, useRef, useState } from 'react';
import { assessmentQuery } from '../api/queries.ts';
import type { AskedBlock, Progress } from '../api/shapes.ts';
import { keyOf } from '../drafts/outbox.ts';
import { useOutbox } from '../drafts/use-outbox.ts';
import { Button } from '../parts/button.tsx';
import { ErrorSummary, type ToCorrect } from '../parts/error-summary.tsx';
import { Icon } from '../parts/icon.tsx';
import { Page } from '../parts/page.tsx';
import { SaveState } from '../parts/save-state.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';
import type { Given } from '../questions/field-props.ts';
import { QuestionField } from '../questions/question-field.tsx';
import { pagesOf } from '../words/what-is-left.ts';
import { Conflict } from './conflict.tsx';
import { CriterionCard } from './criterion-card.tsx';
import { CriterionProofs } from './criterion-proofs.tsx';
import { KnownHere } from './known-here.tsx';
import { FormerTopic } from './former-topic.tsx';
import { AssistedNotice } from './assisted-notice.tsx';
import { NewerCharterNotice } from './newer-charter.tsx';
import { StepLine, Steps } from './steps.tsx';
import { blockOf, type Draft, useDraft } from './use-draft.ts';

type QuestionPageProps = {
  readonly council: string;
  readonly application: string;
  readonly criterion: string;
};

const neighbours = (progress: Progress, here: string) => {
  const pages = pagesOf(progress);
  const at = pages.findIndex(({ id }) => id === here);
  return { before: pages[at - 1]?.id, after: pages[at + 1]?.id };
};

const fieldId = (field: string): string => `question-${field}`;

type TopicProps = QuestionPageProps & { readonly draft: Draft; readonly block: AskedBlock };

const Topic = ({ council, application, criterion, draft, block }: TopicProps) => {
  const { outbox, state } = useOutbox(council, application);
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const wrongNow = useRef(wrong);
  const [tried, setTried] = useState(0);
  // What was taken up at once is shown in fields made anew, and the first of them has the focus.
  const [taken, setTaken] = useState(0);
  const navigate = useNavigate();
  const assessment = useQuery(assessmentQuery(council, application)).data;
  const { data } = draft.application;
  const progress = data.progress;
  const assessed = assessment?.criteria.find(({ id }) => id === criterion);

  const rows = new Map(
    data.answers.filter((row) => row.criterion === criterion).map((row) => [row.field, row]),
  );
  const keyOfField = (field: string) => keyOf({ criterion, field });
  const pendingOf = (field: string) =>
    state.pending.findLast((each) => each.criterion === criterion && each.field === field);
  /** What was typed here and is not sent yet; else what the service has, of which this page may have read less. */
  const valueOf = (field: string): unknown => {
    const [row, known] = [rows.get(field), state.known[keyOfField(field)]];
    const latest = known !== undefined && known.version > (row?.version ?? 0) ? known : row;
    return (pendingOf(field) ?? latest)?.value;
  };

  const give = (field: string) => (given: Given) => {
    const { [field]: _, ...others } = wrongNow.current;
    wrongNow.current = given.is === 'wrong' ? { ...others, [field]: given.says } : others;
    setWrong(wrongNow.current);
    if (given.is === 'wrong') return;
    const before = valueOf(field);
    const value = given.is === 'value' ? given.value : undefined;
    if (JSON.stringify(before) === JSON.stringify(value)) return;
    const typed = value === undefined ? { criterion, field } : { criterion, field, value };
    void outbox.put(typed, rows.get(field)?.version ?? 0);
  };

  const takeUp = () => {
    setTaken(taken + 1);
    requestAnimationFrame(() => document.getElementById(fieldId(block.questions[0]?.field ?? ''))?.focus());
  };

  const says = (field: string): string | null => wrong[field] ?? state.refusals[keyOfField(field)] ?? null;
  const errors: readonly ToCorrect[] = block.questions.flatMap(({ field }) => {
    const found = says(field);
    return found === null ? [] : [{ field: fieldId(field), says: found }];
  });

  if (progress === undefined) return <Trouble error={null} />;
  const { before, after } = neighbours(progress, criterion);
  const params = { council, application };
  const goOn = (event: SubmitEvent) => {
    event.preventDefault();
    // Enter in a field leaves it: what is typed there is given, or told, before the page goes on.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    setTried(tried + 1);
    const { refusals } = outbox.state();
    const isWrong = ({ field }: { readonly field: string }) =>
      field in wrongNow.current || keyOfField(field) in refusals;
    if (block.questions.some(isWrong)) return;
    void (after === undefined
      ? navigate({ to: '/espace/$council/demandes/$application/pieces', params })
      : navigate({
          to: '/espace/$council/demandes/$application/questions/$criterion',
          params: { ...params, criterion: after },
        }));
  };

  return (
    <Page
      title={block.title}
      wide
      wrong={tried > 0 && errors.length > 0}
      above={<StepLine progress={progress} here={criterion} />}
    >
      <div className="form-page">
        <Steps
          council={council}
          application={application}
          progress={progress}
          here={criterion}
          left={draft.left}
        />
        <form onSubmit={goOn} noValidate>
          {tried > 0 && <ErrorSummary errors={errors} tried={tried} />}
          <NewerCharterNotice {...params} draft={draft} />
          <AssistedNotice {...params} draft={draft} />
          <FormerTopic
            council={council}
            application={draft.application}
            criterion={criterion}
            form={draft.form}
            onTaken={takeUp}
          />
          <KnownHere
            council={council}
            structure={data.structure}
            assessment={assessment}
            criterion={assessed}
          />
          {block.questions.map((question) => {
            const { field } = question;
            const conflict = state.conflicts[keyOfField(field)];
            if (conflict !== undefined)
              return (
                <Conflict
                  key={field}
                  question={question}
                  conflict={conflict}
                  onTheirs={() => outbox.keepTheirs(keyOfField(field))}
                  onMine={() => void outbox.keepMine({ criterion, field, value: conflict.mine })}
                />
              );
            return (
              <QuestionField
                key={`${field} ${taken}`}
                id={fieldId(field)}
                question={question}
                value={valueOf(field)}
                error={says(field)}
                onGive={give(field)}
              />
            );
          })}
          <CriterionProofs
            council={council}
            application={draft.application}
            criterion={criterion}
            proofs={draft.proofs}
          />
          <p className="row form-end">
            {before !== undefined && (
              <Link
                className="button quiet"
                to="/espace/$council/demandes/$application/questions/$criterion"
                params={{ ...params, criterion: before }}
              >
                <Icon name="back" /> Retour
              </Link>
            )}
            <Button type="submit">
              Continuer <Icon name="forward" />
            </Button>
          </p>
          <SaveState state={state} />
        </form>
        <aside aria-label="Auto-évaluation">
          {assessed !== undefined && (
            <CriterionCard title={block.title} criterion={assessed} charterVersion={draft.form.version} />
          )}
        </aside>
      </div>
    </Page>
  );
};

/** One topic of the form, each answer saved as it is given, with what the charter says of it beside. */
export const QuestionPage = (props: QuestionPageProps) => {
  const read = useDraft(props.council, props.application);
  if (read.is === 'waiting') return <Waiting what="Ouverture de votre demande" />;
  if (read.is === 'failed') return <Trouble error={read.error} again={read.again} />;
  const block = blockOf(read.draft.form, props.criterion);
  if (block === undefined || read.draft.application.state !== 'draft') return <Trouble error={null} />;
  return <Topic key={props.criterion} {...props} draft={read.draft} block={block} />;
};
