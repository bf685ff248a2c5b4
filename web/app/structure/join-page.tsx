import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { councilsQuery } from '../api/queries.ts';
import { useCommand } from '../api/use-command.ts';
import { Button } from '../parts/button.tsx';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { Page } from '../parts/page.tsx';
import { Refused } from '../parts/refused.tsx';
import { TextInput } from '../parts/text-input.tsx';
import { type Copied, type Invited, pathOfInvitation } from './invitation.ts';
import { Choice } from '../questions/choice-field.tsx';

const FIELDS = { to: 'quoi', council: 'conseil', reference: 'reference', code: 'code' } as const;

const INVITED_TO: readonly { readonly code: Invited; readonly label: string }[] = [
  { code: 'FUNCTION', label: 'À agir pour une structure, ou au conseil' },
  { code: 'OPINION', label: 'À donner un avis sur une demande' },
];

const REFERENCE: Readonly<Record<Invited, { readonly label: string; readonly hint: string }>> = {
  FUNCTION: {
    label: 'Référence de la structure',
    hint: 'Si le courriel n’en porte pas, c’est le conseil qui vous invite : laissez ce champ vide.',
  },
  OPINION: { label: 'Référence de la demande d’avis', hint: 'Elle est à la fin du courriel.' },
};

const missingOf = ({ to, council, reference, code }: Copied) => [
  ...(council === '' ? [{ field: FIELDS.council, says: 'Choisissez votre conseil.' }] : []),
  ...(code.trim() === '' ? [{ field: FIELDS.code, says: 'Recopiez le code du courriel.' }] : []),
  ...(to === 'OPINION' && reference.trim() === ''
    ? [{ field: FIELDS.reference, says: 'Recopiez la référence du courriel.' }]
    : []),
];

/**
 * Whoever was invited gives the code of the letter: it works once, and opens the structure to them (A9), gives them
 * their role in the council (F9), whose letter names no structure, or asks them the question of an opinion (B6).
 */
export const JoinPage = () => {
  const councils = useQuery(councilsQuery).data?.items ?? [];
  const [written, setWritten] = useState<Copied>({ to: 'FUNCTION', council: '', reference: '', code: '' });
  const [tried, setTried] = useState(0);
  const navigate = useNavigate();
  const only = councils.length === 1 ? councils[0]?.id : undefined;
  const given = { ...written, council: only ?? written.council };
  const { council, reference } = given;
  const join = useCommand(() =>
    given.to === 'OPINION'
      ? navigate({
          to: '/espace/$council/avis/$expertise',
          params: { council, expertise: reference.trim() },
        })
      : navigate({ to: '/espace' }),
  );
  const errors = tried === 0 ? [] : missingOf(given);
  const says = (field: string) => errors.find((each) => each.field === field)?.says ?? null;
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(tried + 1);
    if (missingOf(given).length > 0) return;
    join.mutate({
      path: pathOfInvitation(given),
      body: { code: given.code.trim() },
    });
  };
  return (
    <Page title="Vous avez reçu une invitation ?" wrong={errors.length > 0}>
      <ErrorSummary errors={errors} tried={tried} />
      <p className="lead">
        Le courriel porte un code, qui sert une fois. Celui d’une structure, ou d’une demande d’avis, porte
        aussi une référence : recopiez les deux.
      </p>
      <form onSubmit={send} noValidate>
        {councils.length > 1 && (
          <Choice
            id={FIELDS.council}
            label="Quel conseil ?"
            hint={null}
            options={councils.map(({ id, name }) => ({ code: id, label: name }))}
            chosen={written.council === '' ? null : written.council}
            onChoose={(chosen) => setWritten({ ...written, council: chosen })}
            error={says(FIELDS.council)}
          />
        )}
        <Choice
          id={FIELDS.to}
          label="À quoi vous invite-t-on ?"
          hint={null}
          options={INVITED_TO}
          chosen={written.to}
          onChoose={(to) => setWritten({ ...written, to: to as Invited })}
          error={null}
        />
        <TextInput
          id={FIELDS.code}
          label="Code"
          value={written.code}
          onChange={(code) => setWritten({ ...written, code })}
          error={says(FIELDS.code)}
        />
        <TextInput
          {...REFERENCE[written.to]}
          id={FIELDS.reference}
          value={written.reference}
          onChange={(typed) => setWritten({ ...written, reference: typed })}
          error={says(FIELDS.reference)}
        />
        <Refused error={join.error} />
        <p className="row form-end">
          <Button type="submit">Accepter l’invitation</Button>
          <span role="status">{join.isPending && 'Envoi…'}</span>
        </p>
      </form>
    </Page>
  );
};
