import { useQuery } from '@tanstack/react-query';
import { frenchDate, nonBreaking } from '../../public/french.ts';
import { Act } from '../acts/act-form.tsx';
import type { Asked, Typed } from '../acts/asked.ts';
import type { Workload } from '../api/council-shapes.ts';
import { meQuery } from '../api/queries.ts';
import { absenceInWords, officerName, officerOptions } from './officer-words.ts';

type AbsencesProps = {
  readonly council: string;
  readonly of: Workload;
  /** Whether one says it for anybody, or for oneself alone. */
  readonly forAll: boolean;
  readonly onDone: (said: string) => void;
};

const NOBODY = 'NOBODY';

const asked = (of: Workload, self: string | null): readonly Asked[] => [
  ...(self === null
    ? [{ name: 'officer', kind: 'among', label: 'Qui est absent', options: officerOptions(of) } as const]
    : []),
  { name: 'from', kind: 'date', label: 'Premier jour' },
  { name: 'to', kind: 'date', label: 'Dernier jour' },
  {
    name: 'standIn',
    kind: 'among',
    label: 'Qui remplace',
    options: [
      ...officerOptions(of).filter(({ code }) => code !== self),
      { code: NOBODY, label: 'Personne : le secrétariat est averti des échéances' },
    ],
  },
];

const effectOf = ({ from = '', to = '', standIn = '' }: Typed): string => {
  const days = from === '' || to === '' ? 'Pendant ces jours' : `Du ${frenchDate(from)} au ${frenchDate(to)}`;
  return standIn === NOBODY
    ? `${days}, personne ne suit les dossiers à sa place ; le secrétariat est averti de leurs échéances.`
    : `${days}, la personne choisie suit les dossiers à sa place. Ils reviennent d’eux-mêmes ensuite.`;
};

const isAway = ({ officers }: Workload, person: string | undefined): boolean =>
  officers.some((each) => each.person === person && each.absence !== null);

/** To say that somebody is away, and who follows their dossiers meanwhile: it takes the place of what was said before. */
const Declare = ({ council, of, self, onDone }: AbsencesProps & { readonly self: string | null }) => (
  <Act
    id="absence"
    path={`/api/${council}/declareAbsence`}
    asked={asked(of, self)}
    effect={(typed) => (
      <p>
        {nonBreaking(effectOf(typed))}{' '}
        {isAway(of, self ?? typed['officer']) && 'L’absence déjà dite est remplacée par celle-ci.'}
      </p>
    )}
    action={self === null ? 'Enregistrer une absence' : 'Enregistrer mon absence'}
    done="L’absence est enregistrée."
    toBody={({ officer = '', from, to, standIn }) => ({
      ...(officer !== '' && { officer }),
      from,
      to,
      standIn: standIn === NOBODY ? null : standIn,
    })}
    onDone={onDone}
  />
);

/** Who of the service is away or will be, and who stands in; each for themself, who governs for anybody (B7). */
export const ServiceAbsences = (props: AbsencesProps) => {
  const { council, of, forAll, onDone } = props;
  const person = useQuery(meQuery).data?.person ?? '';
  const isOfficer = of.officers.some((each) => each.person === person);
  const away = of.officers.flatMap(({ absence, ...each }) =>
    absence === null ? [] : [{ ...each, absence }],
  );
  return (
    <section className="block">
      <h2>Les absences du service</h2>
      {away.length === 0 && <p>Personne n’a dit être absent.</p>}
      <ul className="rows entries">
        {away.map(({ person: officer, absence }) => (
          <li key={officer}>
            <h3>{officerName(of, officer)}</h3>
            <p>{nonBreaking(absenceInWords(of, absence))}.</p>
            {(forAll || officer === person) && (
              <Act
                id={`retour-${officer}`}
                path={`/api/${council}/endAbsence`}
                effect="Les dossiers reviennent aussitôt à qui les suivait."
                action={
                  officer === person ? 'Lever mon absence' : `Lever l’absence de ${officerName(of, officer)}`
                }
                done="L’absence est levée."
                toBody={() => (forAll ? { officer } : {})}
                onDone={onDone}
              />
            )}
          </li>
        ))}
      </ul>
      {of.officers.length > 0 && (forAll || isOfficer) && (
        <Declare {...props} self={forAll ? null : person} />
      )}
    </section>
  );
};
