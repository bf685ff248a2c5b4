import { useState } from 'react';
import { frenchDate, frenchInstant, nonBreaking } from '../../public/french.ts';
import type { Seat } from '../api/people-shapes.ts';
import { Act } from '../acts/act-form.tsx';

type SeatRowProps = {
  readonly council: string;
  readonly seat: Seat;
  readonly available: readonly string[];
  readonly onDone: (said: string) => void;
};

const REASONS = [
  { code: 'RESIGNATION', label: 'Démission' },
  { code: 'LOST_QUALITY', label: 'Perte de la qualité au titre de laquelle la personne siégeait' },
  { code: 'TERM', label: 'Fin du mandat' },
  { code: 'REVOKED', label: 'Fin décidée par l’autorité qui avait désigné' },
  { code: 'DEATH', label: 'Décès' },
] as const;

const nameOf = ({ name, member }: Seat): string => name ?? `Membre ${member}`;

const summaryOf = (seat: Seat): string =>
  [
    `Siège ${seat.seat} – ${nameOf(seat)}`,
    seat.kind === 'ALTERNATE' ? 'suppléance' : null,
    seat.chair ? 'présidence' : null,
    seat.vicePresident ? 'vice-présidence' : null,
    seat.accepted ? null : 'invitation pas encore acceptée',
  ]
    .filter(Boolean)
    .join(', ');

const AGAIN = 'mettez fin à ce mandat, puis faites siéger cette personne de nouveau';

/** A seat has one invitation: whoever let it pass is seated anew. */
const invitationOf = ({ invitedUntil }: Seat): string =>
  invitedUntil === null
    ? `Sans réponse, et son lien n’existe plus : ${AGAIN}.`
    : `Sans réponse. Le lien vaut jusqu’au ${frenchInstant(invitedUntil)} ; après, ${AGAIN}.`;

const Facts = ({ seat }: Pick<SeatRowProps, 'seat'>) => {
  const { startsOn, termEndsOn, endedOn, email, accepted } = seat;
  return (
    <dl className="facts">
      <div>
        <dt>Mandat</dt>
        <dd>
          Du {frenchDate(startsOn)} au {frenchDate(termEndsOn)}
          {endedOn !== null && `, fini le ${frenchDate(endedOn)}`}
        </dd>
      </div>
      <div>
        <dt>Adresse électronique</dt>
        <dd>{email ?? 'Effacée'}</dd>
      </div>
      {!accepted && endedOn === null && (
        <div>
          <dt>Invitation</dt>
          <dd>{nonBreaking(invitationOf(seat))}</dd>
        </div>
      )}
    </dl>
  );
};

const EndMandate = ({ council, seat, onDone }: Omit<SeatRowProps, 'available'>) => {
  const name = nameOf(seat);
  return (
    <Act
      id={`fin-${seat.member}`}
      path={`/api/${council}/endMandate`}
      asked={[
        { name: 'reason', kind: 'choice', label: 'Pourquoi', options: REASONS },
        {
          name: 'endedOn',
          kind: 'date',
          label: 'Premier jour sans mandat',
          hint: 'Aujourd’hui ou un jour passé.',
        },
      ]}
      effect={({ endedOn = '' }) => (
        <p>
          {endedOn === '' ? 'À partir de ce jour' : `À partir du ${frenchDate(endedOn)}`}, {name} ne siège
          plus et ne vote plus.{' '}
          {seat.kind === 'TITULAR'
            ? 'Le siège est vacant : il ne compte plus parmi les membres en fonction, ni dans le quorum. Qui le prend finit ce mandat.'
            : 'Le nombre de membres en fonction ne change pas.'}
        </p>
      )}
      action={`Mettre fin au mandat de ${name}`}
      done={`Le mandat de ${name} a pris fin.`}
      toBody={({ reason, endedOn }) => ({ member: seat.member, reason, endedOn })}
      onDone={onDone}
    />
  );
};

const RenewMandate = ({ council, seat, onDone }: Omit<SeatRowProps, 'available'>) => {
  const name = nameOf(seat);
  return (
    <Act
      id={`renouveler-${seat.member}`}
      path={`/api/${council}/renewMandate`}
      asked={[
        {
          name: 'termEndsOn',
          kind: 'date',
          label: 'Dernier jour du nouveau mandat',
          optional: true,
          hint: 'Sans date, la fin de la durée que fixe le règlement.',
        },
      ]}
      effect={`${name} siège de nouveau dès aujourd’hui, à son siège s’il est libre, sans nouvelle invitation. Un mandat qui court encore ne se renouvelle pas.`}
      action={`Renouveler le mandat de ${name}`}
      done={`${name} siège de nouveau.`}
      toBody={({ termEndsOn = '' }) => ({
        member: seat.member,
        ...(termEndsOn !== '' && { termEndsOn }),
      })}
      onDone={onDone}
    />
  );
};

const VicePresidency = ({ council, seat, onDone }: Omit<SeatRowProps, 'available'>) => {
  const name = nameOf(seat);
  const [command, action, effect] = seat.vicePresident
    ? ([
        'endVicePresidency',
        `Mettre fin à la vice-présidence de ${name}`,
        `${name} ne préside plus en l’absence de la présidence, et garde son siège.`,
      ] as const)
    : ([
        'nameVicePresident',
        `Nommer ${name} à la vice-présidence`,
        `${name} préside les séances en l’absence de la présidence, dans l’ordre des nominations.`,
      ] as const);
  return (
    <Act
      id={`vice-${seat.member}`}
      path={`/api/${council}/${command}`}
      effect={effect}
      action={action}
      done={seat.vicePresident ? 'La vice-présidence a pris fin.' : 'La vice-présidence est nommée.'}
      toBody={() => ({ member: seat.member })}
      onDone={onDone}
    />
  );
};

/** One seat and who holds it; what may be done of it is drawn once it is unfolded. */
export const SeatRow = ({ available, ...rest }: SeatRowProps) => {
  const { seat } = rest;
  const [open, setOpen] = useState(false);
  const may = (command: string) => available.includes(command);
  return (
    <details className="card act" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summaryOf(seat)}</summary>
      {open && (
        <div className="stack">
          <Facts seat={seat} />
          {may('endMandate') && seat.endedOn === null && <EndMandate {...rest} />}
          {may('renewMandate') && <RenewMandate {...rest} />}
          {may('nameVicePresident') && seat.kind === 'TITULAR' && !seat.chair && <VicePresidency {...rest} />}
        </div>
      )}
    </details>
  );
};
