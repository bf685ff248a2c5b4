import { useQuery } from '@tanstack/react-query';
import { frenchDate, nonBreaking } from '../../public/french.ts';
import { absenteesQuery } from '../api/people-queries.ts';
import type { Absentees, Roster } from '../api/people-shapes.ts';
import { meQuery } from '../api/queries.ts';

const ATTENDANCE = {
  PRESENT: 'Présence',
  REPRESENTED: 'Pouvoir ou suppléance',
  EXCUSED: 'Excuse',
  ABSENT: 'Absence',
} as const;

type TableProps = { readonly of: Absentees; readonly roster: Roster };

const Table = ({ of: { sessions, members }, roster }: TableProps) => (
  <div className="scroll" tabIndex={0} role="region" aria-label="Absences sans excuse">
    <table>
      <caption>Qui était absent sans excuse, aux dernières séances</caption>
      <thead>
        <tr>
          <th scope="col">Membre</th>
          {sessions.map(({ session, heldOn }) => (
            <th key={session} scope="col">
              {frenchDate(heldOn)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {members.map((each) => (
          <tr key={each.member}>
            <th scope="row">
              {roster.items.find(({ member }) => member === each.member)?.name ?? `Membre n° ${each.member}`}
            </th>
            {sessions.map(({ session }) => {
              const attendance = each.sessions.find((known) => known.session === session)?.attendance ?? null;
              return <td key={session}>{attendance === null ? '–' : ATTENDANCE[attendance]}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

/** The absences of the last sessions, for who may propose a replacement: nothing follows by itself (MAN-03). */
export const Absences = ({ council, roster }: { readonly council: string; readonly roster: Roster }) => {
  const roles = useQuery(meQuery).data?.councils.find((each) => each.council === council)?.roles ?? [];
  const isSecretary = roles.some(({ role }) => role === 'secretary');
  const { data } = useQuery({ ...absenteesQuery(council), enabled: isSecretary });
  if (data === undefined || data.sessions.length === 0) return null;
  const absent = data.members.filter(({ sessions }) =>
    sessions.some(({ attendance }) => attendance === 'ABSENT'),
  );
  return (
    <section className="block">
      <h2>Absences</h2>
      <p>
        {nonBreaking(
          `Après ${data.absencesBeforeReplacement} absences de suite sans excuse ni pouvoir, un remplacement peut être proposé. Rien n’est automatique.`,
        )}
      </p>
      <ul>
        {absent.flatMap(({ member, sentence }) =>
          sentence === null ? [] : [<li key={member}>{nonBreaking(sentence)}</li>],
        )}
      </ul>
      {absent.length === 0 ? (
        <p>Personne n’était absent sans excuse aux dernières séances.</p>
      ) : (
        <Table of={{ ...data, members: absent }} roster={roster} />
      )}
    </section>
  );
};
