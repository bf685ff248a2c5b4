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
import { type Copied, pathOfInvitation } from './invitation.ts';
import { Choice } from '../questions/choice-field.tsx';

const FIELDS = { council: 'conseil', structure: 'reference', code: 'code' } as const;

const missingOf = ({ council, code }: Copied) => [
  ...(council === '' ? [{ field: FIELDS.council, says: 'Choisissez votre conseil.' }] : []),
  ...(code.trim() === '' ? [{ field: FIELDS.code, says: 'Recopiez le code du courriel.' }] : []),
];

/**
 * Whoever was invited gives the code of the letter: it works once, and opens the structure to them (A9), or gives them
 * their role in the council (F9), whose letter names no structure.
 */
export const JoinPage = () => {
  const councils = useQuery(councilsQuery).data?.items ?? [];
  const [written, setWritten] = useState<Copied>({ council: '', structure: '', code: '' });
  const [tried, setTried] = useState(0);
  const navigate = useNavigate();
  const join = useCommand(() => navigate({ to: '/espace' }));
  const only = councils.length === 1 ? councils[0]?.id : undefined;
  const given = { ...written, council: only ?? written.council };
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
        Le courriel porte un code, qui sert une fois. Celui d’une structure porte aussi sa référence :
        recopiez les deux.
      </p>
      <form onSubmit={send} noValidate>
        {councils.length > 1 && (
          <Choice
            id={FIELDS.council}
            label="Quel conseil ?"
            hint={null}
            options={councils.map(({ id, name }) => ({ code: id, label: name }))}
            chosen={written.council === '' ? null : written.council}
            onChoose={(council) => setWritten({ ...written, council })}
            error={says(FIELDS.council)}
          />
        )}
        <TextInput
          id={FIELDS.code}
          label="Code"
          value={written.code}
          onChange={(code) => setWritten({ ...written, code })}
          error={says(FIELDS.code)}
        />
        <TextInput
          id={FIELDS.structure}
          label="Référence de la structure"
          hint="Si le courriel n’en porte pas, c’est le conseil qui vous invite : laissez ce champ vide."
          value={written.structure}
          onChange={(structure) => setWritten({ ...written, structure })}
          error={null}
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
