import { Link, useNavigate } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { frenchDate } from '../../public/french.ts';
import { useCommand } from '../api/use-command.ts';
import { Button } from '../parts/button.tsx';
import { ErrorSummary, type ToCorrect } from '../parts/error-summary.tsx';
import { Page } from '../parts/page.tsx';
import { Refused } from '../parts/refused.tsx';
import { TextInput } from '../parts/text-input.tsx';
import { Choice } from '../questions/choice-field.tsx';
import { DateField } from '../questions/date-field.tsx';
import type { Given } from '../questions/field-props.ts';

/** No one sits, and no filing campaign leads to it (DEL-15). */
const IN_WRITING = 'WRITTEN';

const KINDS = [
  { code: 'ORDINARY', label: 'Séance ordinaire' },
  { code: 'EXTRAORDINARY', label: 'Séance extraordinaire' },
  { code: IN_WRITING, label: 'Consultation écrite, sans séance' },
] as const;

const DAYS = [
  { name: 'heldOn', id: 'jour', label: 'Jour de la séance', hint: null },
  {
    name: 'opensOn',
    id: 'ouverture',
    label: 'Ouverture du dépôt',
    hint: 'Pas trop tôt : le silence ne doit pas décider avant le conseil.',
  },
  { name: 'closesOn', id: 'cloture', label: 'Clôture du dépôt', hint: null },
] as const;

const LAST_DAY = { ...DAYS[0], label: 'Dernier jour pour répondre' } as const;
const daysOf = (kind: string | null): readonly AskedDay[] => (kind === IN_WRITING ? [LAST_DAY] : DAYS);

type DayName = (typeof DAYS)[number]['name'];
type AskedDay = {
  readonly name: DayName;
  readonly id: string;
  readonly label: string;
  readonly hint: string | null;
};
type Days = Readonly<Record<DayName, Given>>;
const NOTHING: Given = { is: 'empty' };

const lacksIn = (kind: string | null, days: Days): readonly ToCorrect[] => [
  ...(kind === null ? [{ field: 'sorte', says: 'Choisissez la sorte de séance.' }] : []),
  ...daysOf(kind).flatMap(({ name, id, label }) => {
    const day = days[name];
    if (day.is === 'value') return [];
    return [{ field: id, says: day.is === 'wrong' ? day.says : `Écrivez la date : ${label}.` }];
  }),
];

const actionOf = (inWriting: boolean, day: string | null): string => {
  if (inWriting) return 'Préparer la consultation écrite';
  return day === null ? 'Annoncer la séance' : `Annoncer la séance du ${day}`;
};

/** A session to come, with the campaign that leads to it: announced to everybody at once (C1). */
export const SchedulePage = ({ council }: { readonly council: string }) => {
  const [kind, setKind] = useState<string | null>(null);
  const [days, setDays] = useState<Days>({ heldOn: NOTHING, opensOn: NOTHING, closesOn: NOTHING });
  const [startsAt, setStartsAt] = useState('14:00');
  const [place, setPlace] = useState('');
  const [tried, setTried] = useState(0);
  const navigate = useNavigate();
  const schedule = useCommand(({ id }) =>
    navigate({
      to: '/espace/$council/seances/$session/ordre-du-jour',
      params: { council, session: id },
    }),
  );
  const inWriting = kind === IN_WRITING;
  const errors = tried === 0 ? [] : lacksIn(kind, days);
  const says = (field: string): string | null => errors.find((each) => each.field === field)?.says ?? null;
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(tried + 1);
    if (lacksIn(kind, days).length > 0) return;
    const given = daysOf(kind).map(({ name }) => {
      const day = days[name];
      return [name, day.is === 'value' ? day.value : null] as const;
    });
    schedule.mutate({
      path: `/api/${council}/sessions`,
      body: {
        kind,
        ...Object.fromEntries(given),
        ...(!inWriting && {
          startsAt: startsAt.trim(),
          place: place.trim() === '' ? null : place.trim(),
        }),
      },
    });
  };
  const { heldOn } = days;
  const day = heldOn.is === 'value' ? frenchDate(String(heldOn.value)) : null;
  return (
    <Page
      title="Quand le conseil siège-t-il ?"
      wrong={errors.length > 0}
      above={
        <p className="crumb">
          <Link to="/espace/$council/seances" params={{ council }}>
            Séances
          </Link>
        </p>
      }
    >
      <form onSubmit={send} noValidate>
        <ErrorSummary errors={errors} tried={tried} />
        <Choice
          id="sorte"
          label="Sorte de séance"
          hint={null}
          error={says('sorte')}
          options={KINDS}
          chosen={kind}
          onChoose={setKind}
        />
        {daysOf(kind).map(({ name, id, label, hint }) => (
          <DateField
            key={name}
            id={id}
            label={label}
            hint={hint}
            type={{ base: 'date' }}
            negative={false}
            value={undefined}
            error={says(id)}
            onGive={(given) => setDays((before) => ({ ...before, [name]: given }))}
          />
        ))}
        {!inWriting && (
          <>
            <TextInput
              id="heure"
              label="Heure de début"
              hint="À l’heure de Paris. Exemple : 14:30."
              value={startsAt}
              onChange={setStartsAt}
            />
            <TextInput
              id="lieu"
              label="Lieu"
              hint="Il peut être dit plus tard."
              optional
              value={place}
              onChange={setPlace}
            />
          </>
        )}
        <p>
          {inWriting
            ? 'La présidence l’ordonne une fois ses dossiers inscrits. Elle n’est annoncée à personne avant.'
            : 'La séance et ses dates de dépôt sont annoncées à tout le monde, sur les pages publiques.'}
        </p>
        <Refused error={schedule.error} />
        <p className="row">
          <Button type="submit">{actionOf(inWriting, day)}</Button>
          <span role="status">{schedule.isPending && 'Envoi…'}</span>
        </p>
      </form>
    </Page>
  );
};
