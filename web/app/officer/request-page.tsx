import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { counted, frenchDate } from '../../public/french.ts';
import { actPreviewQuery, requestableQuery } from '../api/officer-act-queries.ts';
import type { Requestable } from '../api/officer-act-shapes.ts';
import { useCommand } from '../api/use-command.ts';
import { Button } from '../parts/button.tsx';
import { ErrorSummary, type ToCorrect } from '../parts/error-summary.tsx';
import { Refused } from '../parts/refused.tsx';
import { DateField } from '../questions/date-field.tsx';
import type { Given } from '../questions/field-props.ts';
import { FieldError } from '../questions/around.tsx';
import { Effect } from './effect.tsx';
import { LetterText } from '../parts/letter-text.tsx';
import { OfDossier, type OfOneDossier } from './of-dossier.tsx';
import { type Requested, RequestedItem } from './requested-item.tsx';

type Reasons = Readonly<Record<string, string>>;

const itemsOf = ({ required }: Requestable): readonly Requested[] => [
  ...Object.entries(required?.documents ?? {}).map(([name, title]) => ({
    name,
    title,
    is: 'document' as const,
  })),
  ...Object.entries(required?.unanswered ?? {}).map(([name, { title }]) => ({
    name,
    title,
    is: 'criterion' as const,
  })),
];

const lacks = (chosen: readonly Requested[], reasons: Reasons, dueOn: Given): readonly ToCorrect[] => [
  ...(chosen.length === 0 ? [{ field: 'elements', says: 'Choisissez au moins un élément.' }] : []),
  ...chosen
    .filter(({ name }) => (reasons[name] ?? '').trim() === '')
    .map(({ name, title }) => ({ field: `pourquoi-${name}`, says: `Écrivez pourquoi : ${title}.` })),
  ...(dueOn.is === 'wrong' ? [{ field: 'dernier-jour', says: dueOn.says }] : []),
  ...(dueOn.is === 'empty' ? [{ field: 'dernier-jour', says: 'Écrivez le dernier jour.' }] : []),
];

const RequestForm = ({
  council,
  application,
  requestable,
}: OfOneDossier & { readonly requestable: Requestable }) => {
  const [reasons, setReasons] = useState<Reasons>({});
  const [dueOn, setDueOn] = useState<Given>(
    requestable.preview === null ? { is: 'empty' } : { is: 'value', value: requestable.preview.dueOn },
  );
  const [tried, setTried] = useState(0);
  const navigate = useNavigate();
  const request = useCommand(() =>
    navigate({ to: '/espace/$council/dossiers/$application', params: { council, application } }),
  );
  const items = itemsOf(requestable);
  const chosen = items.filter(({ name }) => reasons[name] !== undefined);
  const last = dueOn.is === 'value' ? String(dueOn.value) : undefined;
  const preview = useQuery({
    ...actPreviewQuery(council, application, {
      act: 'requestMissingItems',
      items: chosen.map(({ name }) => name),
      ...(last !== undefined && { dueOn: last }),
    }),
    enabled: chosen.length > 0 && last !== undefined,
  });
  const errors = tried === 0 ? [] : lacks(chosen, reasons, dueOn);
  const says = (field: string): string | null => errors.find((each) => each.field === field)?.says ?? null;
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(tried + 1);
    if (lacks(chosen, reasons, dueOn).length > 0) return;
    request.mutate({
      path: `/api/${council}/applications/${application}/requestMissingItems`,
      body: {
        items: chosen.map(({ name, is }) => ({ [is]: name, why: (reasons[name] ?? '').trim() })),
        dueOn: last,
      },
    });
  };
  const shown = chosen.length > 0 ? preview.data : undefined;
  const typed = Object.fromEntries(chosen.map(({ name }) => [`why:${name}`, reasons[name] ?? '']));
  return (
    <form onSubmit={send} noValidate>
      <ErrorSummary errors={errors} tried={tried} />
      <fieldset className="ask" id="elements">
        <legend>Ce qui manque</legend>
        <FieldError id="elements" error={says('elements')} />
        {items.map((item) => (
          <RequestedItem
            key={item.name}
            item={item}
            reason={reasons[item.name] ?? null}
            error={says(`pourquoi-${item.name}`)}
            onChange={(reason) => {
              const { [item.name]: _, ...others } = reasons;
              setReasons(reason === null ? others : { ...others, [item.name]: reason });
            }}
          />
        ))}
      </fieldset>
      <DateField
        id="dernier-jour"
        label="Dernier jour pour l’envoyer"
        hint={null}
        type={{ base: 'date' }}
        negative={false}
        value={dueOn.is === 'value' ? dueOn.value : undefined}
        error={says('dernier-jour')}
        onGive={setDueOn}
      />
      {shown !== undefined && <Effect preview={shown} />}
      {shown?.letter != null && (
        <LetterText letter={shown.letter} typed={typed} to="La lettre que la structure lira" />
      )}
      <Refused error={request.error ?? (chosen.length > 0 ? preview.error : null)} />
      <p className="row">
        <Button type="submit">
          {chosen.length === 0
            ? 'Demander ce qui manque'
            : `Demander ${counted(chosen.length, 'élément', 'éléments')}${last === undefined ? '' : ` pour le ${frenchDate(last)}`}`}
        </Button>
        <span role="status">{request.isPending && 'Envoi…'}</span>
      </p>
    </form>
  );
};

/** What is missing, why, until when; and before it is sent, what that does to silence (INC-01 to INC-03). */
export const RequestPage = ({ council, application }: OfOneDossier) => {
  const { data, error } = useQuery(requestableQuery(council, application));
  return (
    <OfDossier council={council} application={application} title="Que manque-t-il à ce dossier ?">
      {(thing) => (
        <>
          <p className="lead">
            Seul ce que la charte exige arrête le délai. Le reste se demande par un{' '}
            <Link to="/espace/$council/dossiers/$application" params={{ council, application }}>
              message à la structure
            </Link>
            , qui ne l’arrête pas.
          </p>
          <Refused error={error} />
          {!thing.available.includes('requestMissingItems') ||
          (data !== undefined && data.required === null) ? (
            <p>Rien ne peut être demandé dans l’état actuel du dossier.</p>
          ) : (
            data !== undefined && (
              <RequestForm council={council} application={application} requestable={data} />
            )
          )}
        </>
      )}
    </OfDossier>
  );
};
