import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { nonBreaking } from '../../public/french.ts';
import { Act, ActForm } from '../acts/act-form.tsx';
import { codesIn } from '../acts/asked.ts';
import { AskedField } from '../acts/asked-field.tsx';
import { chartersQuery, writingQuery } from '../api/governance-queries.ts';
import { openProposalsQuery } from '../api/proposal-queries.ts';
import { titleOf } from '../words/proposal-words.ts';
import { type Acting, isAuthor, isAuthorOrSecretary } from './acting.ts';
import { useNotesAsked, WORDS } from './propose.tsx';

const Amend = ({ council, sheet, path, onDone }: Acting) => {
  const notes = useNotesAsked(
    council,
    sheet.data.notes.map(({ id }) => id),
  );
  return (
    <Act
      key={sheet.version}
      id="reecrire"
      path={`${path}/amend`}
      asked={[...WORDS, ...notes]}
      initial={{ title: sheet.data.title ?? '', text: sheet.data.text ?? '' }}
      effect="Qui soutenait l’écriture d’avant ne soutient plus celle-ci : chacun la relit et dit s’il la soutient."
      name="Réécrire la proposition"
      action="Enregistrer cette écriture"
      done="La proposition est réécrite."
      toBody={({ title, text, notes: added }) => ({
        title: title?.trim(),
        text: text?.trim(),
        notes: codesIn(added),
      })}
      onDone={onDone}
    />
  );
};

const ENDED: ReadonlySet<string> = new Set(['abandoned', 'superseded']);

/** The draft that carries it, then, if it is one of them, the amendment. */
const Amendment = ({ council, charter, path, onDone }: Acting & { readonly charter: string }) => {
  const { data } = useQuery(writingQuery(council, charter));
  const amendments = data?.amendments ?? [];
  return (
    <ActForm
      key={charter}
      id="relier"
      path={`${path}/linkCharter`}
      asked={
        amendments.length === 0
          ? []
          : [
              {
                name: 'amendment',
                kind: 'among',
                label: 'Amendement',
                optional: true,
                hint: 'Si un amendement la porte, et non le projet entier.',
                options: amendments.map(({ amendment, article, criterion }) => ({
                  code: String(amendment),
                  label: `Amendement ${amendment}, ${article === null ? `critère ${criterion ?? ''}` : `article ${article}`}`,
                })),
              },
            ]
      }
      effect="Le fil de la proposition suit ce projet. Elle sera faite quand la charte sera en vigueur."
      action="Relier la proposition à ce projet"
      done="La proposition est reliée au projet de charte."
      toBody={({ amendment = '' }) => ({ charter, amendment: amendment === '' ? null : Number(amendment) })}
      onDone={onDone}
    />
  );
};

const LinkCharter = (acting: Acting) => {
  const { data = [] } = useQuery(chartersQuery(acting.council));
  const [charter, setCharter] = useState('');
  const options = data
    .filter(({ state }) => !ENDED.has(state))
    .map(({ id, data: { version, title } }) => ({
      code: id,
      label: nonBreaking(version === null ? title : `${title}, version ${version}`),
    }));
  return (
    <details className="card act">
      <summary>Relier à un projet de charte</summary>
      {options.length === 0 ? (
        <p>Aucun projet de charte n’est en cours. Le secrétariat en commence un à la page des chartes.</p>
      ) : (
        <AskedField
          id="charte"
          asked={{ name: 'charter', kind: 'among', label: 'Projet de charte', options }}
          value={charter}
          error={null}
          onType={setCharter}
        />
      )}
      {charter !== '' && <Amendment {...acting} charter={charter} />}
    </details>
  );
};

const Merge = ({ council, sheet, path, onDone }: Acting) => {
  const { data = [] } = useQuery(openProposalsQuery(council));
  const options = data
    .filter(({ id }) => id !== sheet.id)
    .map(({ id, data: other }) => ({ code: id, label: titleOf(other) }));
  if (options.length === 0) return null;
  return (
    <Act
      id="fondre"
      path={`${path}/mergeInto`}
      asked={[{ name: 'into', kind: 'among', label: 'Proposition qui la reprend', options }]}
      effect="Elle ne continue plus que dans l’autre, dont le fil la cite. Ses soutiens ne passent pas à l’autre."
      name="Fondre dans une autre proposition"
      action="Fondre dans cette proposition"
      done="La proposition est fondue dans l’autre."
      onDone={onDone}
    />
  );
};

/** A proposal while it may be written otherwise, and where it goes on. */
export const Writing = (acting: Acting) => {
  const { sheet, path, may, onDone } = acting;
  return (
    <>
      {may('amend') && isAuthor(acting) && <Amend {...acting} />}
      {may('linkCharter') && sheet.data.kind === 'CHARTER' && isAuthorOrSecretary(acting) && (
        <LinkCharter {...acting} />
      )}
      {may('mergeInto') && <Merge {...acting} />}
      {may('withdraw') && isAuthorOrSecretary(acting) && (
        <Act
          id="retirer"
          path={`${path}/withdraw`}
          asked={[{ name: 'reason', kind: 'text', label: 'Pourquoi', hint: 'Le conseil le lit.' }]}
          effect="Elle n’est plus discutée et ne sera pas votée. Elle reste lisible."
          name="Retirer la proposition"
          action="Retirer cette proposition"
          done="La proposition est retirée."
          onDone={onDone}
        />
      )}
    </>
  );
};
