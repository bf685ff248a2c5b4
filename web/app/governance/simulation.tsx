import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { counted, nonBreaking } from '../../public/french.ts';
import { simulationQuery } from '../api/governance-queries.ts';
import type { Difference } from '../api/governance-shapes.ts';
import { Button } from '../parts/button.tsx';
import { Refused } from '../parts/refused.tsx';
import { proposedInWords, saidInWords } from '../words/charter-words.ts';
import { criterionByCriterion, inOneSentence, type Simulated, together } from '../words/simulation-words.ts';

const Rows = ({ differences }: { readonly differences: readonly Difference[] }) => (
  <div className="scroll" tabIndex={0} role="region" aria-label="Dossier par dossier">
    <table>
      <caption>Dossier par dossier</caption>
      <thead>
        <tr>
          <th scope="col">Structure</th>
          <th scope="col">Proposition aujourd’hui</th>
          <th scope="col">Avec le projet</th>
          <th scope="col">Critères qui changent</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ application, structureName, holder, from, to, criteria }) => (
          <tr key={application}>
            <th scope="row">
              {structureName} <span className="small soft">({holder ? 'label en cours' : 'demande'})</span>
            </th>
            <td>{proposedInWords(from)}</td>
            <td>{proposedInWords(to)}</td>
            <td>
              <ul className="plain-list">
                {criteria.map((each) => (
                  <li key={each.criterion}>
                    {nonBreaking(
                      `${each.criterion} : ${saidInWords(each.from)}, puis ${saidInWords(each.to)}`,
                    )}
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

const Result = ({ of }: { readonly of: Simulated }) => {
  const heading = useRef<HTMLParagraphElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <p className="lead" ref={heading} tabIndex={-1}>
        <strong>{nonBreaking(inOneSentence(of))}</strong>
      </p>
      {of.changed > 0 && (
        <p>
          {counted(of.losing, 'dossier perdrait', 'dossiers perdraient')} une proposition favorable ;{' '}
          {counted(of.gaining, 'dossier en gagnerait', 'dossiers en gagneraient')} une. Une personne décide
          toujours : ceci ne change rien à un label en cours.
        </p>
      )}
      {of.without > 0 && (
        <p>
          {counted(of.without, 'label a été repris', 'labels ont été repris')} sans dossier : personne ne peut
          dire ce que le projet y changerait.
        </p>
      )}
      <ul>
        {criterionByCriterion(of).map(({ criterion, sentences }) => (
          <li key={criterion}>
            <strong>{criterion}</strong>
            {nonBreaking(` : ${sentences.join(' ')}`)}
          </li>
        ))}
      </ul>
      {of.differences.length > 0 && <Rows differences={of.differences} />}
    </>
  );
};

type SimulationProps = { readonly council: string; readonly charter: string };

/** What a draft would change for those who hold a label and those who ask for one, before it is voted (I4). */
export const Simulation = ({ council, charter }: SimulationProps) => {
  const [asked, setAsked] = useState(false);
  const { data, error, isFetching, refetch } = useQuery({
    ...simulationQuery(council, charter),
    enabled: asked,
  });
  const simulate = () => {
    if (asked) void refetch();
    setAsked(true);
  };
  return (
    <>
      <p>
        Les dernières réponses de chaque label en cours et de chaque demande ouverte sont jugées par les deux
        chartes. Rien n’est écrit.
      </p>
      <Refused error={error} />
      <p className="row">
        <Button onPress={simulate}>Simuler ce projet sur les dossiers</Button>
        <span role="status">{isFetching ? 'Simulation en cours…' : ''}</span>
      </p>
      {data !== undefined && <Result of={together(data)} />}
    </>
  );
};
