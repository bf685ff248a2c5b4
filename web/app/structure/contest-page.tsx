import { useNavigate } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { nonBreaking } from '../../public/french.ts';
import type { Thing } from '../api/shapes.ts';
import type { StructureSheet } from '../api/structure-shapes.ts';
import { useCommand } from '../api/use-command.ts';
import { Button } from '../parts/button.tsx';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { Refused } from '../parts/refused.tsx';
import { TextArea } from '../parts/text-area.tsx';
import type { Given } from '../questions/field-props.ts';
import { ValueField } from '../questions/value-field.tsx';
import { type KnownField, knownField, readKnown, registerValue } from './known-fields.ts';
import { RegisterValues } from './register-values.tsx';
import { type OfStructure, StructureFrame } from './structure-frame.tsx';
import { givenError, useGiven } from '../questions/use-given.ts';

const VALUE = 'valeur';
const REASON = 'pourquoi';

type FormProps = OfStructure & { readonly known: KnownField; readonly sheet: Thing<StructureSheet> };

/** What is right, and why: a person checks it, and what the register says stands until then. */
const ContestForm = ({ council, structure, known, sheet }: FormProps) => {
  const value = useGiven();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(0);
  const navigate = useNavigate();
  const send = useCommand(() =>
    navigate({ to: '/espace/$council/structures/$structure/registres', params: { council, structure } }),
  );
  const { register } = sheet.data;
  // What no register says is declared, without a reason; what one says is contested.
  const contests = register !== null && registerValue(register, known.field) !== undefined;
  const missing = (given: Given) => {
    const wrong = givenError(given, 'Écrivez ce qui est exact.');
    return [
      ...(wrong === null ? [] : [{ field: VALUE, says: wrong }]),
      ...(contests && reason.trim() === ''
        ? [{ field: REASON, says: 'Dites ce qui le montre, en quelques mots.' }]
        : []),
    ];
  };
  const errors = tried === 0 ? [] : missing(value.given);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const given = value.read();
    setTried(tried + 1);
    if (missing(given).length > 0 || given.is !== 'value') return;
    const body = { field: known.field, value: given.value };
    send.mutate({
      path: `/api/${council}/structures/${structure}/${contests ? 'contestRegister' : 'declareValue'}`,
      body: contests ? { ...body, reason: reason.trim() } : body,
    });
  };
  const says = (field: string) => errors.find((each) => each.field === field)?.says ?? null;
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} tried={tried} />
      <ValueField
        id={VALUE}
        label={nonBreaking(`${known.label} : ce qui est exact`)}
        hint={known.hint}
        type={known.type}
        negative={false}
        value={value.given.is === 'value' ? value.given.value : undefined}
        error={says(VALUE)}
        onGive={value.give}
      />
      {contests && (
        <TextArea
          id={REASON}
          label="Ce qui le montre"
          hint="Une date, un document, une démarche faite. Le service le lit ; 1 000 signes au plus."
          value={reason}
          onChange={setReason}
          error={says(REASON)}
        />
      )}
      <Refused error={send.error} />
      <p className="row form-end">
        <Button type="submit">{contests ? 'Envoyer ma contestation' : 'Enregistrer cette valeur'}</Button>
        <span role="status">{send.isPending && 'Envoi…'}</span>
      </p>
    </form>
  );
};

const inForce = ({ data: { register } }: Thing<StructureSheet>, known: KnownField): string => {
  const value = register === null ? undefined : registerValue(register, known.field);
  return value === undefined ? 'les registres ne le disent pas' : readKnown(value, known);
};

/** « Ce n’est pas exact » : a structure says what is, and why (A3). */
export const ContestPage = ({ council, structure, field }: OfStructure & { readonly field: string }) => {
  const known = knownField(field);
  return (
    <StructureFrame
      council={council}
      structure={structure}
      title={known === undefined ? 'Cette valeur n’existe pas' : 'Dites-nous ce qui est exact.'}
      within="REGISTERS"
    >
      {(sheet) => {
        if (known === undefined) return <p>Repartez de ce que les registres disent de vous.</p>;
        if (sheet.data.contests[field]?.outcome === null)
          return <RegisterValues council={council} structure={structure} sheet={sheet} fields={[known]} />;
        return (
          <>
            <p className="lead">
              Une personne du service vérifie, et vous dit pourquoi. Une demande en cours avance pendant ce
              temps.
            </p>
            <p className="card">
              {nonBreaking(`${known.label} : `)}
              <strong>{inForce(sheet, known)}</strong>
            </p>
            <ContestForm council={council} structure={structure} known={known} sheet={sheet} />
          </>
        );
      }}
    </StructureFrame>
  );
};
