import { useNavigate } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { Problem } from '../api/problem.ts';
import { Button } from '../parts/button.tsx';
import { ErrorSummary, type ToCorrect } from '../parts/error-summary.tsx';
import { Page } from '../parts/page.tsx';
import { Refused } from '../parts/refused.tsx';
import { TextInput } from '../parts/text-input.tsx';
import { useCommand } from '../api/use-command.ts';

type Written = {
  readonly number: string;
  readonly name: string;
  readonly person: string;
  readonly email: string;
};

const EMPTY: Written = { number: '', name: '', person: '', email: '' };

/** Where the API says that a field is to be corrected, and the field in which it was written. */
const FIELDS: Readonly<Record<string, keyof Written>> = {
  number: 'number',
  siren: 'number',
  rna: 'number',
  name: 'name',
  'representative.name': 'person',
  'representative.email': 'email',
};

const missing = ({ number, name, person, email }: Written): readonly ToCorrect[] => [
  ...(number.trim() === ''
    ? [{ field: 'number', says: 'Écrivez le SIREN, ou le numéro RNA de votre association.' }]
    : []),
  ...(name.trim() === '' ? [{ field: 'name', says: 'Écrivez le nom de votre structure.' }] : []),
  ...(person.trim() === '' ? [{ field: 'person', says: 'Écrivez votre nom et votre prénom.' }] : []),
  ...(email.trim() === ''
    ? [{ field: 'email', says: 'Écrivez votre adresse : vos lettres y arrivent.' }]
    : []),
];

const refusedFields = (error: Error | null): readonly ToCorrect[] =>
  error instanceof Problem
    ? Object.entries(error.fields).map(([field, says]) => ({ field: FIELDS[field] ?? 'number', says }))
    : [];

/** Which structure, and who speaks for it; the registers say the rest. */
export const DeclareStructure = ({ council }: { readonly council: string }) => {
  const [written, setWritten] = useState(EMPTY);
  const [tried, setTried] = useState(0);
  const navigate = useNavigate();
  const declare = useCommand(({ id }) =>
    navigate({ to: '/espace/$council/demandes/nouvelle', params: { council }, search: { structure: id } }),
  );
  const errors = tried === 0 ? [] : [...missing(written), ...refusedFields(declare.error)];
  const of = (field: keyof Written) => ({
    id: field,
    value: written[field],
    onChange: (text: string) => setWritten({ ...written, [field]: text }),
    error: errors.find((each) => each.field === field)?.says ?? null,
  });
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(tried + 1);
    if (missing(written).length > 0) return;
    const { number, name, person, email } = written;
    declare.mutate({
      path: `/api/${council}/structures`,
      body: {
        number: number.trim(),
        name: name.trim(),
        representative: { name: person.trim(), email: email.trim() },
      },
    });
  };
  return (
    <Page title="Quelle est votre structure ?" wrong={errors.length > 0}>
      <ErrorSummary errors={errors} tried={tried} />
      {errors.length === 0 && <Refused error={declare.error} />}
      <form onSubmit={send} noValidate className="stack">
        <TextInput
          {...of('number')}
          label="SIREN ou numéro RNA"
          hint="Neuf chiffres, ou W suivi de neuf chiffres. Les registres publics nous donnent le reste."
        />
        <TextInput {...of('name')} label="Nom de la structure" autoComplete="organization" />
        <TextInput {...of('person')} label="Vos prénom et nom" autoComplete="name" />
        <TextInput
          {...of('email')}
          label="Votre adresse électronique"
          hint="Vos lettres y arrivent. Exemple : prenom.nom@exemple.fr"
          type="email"
          autoComplete="email"
        />
        <p className="row">
          <Button type="submit">Déclarer ma structure</Button>
          <span role="status">{declare.isPending && 'Lecture des registres…'}</span>
        </p>
      </form>
    </Page>
  );
};
