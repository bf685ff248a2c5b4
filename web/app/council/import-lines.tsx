import { type ReactNode, useEffect, useRef } from 'react';
import { counted, nonBreaking } from '../../public/french.ts';
import type { Imported } from '../api/import-file.ts';

type OfFile = { readonly of: Imported };

/** A title that takes the focus: what was pressed led here. */
const Came = ({ words }: { readonly words: string }) => {
  const place = useRef<HTMLHeadingElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <h2 ref={place} tabIndex={-1}>
      {nonBreaking(words)}
    </h2>
  );
};

type RemarksProps = { readonly of: Imported['lines'][number]['problems']; readonly word: string };

const Remarks = ({ of, word }: RemarksProps) =>
  of.map(({ column, reason }) => (
    <li key={column + reason}>{nonBreaking(`${word} ${column} : ${reason}`)}</li>
  ));

const readable = ({ lines }: Imported): number =>
  lines.filter(({ understood }) => understood !== null).length;

const titleOf = (of: Imported): string => {
  if (of.lines.length === 0) return 'Ce fichier ne porte aucune ligne.';
  return `${counted(readable(of), 'ligne comprise', 'lignes comprises')} sur ${of.lines.length}.`;
};

/** What is understood of a file and what is not, before anything is done. */
export const Understood = ({ of }: OfFile) => {
  const unknown = of.columns.filter(({ field }) => field === null);
  const said = of.lines.filter(({ problems, warnings }) => problems.length + warnings.length > 0);
  return (
    <section className="block">
      <Came words={titleOf(of)} />
      {of.missing.length > 0 && (
        <p>
          <strong>Colonnes qui manquent : {of.missing.join(', ')}.</strong> Ajoutez-les au fichier, ou donnez
          leur ce titre.
        </p>
      )}
      {unknown.length > 0 && (
        <p>Colonnes laissées de côté : {unknown.map(({ title }) => title || 'sans titre').join(', ')}.</p>
      )}
      {said.length > 0 && (
        <ul className="rows entries">
          {said.map(({ line, understood, problems, warnings }) => (
            <li key={line}>
              <h3>
                Ligne {line}
                {understood === null ? ' : à corriger' : ' : reprise, à vérifier'}
              </h3>
              <ul>
                <Remarks of={problems} word="Colonne" />
                <Remarks of={warnings} word="À vérifier, colonne" />
              </ul>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

/** What became of each line: what was done, and why the others were left. */
export const Brought = ({ of: { outcomes = [] }, children }: OfFile & { readonly children: ReactNode }) => {
  const refused = outcomes.filter(({ outcome }) => outcome === 'refused');
  const done = outcomes.length - refused.length;
  return (
    <section className="block">
      <Came words={`${counted(done, 'ligne est reprise', 'lignes sont reprises')}.`} />
      {refused.length > 0 && (
        <>
          <p>{counted(refused.length, 'ligne est restée dehors', 'lignes sont restées dehors')} :</p>
          <ul>
            {refused.map(({ line, reason = '' }) => (
              <li key={line}>{nonBreaking(`Ligne ${line} : ${reason}`)}</li>
            ))}
          </ul>
        </>
      )}
      {children}
    </section>
  );
};
