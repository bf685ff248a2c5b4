import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { counted, frenchInstant, nonBreaking } from '../../../public/french.ts';
import { CHANGE } from '../../../public/tables/value-words.ts';
import { next, NOTHING_SAID, SaidHere } from '../../acts/said.tsx';
import {
  changedVerdicts,
  countOf,
  type DossierChanges,
  dossierChangesQuery,
} from '../../api/changes-queries.ts';
import { charterQuery, proofsQuery } from '../../api/queries.ts';
import type { Application, Proofs, Thing } from '../../api/shapes.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../parts/button.tsx';
import { Changes } from '../../parts/comparison.tsx';
import { FileLink } from '../../parts/file-link.tsx';
import { Refused } from '../../parts/refused.tsx';
import { readValue } from '../../words/answer-in-words.ts';
import { inWords } from '../../words/in-words.ts';
import { type Named, namedInput } from '../../words/named-input.ts';
import { shownStanding } from '../../words/officer-words.ts';
import { OfDossier, type OfOneDossier } from '../of-dossier.tsx';

const SIDES = ['Avant', 'Maintenant'] as const;

type OfChanges = { readonly of: DossierChanges };

const Answers = ({ of: { answers }, form }: OfChanges & { readonly form: Named }) => (
  <Changes
    caption="Réponses changées"
    part="Question"
    sides={SIDES}
    changes={answers.map(({ criterion, field, question, before, after }) => {
      const known = namedInput(`${criterion}.${field}`, form);
      const worded = (value: unknown) =>
        known === undefined ? 'valeur que la charte ne nomme pas' : readValue(value ?? undefined, known);
      return {
        what: `${criterion} – ${question ?? known?.text ?? 'hors de la charte'}`,
        before: worded(before),
        after: worded(after),
      };
    })}
  />
);

type FilesProps = OfChanges & { readonly council: string; readonly proofs: Proofs | undefined };

/** Each file that came or went, to open where it still can be. */
const Files = ({ of: { proofs: changed }, council, proofs }: FilesProps) => {
  const known = proofs?.criteria.flatMap(({ attached }) => attached.flatMap((each) => each.document ?? []));
  if (changed.length === 0) return null;
  return (
    <section className="block">
      <h2>Pièces</h2>
      <ul>
        {changed.map(({ criterion, document, kind, change }) => {
          const file = known?.find(({ id }) => id === document);
          const title = proofs?.kinds.find((each) => each.kind === kind)?.title ?? 'Pièce';
          return (
            <li key={`${criterion}${document}${change}`}>
              {nonBreaking(`${inWords(CHANGE, change)} à ${criterion} : ${title}`)}{' '}
              {file?.state === 'clean' && (
                <FileLink path={`/api/${council}/documents/${document}/file`} name={file.fileName}>
                  {`Ouvrir ${file.fileName}`}
                </FileLink>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
};

const Verdicts = ({ of }: OfChanges) => {
  const changed = changedVerdicts(of);
  const first = of.verdicts.length - changed.length;
  return (
    <>
      <Changes
        caption="Critères dont le résultat a changé"
        part="Critère"
        sides={SIDES}
        changes={changed.map(({ criterion, before, after }) => ({
          what: criterion,
          before: before === null ? null : shownStanding(before).word,
          after: after === null ? null : shownStanding(after).word,
        }))}
      />
      {first > 0 && (
        <p>
          {counted(first, 'critère a été calculé', 'critères ont été calculés')} pour la première fois : la
          grille dit le résultat de chacun.
        </p>
      )}
    </>
  );
};

const Looked = ({ council, thing, onDone }: ChangedProps & { readonly onDone: () => void }) => {
  const send = useCommand(onDone);
  return (
    <>
      <p>
        La prochaine fois, cette page ne montrera que ce qui aura changé depuis maintenant. Cela ne regarde
        que vous.
      </p>
      <Refused error={send.error} />
      <p className="row">
        <Button
          onPress={() =>
            send.mutate({
              path: `/api/${council}/applications/${thing.id}/markLooked`,
              body: { upTo: thing.version },
            })
          }
        >
          J’ai vu ces changements
        </Button>
      </p>
    </>
  );
};

type ChangedProps = { readonly council: string; readonly thing: Thing<Application> };

const Changed = ({ council, thing }: ChangedProps) => {
  const { data, error } = useQuery(dossierChangesQuery(council, thing.id));
  const form = useQuery(charterQuery(council, thing.data.charterVersion)).data?.data.form;
  const proofs = useQuery(proofsQuery(council, thing.id)).data;
  const [said, setSaid] = useState(NOTHING_SAID);
  if (data === undefined || form === undefined)
    return error === null ? <p role="status">Comparaison…</p> : <Refused error={error} />;
  const count = countOf(data);
  const since = data.at === null ? 'le dépôt' : `le ${frenchInstant(data.at)}`;
  return (
    <>
      <SaidHere said={said} />
      <p className="lead">
        {nonBreaking(
          count === 0
            ? `Rien n’a changé depuis ${since}.`
            : `${counted(count, 'changement', 'changements')} depuis ${since}.`,
        )}
      </p>
      <Answers of={data} form={form} />
      <Files of={data} council={council} proofs={proofs} />
      <Verdicts of={data} />
      {thing.available.includes('markLooked') && count + data.verdicts.length > 0 && (
        <Looked
          council={council}
          thing={thing}
          onDone={() => setSaid(next(said, 'C’est noté : vous avez vu le dossier jusqu’ici.'))}
        />
      )}
    </>
  );
};

/** What changed of a dossier since one's last look: answers side by side, files, verdicts (B4). */
export const ChangesPage = (of: OfOneDossier) => (
  <OfDossier {...of} title="Ce qui a changé">
    {(thing) => <Changed council={of.council} thing={thing} />}
  </OfDossier>
);
