import { frenchDate } from '../../public/french.ts';
import { ActForm } from '../acts/act-form.tsx';
import type { Label } from '../api/controls-shapes.ts';
import { FindStructure, type FoundStructure } from '../officer/structures/find-structure.tsx';
import type { Acting } from './one-page.tsx';
import { OwnAct } from './own-act.tsx';

type SuccessionProps = Acting & { readonly council: string; readonly data: Label['data'] };

const digits = (text = ''): string => text.replaceAll(/\s/gu, '');

const heirs = (holder: Label['data']['holder'], found: readonly FoundStructure[]) => [
  ...(holder === null
    ? []
    : [
        {
          code: holder.structure,
          label: `${holder.name} : la même, sous son nom ou à son siège d’aujourd’hui`,
        },
      ]),
  ...found
    .filter(({ id }) => id !== holder?.structure)
    .map(({ id, name, commune }) => ({
      code: id,
      label: commune?.name == null ? name : `${name}, ${commune.name}`,
    })),
];

/** F6: merged, taken over, renamed or moved, the holder is another; the number stays. */
export const RecordSuccession = ({ council, data, path, may, onDone }: SuccessionProps) => {
  const { holder, establishment } = data;
  if (!may('recordSuccession')) return null;
  return (
    <details className="card act">
      <summary>Enregistrer un changement de titulaire</summary>
      <p>Après une fusion, une reprise, un changement de nom ou de siège.</p>
      <FindStructure id="repreneur" council={council} label="Chercher la structure qui prend la suite">
        {(found) => (
          <ActForm
            id="succession"
            path={`${path}/recordSuccession`}
            asked={[
              {
                name: 'structure',
                kind: 'among',
                label: 'Qui porte le label',
                hint: 'Cherchez d’abord une autre structure. Elle doit être déclarée ici.',
                options: heirs(holder, found),
              },
              {
                name: 'establishment',
                kind: 'line',
                label: 'SIRET du seul établissement couvert',
                optional: true,
                hint: 'Laissez vide quand le label couvre toute la structure.',
              },
              { name: 'changedOn', kind: 'date', label: 'Jour du changement' },
            ]}
            initial={{ establishment: establishment ?? '' }}
            effect={({ changedOn = '' }) => (
              <p>
                Le numéro et le terme du label ne changent pas. Le registre public nomme qui le porte
                {changedOn === '' ? '' : ` depuis le ${frenchDate(changedOn)}`}, et garde le nom d’avant. Une
                autre structure le voit dans son espace, et la précédente ne l’y voit plus.
              </p>
            )}
            action="Enregistrer ce changement de titulaire"
            done="Le changement de titulaire est enregistré."
            toBody={({ structure, establishment: typed, changedOn }) => ({
              structure,
              establishment: digits(typed) || null,
              changedOn,
            })}
            onDone={onDone}
          />
        )}
      </FindStructure>
    </details>
  );
};

/** WDR-13: a structure that ceased has no label any more; it is noted, not decided. */
export const RecordLapse = (acting: Acting) => (
  <OwnAct
    id="caducite"
    of={acting}
    command="recordLapse"
    asked={[
      { name: 'ceasedOn', kind: 'date', label: 'Jour de la cessation de la structure' },
      {
        name: 'replacedBy',
        kind: 'line',
        label: 'Numéro du label de la structure qui l’a reprise',
        optional: true,
        hint: 'Quand elle en a un. Une structure reprise sans label prend celui-ci : enregistrez plutôt un changement de titulaire.',
      },
    ]}
    effect={({ ceasedOn = '' }) => (
      <p>
        Le label prend fin{ceasedOn === '' ? '' : ` le ${frenchDate(ceasedOn)}`}, sans vote ni décision : le
        registre public dit qu’il n’est pas en cours de validité. Cet acte ne se reprend pas.
      </p>
    )}
    action="Constater que la structure a cessé"
    done="Le label est éteint."
  />
);
