import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { counted, frenchInstant, nonBreaking } from '../../../public/french.ts';
import { ROLE } from '../../../public/tables/value-words.ts';
import { historyQuery, recordAddress, type ToldFact } from '../../api/history-queries.ts';
import { type Officers, officersQuery } from '../../api/people-queries.ts';
import { meQuery } from '../../api/queries.ts';
import { Button } from '../../parts/button.tsx';
import { FileLink } from '../../parts/file-link.tsx';
import { Refused } from '../../parts/refused.tsx';
import { TextInput } from '../../parts/text-input.tsx';
import { factInWords } from '../../words/fact-words.ts';
import { inWords } from '../../words/in-words.ts';
import { OfDossier, type OfOneDossier } from '../of-dossier.tsx';

type Names = Officers['officers'];

const whoDid = ({ by }: ToldFact, names: Names, me: string | undefined): string => {
  if (by === undefined) return '';
  if (by.kind === 'system') return 'De soi-même, à son jour';
  const role = inWords(ROLE, by.role, 'Une personne');
  if (by.person === me) return `Vous, ${role.toLowerCase()}`;
  const name = names.find(({ person }) => person === by.person)?.name ?? null;
  return name === null ? role : `${name}, ${role.toLowerCase()}`;
};

type LineProps = { readonly fact: ToldFact; readonly names: Names; readonly me: string | undefined };

const Line = ({ fact, names, me }: LineProps) => (
  <li>
    <p>{nonBreaking(factInWords(fact.type, fact.data))}</p>
    {fact.at !== undefined && (
      <p className="small soft">
        Le {frenchInstant(fact.at)} · {whoDid(fact, names, me)}
      </p>
    )}
  </li>
);

const isWithin = (fact: ToldFact, sought: string): boolean =>
  factInWords(fact.type, fact.data).toLowerCase().includes(sought.trim().toLowerCase());

const History = ({ council, application, number }: OfOneDossier & { readonly number: string }) => {
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    historyQuery(council, application),
  );
  const names = useQuery({ ...officersQuery(council), retry: false }).data?.officers ?? [];
  const me = useQuery(meQuery).data?.person;
  const [sought, setSought] = useState('');
  if (data === undefined)
    return error === null ? <p role="status">Lecture du registre…</p> : <Refused error={error} />;
  const facts = data.pages.flatMap((page) => page.facts);
  const found = facts.filter((fact) => isWithin(fact, sought));
  return (
    <>
      <p>
        Chaque acte s’ajoute aux précédents et ne se change plus. Les motifs se lisent là où ils ont été
        écrits : grille, rapport, notes, décision.
      </p>
      <p>
        <FileLink
          path={application}
          name={`registre-${number}.json`}
          addressOf={(id) => recordAddress(council, id)}
        >
          Enregistrer tout le registre (fichier JSON)
        </FileLink>
      </p>
      <TextInput
        id="chercher"
        label="Chercher dans ce registre"
        optional
        hint="Un mot, ou un critère : GOV-01."
        value={sought}
        onChange={setSought}
      />
      <p role="status" className={found.length === 0 ? '' : 'heard'}>
        {found.length === 0 ? 'Aucun acte ne contient ces mots.' : counted(found.length, 'acte', 'actes')}
      </p>
      <ol className="rows entries">
        {found.map((fact) => (
          <Line key={fact.id} fact={fact} names={names} me={me} />
        ))}
      </ol>
      {hasNextPage && (
        <p className="row">
          <Button look="quiet" onPress={() => void fetchNextPage()}>
            {isFetchingNextPage ? 'Lecture…' : 'Lire la suite du registre'}
          </Button>
        </p>
      )}
    </>
  );
};

/** The record of a dossier: who did what, and when (K6). */
export const HistoryPage = (of: OfOneDossier) => (
  <OfDossier {...of} title="Registre du dossier">
    {({ data }) => <History {...of} number={data.number} />}
  </OfDossier>
);
