import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { nonBreaking } from '../../public/french.ts';
import { charterSheetQuery, comparisonQuery, writingQuery } from '../api/governance-queries.ts';
import type { CharterSheet, CharterWriting, WholeForm } from '../api/governance-shapes.ts';
import { councilQuery } from '../api/queries.ts';
import { Page } from '../parts/page.tsx';
import { Refused } from '../parts/refused.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { charterStanding } from '../words/charter-words.ts';
import { Amendments } from './amendments.tsx';
import { CharterSource } from './charter-source.tsx';
import { CharterSteps } from './charter-steps.tsx';
import { Comparison } from '../parts/comparison.tsx';
import { Consultation } from './consultation.tsx';
import { useRoles } from '../council/use-roles.ts';
import { Crumb } from './crumb.tsx';
import { next, NOTHING_SAID, SaidHere } from '../acts/said.tsx';
import { Simulation } from './simulation.tsx';

const PARTS = [
  ['changements', 'Ce qui change'],
  ['simulation', 'Simulation'],
  ['amendements', 'Amendements'],
  ['consultation', 'Consultation'],
  ['texte', 'Texte'],
  ['suite', 'Suite à donner'],
] as const;

/** In these a charter is still discussed, or waits for its day: what it would change can be counted (I4). */
const TO_COME: ReadonlySet<string> = new Set(['drafted', 'consultation', 'onAgenda', 'adopted']);

const SIMULATES: ReadonlySet<string> = new Set(['secretary', 'officer', 'president']);

const OnPage = ({ parts }: { readonly parts: readonly (typeof PARTS)[number][] }) => (
  <nav className="on-page" aria-label="Sur cette page">
    <ul>
      {parts.map(([id, words]) => (
        <li key={id}>
          <a href={`#${id}`}>{words}</a>
        </li>
      ))}
    </ul>
  </nav>
);

type OfCharter = { readonly council: string; readonly sheet: CharterSheet };

const Changed = ({ council, sheet, against }: OfCharter & { readonly against: string }) => {
  const { data, error } = useQuery({
    ...comparisonQuery(council, sheet.id, against),
    enabled: sheet.data.compiledDigest !== null,
  });
  if (sheet.data.compiledDigest === null)
    return <p>Les différences se liront quand le texte n’aura plus de faute.</p>;
  if (data === undefined) return <Refused error={error} />;
  return <Comparison of={data} />;
};

/** The articles in full, then the criteria with what each is about. */
const ReadText = ({ form }: { readonly form: WholeForm | null }) =>
  form === null ? (
    <p>Le texte a des fautes : il se lit dans son écriture, ci-dessous.</p>
  ) : (
    <>
      {form.articles.map(({ number, title, text }) => (
        <details key={number} className="card">
          <summary>
            Article {number} – {nonBreaking(title)}
          </summary>
          <p className="typed">{nonBreaking(text)}</p>
        </details>
      ))}
      <details className="card">
        <summary>Les critères</summary>
        <ul className="rows">
          {form.criteria.map(({ id, title, source }) => (
            <li key={id}>
              <strong>{id}</strong> – {nonBreaking(title)}
              {source !== undefined && <span className="small soft"> · {nonBreaking(source)}</span>}
            </li>
          ))}
        </ul>
      </details>
    </>
  );

type WholeProps = OfCharter & { readonly writing: CharterWriting; readonly current: string | null };

const Whole = ({ council, sheet, writing, current }: WholeProps) => {
  const [said, setSaid] = useState(NOTHING_SAID);
  const path = `/api/${council}/charters/${sheet.id}`;
  const onDone = (words: string) => setSaid(next(said, words));
  const isCurrent = sheet.id === current;
  const roles = useRoles(council);
  // It names dossiers: for those who prepare the charter and preside (OPD-02).
  const isToCome = !isCurrent && TO_COME.has(sheet.state) && roles.some((role) => SIMULATES.has(role));
  const acts = { path, sheet, writing, onDone };
  return (
    <>
      <SaidHere said={said} />
      <p className="lead">{nonBreaking(charterStanding(sheet, isCurrent))}.</p>
      <OnPage parts={PARTS.filter(([id]) => id !== 'simulation' || isToCome)} />
      <section className="block">
        <h2 id="changements">Ce qui change de la charte en vigueur</h2>
        {current === null || isCurrent ? (
          <p>{isCurrent ? 'C’est la charte en vigueur.' : 'Aucune charte n’est en vigueur.'}</p>
        ) : (
          <Changed council={council} sheet={sheet} against={current} />
        )}
      </section>
      {isToCome && (
        <section className="block">
          <h2 id="simulation">Ce que ce texte changerait pour les dossiers</h2>
          {sheet.data.compiledDigest === null ? (
            <p>La simulation attend un texte sans faute.</p>
          ) : (
            <Simulation council={council} charter={sheet.id} />
          )}
        </section>
      )}
      <section className="block">
        <h2 id="amendements">Amendements</h2>
        <Amendments {...acts} />
      </section>
      <section className="block">
        <h2 id="consultation">Consultation</h2>
        <Consultation {...acts} />
      </section>
      <section className="block">
        <h2 id="texte">Texte</h2>
        <ReadText form={sheet.data.form} />
        {sheet.available.includes('edit') && writing.text !== null && (
          <details className="card act" open={sheet.data.faults > 0}>
            <summary>Écrire le texte entier</summary>
            <CharterSource council={council} charter={sheet.id} text={writing.text} onDone={onDone} />
          </details>
        )}
      </section>
      <section className="block">
        <h2 id="suite">Suite à donner</h2>
        <CharterSteps council={council} path={path} sheet={sheet} onDone={onDone} />
      </section>
    </>
  );
};

const titleOf = ({ state, data }: CharterSheet): string => {
  const version = data.version === null ? '' : ` ${data.version}`;
  return state === 'adopted' || state === 'superseded' ? `Charte${version}` : `Projet de charte${version}`;
};

/** One charter: what it changes, for whom, what is said of it, its text, and what may be done of it. */
export const CharterPage = ({ council, charter }: { readonly council: string; readonly charter: string }) => {
  const sheet = useQuery(charterSheetQuery(council, charter));
  const writing = useQuery(writingQuery(council, charter));
  const { data: ofCouncil } = useQuery(councilQuery(council));
  const error = sheet.error ?? writing.error;
  if (error !== null && (sheet.data === undefined || writing.data === undefined))
    return <Trouble error={error} again={() => void sheet.refetch()} />;
  if (sheet.data === undefined || writing.data === undefined || ofCouncil === undefined)
    return <Waiting what="Lecture de la charte" />;
  return (
    <Page
      title={titleOf(sheet.data)}
      above={<Crumb council={council} list={{ to: '/espace/$council/chartes', words: 'Chartes' }} />}
      wide
    >
      <Whole
        council={council}
        sheet={sheet.data}
        writing={writing.data}
        current={ofCouncil.charter?.id ?? null}
      />
    </Page>
  );
};
