import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActForm } from '../acts/act-form.tsx';
import { meQuery } from '../api/queries.ts';
import { structureQuery } from '../api/structure-queries.ts';
import type { StructureSheet } from '../api/structure-shapes.ts';
import { FindStructure, type FoundStructure } from '../officer/structures/find-structure.tsx';
import { Button } from '../parts/button.tsx';
import { Refused } from '../parts/refused.tsx';

type RecordProps = { readonly council: string; readonly onDone: (said: string) => void };

const UNSHOWN_NAME = 'Nom non diffusé';

/** What is public of a structure that holds a label: no more than Sirene shows (REG-04). */
const holderOf = (structure: string, { name, register, siren, rna }: StructureSheet) => ({
  structure,
  name: register?.['partialDiffusion'] === true ? UNSHOWN_NAME : name,
  family: register?.['family'] ?? 'OTHER',
  commune: register?.['seatCommune'] ?? null,
  siren,
  rna: siren === null ? rna : null,
});

const text = (typed = ''): string => typed.trim();

const Recorded = ({ council, structure, onDone }: RecordProps & { readonly structure: FoundStructure }) => {
  const { data: sheet, error } = useQuery(structureQuery(council, structure.id));
  if (error !== null) return <Refused error={error} />;
  if (sheet === undefined) return <p role="status">Lecture de la structure…</p>;
  return (
    <ActForm
      id="reprendre"
      path={`/api/${council}/labels`}
      asked={[
        {
          name: 'number',
          kind: 'line',
          label: 'Numéro du label',
          optional: true,
          hint: 'Celui qu’il porte déjà. Laissez vide s’il n’en a pas : le service lui en donne un.',
        },
        { name: 'awardedOn', kind: 'date', label: 'Attribué le' },
        { name: 'validUntil', kind: 'date', label: 'Dernier jour de validité' },
        {
          name: 'charterVersion',
          kind: 'line',
          label: 'Charte sous laquelle il a été attribué',
          hint: 'Sa version, ou son année.',
        },
        { name: 'quality', kind: 'line', label: 'Qualité de qui a signé la décision' },
        {
          name: 'establishment',
          kind: 'line',
          label: 'SIRET du seul établissement couvert',
          optional: true,
          hint: 'Laissez vide quand le label couvre toute la structure.',
        },
      ]}
      effect={`Le label de ${structure.name} entre au registre public, avec ces dates. Son renouvellement, son point annuel et son terme sont suivis comme ceux des autres.`}
      action={`Reprendre le label de ${structure.name}`}
      done={`Le label de ${structure.name} est repris.`}
      toBody={({ number, awardedOn, validUntil, charterVersion, quality, establishment }) => ({
        number: text(number) || null,
        holder: holderOf(structure.id, sheet.data),
        establishment: text(establishment).replaceAll(/\s/gu, '') || null,
        awardedOn,
        validUntil,
        charterVersion: text(charterVersion),
        quality: text(quality),
      })}
      onDone={onDone}
    />
  );
};

/** To take over a label that was granted before this service kept them: the secretary does, who finds its structure here. */
export const RecordLabel = ({ council, onDone }: RecordProps) => {
  const own = useQuery(meQuery).data?.councils.find((each) => each.council === council);
  const [structure, setStructure] = useState<FoundStructure | null>(null);
  if (own?.roles.some(({ role }) => role === 'secretary') !== true) return null;
  return (
    <details className="card act">
      <summary>Reprendre un label accordé avant ce service</summary>
      <FindStructure id="titulaire" council={council} label="Chercher la structure qui le porte">
        {(found) => (
          <ul className="acts">
            {found.map((each) => (
              <li key={each.id}>
                <Button look="quiet" onPress={() => setStructure(each)}>
                  Choisir {each.name}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </FindStructure>
      {structure !== null && (
        <Recorded
          key={structure.id}
          council={council}
          structure={structure}
          onDone={(said) => {
            setStructure(null);
            onDone(said);
          }}
        />
      )}
    </details>
  );
};
