import { type SubmitEvent, useState } from 'react';
import { Problem } from '../api/problem.ts';
import type { Role } from '../api/structure-shapes.ts';
import { useCommand } from '../api/use-command.ts';
import { Button } from '../parts/button.tsx';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { Refused } from '../parts/refused.tsx';
import { TextInput } from '../parts/text-input.tsx';
import { Choice } from '../questions/choice-field.tsx';
import { ROLES } from './role-words.ts';
import type { OfStructure } from './structure-frame.tsx';

const FIELDS = { name: 'nom', email: 'courriel', role: 'role' } as const;
const OPTIONS = (['preparer', 'reader', 'representative'] as const).map((role) => ({
  code: role,
  label: ROLES[role].may,
}));

type Written = { readonly name: string; readonly email: string; readonly role: Role | null };
const EMPTY: Written = { name: '', email: '', role: null };

const missingOf = ({ name, email, role }: Written) => [
  ...(name.trim() === '' ? [{ field: FIELDS.name, says: 'Écrivez le nom de cette personne.' }] : []),
  ...(email.trim() === ''
    ? [{ field: FIELDS.email, says: 'Écrivez son adresse : l’invitation y arrive.' }]
    : []),
  ...(role === null ? [{ field: FIELDS.role, says: 'Choisissez ce que cette personne pourra faire.' }] : []),
];

const refusedOf = (error: Error | null) =>
  error instanceof Problem
    ? Object.entries(error.fields).map(([field, says]) => ({
        field: FIELDS[field as keyof typeof FIELDS] ?? FIELDS.email,
        says,
      }))
    : [];

/** To invite somebody: a letter brings them a code, which works once, and what they may do is chosen here. */
export const InviteForm = ({ council, structure }: OfStructure) => {
  const [written, setWritten] = useState(EMPTY);
  const [tried, setTried] = useState(0);
  const [said, setSaid] = useState('');
  const invite = useCommand(() => {
    setWritten(EMPTY);
    setTried(0);
    setSaid('Invitation envoyée : un courriel porte le code et la référence de la structure.');
  });
  const errors = tried === 0 ? [] : [...missingOf(written), ...refusedOf(invite.error)];
  const says = (field: string) => errors.find((each) => each.field === field)?.says ?? null;
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(tried + 1);
    setSaid('');
    if (missingOf(written).length > 0) return;
    const { name, email, role } = written;
    invite.mutate({
      path: `/api/${council}/structures/${structure}/invite`,
      body: { name: name.trim(), email: email.trim(), role },
    });
  };
  return (
    <section aria-labelledby="inviter">
      <h2 id="inviter">Inviter une personne</h2>
      <ErrorSummary errors={errors} tried={tried} />
      {errors.length === 0 && <Refused error={invite.error} />}
      <form onSubmit={send} noValidate>
        <TextInput
          id={FIELDS.name}
          label="Son prénom et son nom"
          value={written.name}
          onChange={(name) => setWritten({ ...written, name })}
          error={says(FIELDS.name)}
        />
        <TextInput
          id={FIELDS.email}
          label="Son adresse électronique"
          hint="Exemple : prenom.nom@exemple.fr"
          type="email"
          value={written.email}
          onChange={(email) => setWritten({ ...written, email })}
          error={says(FIELDS.email)}
        />
        <Choice
          id={FIELDS.role}
          label="Ce que cette personne pourra faire"
          hint={null}
          options={OPTIONS}
          chosen={written.role}
          onChoose={(role) => setWritten({ ...written, role: role as Role })}
          error={says(FIELDS.role)}
        />
        <p className="row">
          <Button type="submit">Inviter cette personne</Button>
          <span role="status">{invite.isPending ? 'Envoi…' : said}</span>
        </p>
      </form>
    </section>
  );
};
