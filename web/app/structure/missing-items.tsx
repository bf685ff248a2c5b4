import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { frenchDate, nonBreaking } from '../../public/french.ts';
import { command } from '../api/call.ts';
import type { AwaitedItem } from '../api/dossier-shapes.ts';
import { charterQuery, proofsQuery } from '../api/queries.ts';
import type { Application, Thing } from '../api/shapes.ts';
import { useCommand } from '../api/use-command.ts';
import { Button } from '../parts/button.tsx';
import { Chip } from '../parts/chip.tsx';
import { Refused } from '../parts/refused.tsx';
import type { Given } from '../questions/field-props.ts';
import { QuestionField } from '../questions/question-field.tsx';
import { topicOf } from '../words/topic-of-proof.ts';
import { FileField } from '../parts/file-field.tsx';
import { blockOf } from './use-draft.ts';

type OfItems = {
  readonly council: string;
  readonly thing: Thing<Application>;
  /** The day on which it came on paper, said by who notes it; null of what is sent here. */
  readonly receivedOn: string | null;
};
type OneItem = OfItems & { readonly item: AwaitedItem };

const PROVIDED = { drawing: 'tick', tone: 'pass', word: 'Fourni' } as const;
const AWAITED = { drawing: 'disc', tone: 'todo', word: 'Attendu' } as const;

const DocumentItem = ({ council, thing, receivedOn, item }: OneItem) => {
  const proofs = useQuery(proofsQuery(council, thing.id)).data;
  const provide = useCommand(() => undefined);
  const kind = proofs?.kinds.find((each) => each.kind === item.name);
  const topic = proofs && topicOf(proofs, new Set(), item.name);
  if (kind === undefined || topic === undefined) return null;
  const path = `/api/${council}/applications/${thing.id}`;
  return (
    <FileField
      id={`piece-${item.name}`}
      council={council}
      structure={thing.data.structure}
      kind={{ ...kind, obtainedFrom: null }}
      label={`${receivedOn === null ? 'Envoyer' : 'Joindre'} : ${item.title}`}
      onSent={async (document) => {
        await command(`${path}/attachProof`, { criterion: topic.id, document }, crypto.randomUUID());
        await provide.mutateAsync({
          path: `${path}/provideItem`,
          body: { document: item.name, receivedOn },
        });
      }}
    />
  );
};

const AnswersItem = ({ council, thing, receivedOn, item }: OneItem) => {
  const form = useQuery(charterQuery(council, thing.data.charterVersion)).data?.data.form;
  const [given, setGiven] = useState<Readonly<Record<string, Given>>>({});
  const provide = useCommand(() => undefined);
  const questions = form === undefined ? [] : (blockOf(form, item.name)?.questions ?? []);
  const asked = questions.filter(({ field }) => item.fields.includes(field));
  const rows = thing.data.answers.filter(({ criterion }) => criterion === item.name);
  const send = () => {
    const answers = Object.entries(given).flatMap(([field, each]) =>
      each.is === 'value' ? [[field, each.value] as const] : [],
    );
    const versions = answers.map(
      ([field]) => [field, rows.find((row) => row.field === field)?.version ?? 0] as const,
    );
    provide.mutate({
      path: `/api/${council}/applications/${thing.id}/provideItem`,
      body: {
        criterion: item.name,
        answers: Object.fromEntries(answers),
        versions: Object.fromEntries(versions),
        receivedOn,
      },
    });
  };
  return (
    <>
      {asked.map((question) => {
        const each = given[question.field];
        return (
          <QuestionField
            key={question.field}
            id={`manque-${item.name}-${question.field}`}
            question={question}
            value={each?.is === 'value' ? each.value : undefined}
            error={each?.is === 'wrong' ? each.says : null}
            onGive={(answer) => setGiven({ ...given, [question.field]: answer })}
          />
        );
      })}
      <Refused error={provide.error} />
      <p className="row">
        <Button onPress={send}>
          Envoyer<span className="heard"> : {item.title}</span>
        </Button>
      </p>
    </>
  );
};

const Item = (props: OneItem) => {
  const { item } = props;
  return (
    <li>
      <p className="row">
        <Chip {...(item.awaited ? AWAITED : PROVIDED)} />
        <strong>{nonBreaking(item.title)}</strong>
      </p>
      {item.why !== null && <p>{nonBreaking(item.why)}</p>}
      {item.receivedOn !== null && <p className="small soft">Reçu le {frenchDate(item.receivedOn)}</p>}
      {item.awaited && (item.kind === 'DOCUMENT' ? <DocumentItem {...props} /> : <AnswersItem {...props} />)}
    </li>
  );
};

/** What was asked for, each with where it stands, and what provides it. */
export const MissingItemsList = ({ items, ...of }: OfItems & { readonly items: readonly AwaitedItem[] }) => (
  <ul className="rows">
    {items.map((item) => (
      <Item key={item.name} {...of} item={item} />
    ))}
  </ul>
);
