import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { frenchDate, nonBreaking } from '../../public/french.ts';
import { governedQuery } from '../api/people-queries.ts';
import { rulesDraftsQuery, rulesQuery, type RulesVersion } from '../api/rules-queries.ts';
import { Page } from '../parts/page.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { AskedField } from '../acts/asked-field.tsx';
import { Crumb } from './crumb.tsx';
import { DraftRules } from './draft-rules.tsx';
import { RulesDraftCard } from './rules-drafts.tsx';
import { RulesText } from './rules-text.tsx';
import { next, NOTHING_SAID, SaidHere } from '../acts/said.tsx';

const Version = ({ of }: { readonly of: RulesVersion }) => (
  <li>
    <h3>Version {of.version}</h3>
    <p>
      {nonBreaking(of.deliberation)}, adoptée le {frenchDate(of.adoptedOn)}, en vigueur à partir du{' '}
      {frenchDate(of.effectiveOn)}.
    </p>
    <ul>
      {of.changes.map(({ field, sentence }) => (
        <li key={field}>{nonBreaking(sentence)}</li>
      ))}
      {of.labelChanged && <li>Les règles du label ont changé aussi.</li>}
    </ul>
  </li>
);

/** The rules as they were on a day. */
const OtherDay = ({ council }: { readonly council: string }) => {
  const [on, setOn] = useState('');
  const { data } = useQuery({ ...rulesQuery(council, on), enabled: on !== '' });
  const then = on === '' ? undefined : data;
  return (
    <>
      <AskedField
        id="jour"
        asked={{ name: 'on', kind: 'date', label: 'Lire le règlement d’un autre jour' }}
        value={on}
        error={null}
        onType={setOn}
      />
      {then?.inForce === null && <p>Aucun règlement ne valait ce jour-là.</p>}
      {then?.inForce != null && (
        <>
          <p>
            Le {frenchDate(then.on)}, la version {then.inForce.version} valait.
          </p>
          <RulesText of={then.inForce} named={`le ${frenchDate(then.on)}`} />
        </>
      )}
    </>
  );
};

/** The rules of procedure: those in force in words, what is drafted, and what was. */
export const RulesPage = ({ council }: { readonly council: string }) => {
  const [said, setSaid] = useState(NOTHING_SAID);
  const sheet = useQuery(governedQuery(council)).data;
  const now = useQuery(rulesQuery(council));
  const drafts = useQuery(rulesDraftsQuery(council)).data?.drafts ?? [];
  if (now.error !== null && now.data === undefined)
    return <Trouble error={now.error} again={() => void now.refetch()} />;
  if (now.data === undefined || sheet === undefined) return <Waiting what="Lecture du règlement" />;
  const { inForce, model, versions } = now.data;
  const begins = inForce ?? model;
  const onDone = (words: string) => setSaid(next(said, words));
  return (
    <Page
      title={
        inForce === null
          ? 'Aucun règlement n’est en vigueur.'
          : `Règlement en vigueur depuis le ${frenchDate(inForce.effectiveOn)}`
      }
      above={<Crumb council={council} />}
      wide
    >
      <SaidHere said={said} />
      {inForce !== null && (
        <>
          <p className="lead">
            Version {inForce.version}, {nonBreaking(inForce.deliberation)}.
          </p>
          <RulesText of={inForce} named="aujourd’hui" />
        </>
      )}
      {inForce === null && model !== null && (
        <>
          <p className="lead">
            Tant qu’aucun règlement n’est adopté, personne ne peut siéger. Un modèle est donné : préparez-en
            un projet, puis enregistrez son adoption.
          </p>
          <RulesText of={model} named="du modèle" />
        </>
      )}
      <section className="block">
        <h2>Projets</h2>
        {drafts.length === 0 && <p>Aucun projet de règlement n’est préparé.</p>}
        <ul className="rows entries">
          {drafts.map((draft) => (
            <RulesDraftCard
              key={draft.draft}
              council={council}
              draft={draft}
              label={begins?.label ?? {}}
              available={sheet.available}
              onDone={onDone}
            />
          ))}
        </ul>
        {begins !== null && sheet.available.includes('draftRules') && (
          <DraftRules council={council} rules={begins} isFirst={inForce === null} onDone={onDone} />
        )}
      </section>
      <section className="block">
        <h2>Versions</h2>
        <ul className="rows entries">
          {versions.toReversed().map((version) => (
            <Version key={version.version} of={version} />
          ))}
        </ul>
        <OtherDay council={council} />
      </section>
    </Page>
  );
};
