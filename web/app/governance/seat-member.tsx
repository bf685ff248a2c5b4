import { frenchDate, nonBreaking } from '../../public/french.ts';
import { Act } from '../acts/act-form.tsx';
import { type Asked, type Typed, YES_NO } from '../acts/asked.ts';

type SeatMemberProps = {
  readonly council: string;
  readonly colleges: readonly string[];
  readonly inOffice: number;
  /** The rule of the quorum as the rules in force say it. */
  readonly quorum: string | null;
  readonly onDone: (said: string) => void;
};

const asked = (colleges: readonly string[]): readonly Asked[] => [
  { name: 'name', kind: 'line', label: 'Prénom et nom' },
  {
    name: 'email',
    kind: 'email',
    label: 'Adresse électronique',
    hint: 'L’invitation y est envoyée.',
  },
  {
    name: 'college',
    kind: 'among',
    label: 'Collège',
    options: colleges.map((label, index) => ({ code: String(index + 1), label })),
  },
  {
    name: 'kind',
    kind: 'choice',
    label: 'Siège',
    options: [
      { code: 'TITULAR', label: 'Titulaire' },
      { code: 'ALTERNATE', label: 'Suppléance' },
    ],
  },
  { name: 'chair', kind: 'choice', label: 'Préside le conseil', options: YES_NO },
  {
    name: 'seat',
    kind: 'number',
    label: 'Numéro du siège',
    optional: true,
    hint: 'Sans numéro, le premier qui est libre.',
  },
  {
    name: 'startsOn',
    kind: 'date',
    label: 'Premier jour du mandat',
    optional: true,
    hint: 'Sans date, aujourd’hui.',
  },
  {
    name: 'termEndsOn',
    kind: 'date',
    label: 'Dernier jour du mandat',
    optional: true,
    hint: 'Sans date, la fin de la durée que fixe le règlement.',
  },
];

type EffectProps = Pick<SeatMemberProps, 'inOffice' | 'quorum'> & { readonly typed: Typed };

const Effect = ({ inOffice, quorum, typed: { kind, startsOn = '' } }: EffectProps) => (
  <>
    <p>
      Cette personne siège {startsOn === '' ? 'dès aujourd’hui' : `à partir du ${frenchDate(startsOn)}`}. Une
      invitation lui est envoyée ; elle l’accepte pour agir ici.
    </p>
    {kind === 'ALTERNATE' ? (
      <p>
        Une suppléance ne change pas le nombre de membres en fonction, qui reste de {inOffice} : elle siège
        quand son titulaire est absent.
      </p>
    ) : (
      <p>
        {nonBreaking(
          `Un membre titulaire de plus est en fonction (${inOffice} aujourd’hui), et compte pour le quorum des séances de son mandat.`,
        )}
        {quorum !== null && ` ${nonBreaking(quorum)}`}
      </p>
    )}
  </>
);

const optional = (name: string, value: string | undefined, as: (text: string) => unknown = String) =>
  value === undefined || value.trim() === '' ? {} : { [name]: as(value.trim()) };

/** To seat somebody: which seat, for how long, and what it changes, before it is done (BOD-02, DEL-02, MAN-01). */
export const SeatMember = ({ council, colleges, inOffice, quorum, onDone }: SeatMemberProps) => (
  <Act
    id="asseoir"
    path={`/api/${council}/seatMember`}
    asked={asked(colleges)}
    effect={(typed) => <Effect inOffice={inOffice} quorum={quorum} typed={typed} />}
    action="Faire siéger un membre"
    done="Ce membre siège. Son invitation est partie."
    toBody={({ name, email, college, kind, chair, seat, startsOn, termEndsOn }) => ({
      name: name?.trim(),
      email: email?.trim(),
      college: Number(college),
      kind,
      chair: chair === 'YES',
      ...optional('seat', seat, Number),
      ...optional('startsOn', startsOn),
      ...optional('termEndsOn', termEndsOn),
    })}
    onDone={onDone}
  />
);
