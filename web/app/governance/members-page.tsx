import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { counted, frenchDate, nonBreaking } from '../../public/french.ts';
import { governedQuery, rosterQuery } from '../api/people-queries.ts';
import type { Roster } from '../api/people-shapes.ts';
import { councilQuery } from '../api/queries.ts';
import { rulesQuery } from '../api/rules-queries.ts';
import { Page } from '../parts/page.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { Absences } from './absences.tsx';
import { AskedField } from '../acts/asked-field.tsx';
import { Crumb } from './crumb.tsx';
import { next, NOTHING_SAID, SaidHere } from '../acts/said.tsx';
import { SeatMember } from './seat-member.tsx';
import { SeatRow } from './seat-row.tsx';
import { Staff } from './staff.tsx';

type CollegeProps = {
  readonly council: string;
  readonly name: string;
  readonly rank: number;
  readonly roster: Roster;
  readonly available: readonly string[];
  readonly onDone: (said: string) => void;
};

const College = ({ council, name, rank, roster, available, onDone }: CollegeProps) => {
  const own = roster.items.filter(({ college }) => college === rank);
  const vacant = roster.vacancies.filter(({ college }) => college === rank);
  return (
    <section className="block">
      <h2>{nonBreaking(name)}</h2>
      {vacant.length > 0 && (
        <p>
          <strong>
            {counted(vacant.length, 'siège vacant', 'sièges vacants')} : n°{' '}
            {vacant.map(({ seat }) => seat).join(', ')}.
          </strong>
        </p>
      )}
      {own.length === 0 && <p>Personne n’y siège.</p>}
      {own.map((seat) => (
        <SeatRow key={seat.member} council={council} seat={seat} available={available} onDone={onDone} />
      ))}
    </section>
  );
};

const titleOf = (sitting: number, vacant: number): string =>
  vacant === 0
    ? `${counted(sitting, 'membre siège', 'membres siègent')} : aucun siège n’est vacant.`
    : `${counted(sitting, 'membre siège', 'membres siègent')}, ${counted(vacant, 'siège est vacant', 'sièges sont vacants')}.`;

type MembersProps = { readonly council: string };

/** The seats of a council by college, with who holds them, and who works for it. */
export const MembersPage = ({ council }: MembersProps) => {
  const [on, setOn] = useState('');
  const [said, setSaid] = useState(NOTHING_SAID);
  const sheet = useQuery(governedQuery(council));
  const roster = useQuery({ ...rosterQuery(council, on), placeholderData: (before) => before });
  const { data: known } = useQuery(councilQuery(council));
  const rules = useQuery(rulesQuery(council)).data;
  const error = sheet.error ?? roster.error;
  if (error !== null && (sheet.data === undefined || roster.data === undefined))
    return <Trouble error={error} again={() => void roster.refetch()} />;
  if (sheet.data === undefined || roster.data === undefined || known === undefined)
    return <Waiting what="Lecture des sièges" />;
  const onDone = (words: string) => setSaid(next(said, words));
  const { available } = sheet.data;
  const { items, vacancies } = roster.data;
  const quorum = rules?.inForce?.sentences.find((sentence) => sentence.startsWith('Quorum'));
  const titulars = items.filter(({ kind }) => kind === 'TITULAR').length;
  return (
    <Page title={titleOf(items.length, vacancies.length)} above={<Crumb council={council} />} wide>
      <SaidHere said={said} />
      <p className="lead">
        {counted(titulars, 'membre titulaire en fonction', 'membres titulaires en fonction')} le{' '}
        {frenchDate(roster.data.on)}. {quorum !== undefined && nonBreaking(quorum)}
      </p>
      {available.includes('seatMember') && (
        <SeatMember
          council={council}
          colleges={known.colleges}
          inOffice={titulars}
          quorum={quorum ?? null}
          onDone={onDone}
        />
      )}
      {known.colleges.map((name, index) => (
        <College
          key={name}
          council={council}
          name={name}
          rank={index + 1}
          roster={roster.data}
          available={available}
          onDone={onDone}
        />
      ))}
      <section className="block">
        <h2>Un autre jour</h2>
        <AskedField
          id="jour"
          asked={{
            name: 'on',
            kind: 'date',
            label: 'Qui siège ce jour-là ?',
            hint: 'Pour renouveler un mandat fini, donnez un jour où il courait.',
          }}
          value={on}
          error={null}
          onType={setOn}
        />
      </section>
      <Absences council={council} roster={roster.data} />
      <Staff council={council} available={available} onDone={onDone} />
    </Page>
  );
};
