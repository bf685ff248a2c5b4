import { useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { minutesQuery } from '../../api/session-queries.ts';
import type { Item } from '../../api/session-shapes.ts';
import { useCommand } from '../../api/use-command.ts';
import { useRoles } from '../../council/use-roles.ts';
import { Button } from '../../parts/button.tsx';
import { Refused } from '../../parts/refused.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { WriteAndSend } from '../../parts/write-and-send.tsx';
import { OwnDissent } from '../own-dissent.tsx';
import { Recount } from '../recount.tsx';
import { Act as ActButton } from './act.tsx';
import { Debate } from './debate.tsx';
import { KeptAct } from './kept-act.tsx';
import { PutConditions } from './put-conditions.tsx';
import { RecuseForm } from './recuse-form.tsx';
import type { SeatName } from './seat-names.ts';
import { SeatSelect } from './seat-select.tsx';

export type PointActsProps = {
  readonly council: string;
  readonly session: string;
  readonly item: string;
  readonly round: number;
  /** What is put to the vote with its question; null where it is about no dossier. */
  readonly conditions: Item['conditions'] | null;
  readonly seats: readonly number[];
  readonly nameOf: SeatName;
  /** The acts that this reader may ask of the point as it stands. */
  readonly available: readonly string[];
};

/** Of a dossier alone: its structure reads what is asked of it (DEL-08). */
const READ_BY_STRUCTURE = 'La structure le lit. Le délai de réponse continue.';

const ADJOURN = {
  id: 'demande',
  label: 'Ce qui est demandé avant de voter',
  empty: 'Écrivez ce que le conseil demande avant de voter.',
  action: 'Reporter ce point',
  done: 'Point reporté.',
} as const;

/** A vote is put again: why, and who proposed it, stand in the minutes. */
const Annul = ({ path, round, seats, nameOf }: PointActsProps & { readonly path: string }) => {
  const [reason, setReason] = useState('');
  const [by, setBy] = useState<number | null>(null);
  const [tried, setTried] = useState(false);
  const send = useCommand(() => setReason(''));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (by === null) document.getElementById('propose-par')?.focus();
    else if (reason.trim() === '') document.getElementById('incident')?.focus();
    else send.mutate({ path: `${path}/annulVote`, body: { round, reason: reason.trim(), proposedBy: by } });
  };
  return (
    <form onSubmit={submit} noValidate>
      <p className="small">
        Le vote annulé reste au procès-verbal, avec son motif. Le point est remis aux voix ; les premiers
        bulletins ne comptent plus.
      </p>
      <SeatSelect
        id="propose-par"
        label="Qui le propose"
        seats={seats}
        nameOf={nameOf}
        value={by}
        onChange={setBy}
      />
      <TextArea
        id="incident"
        label="Ce qui s’est passé"
        hint="300 signes au plus ; le procès-verbal le reprend."
        value={reason}
        onChange={setReason}
        error={tried && reason.trim() === '' ? 'Écrivez ce qui s’est passé.' : null}
      />
      <Refused error={send.error} />
      <p className="row">
        <Button type="submit" look="quiet">
          Annuler ce vote et le remettre aux voix
        </Button>
      </p>
    </form>
  );
};

const NoteDebate = ({ council, session, item, path }: PointActsProps & { readonly path: string }) => {
  const { data, isError } = useQuery({ ...minutesQuery(council, session), retry: false });
  if (data === undefined && !isError) return <p role="status">Lecture du procès-verbal…</p>;
  const point = data?.points.find(({ id }) => id === item);
  return <Debate key={item} id="debats" path={path} debate={point?.debate ?? ''} />;
};

/** Somebody who does not agree with what was voted has it written, in their own words. */
const Dissent = ({ path, seats, nameOf }: PointActsProps & { readonly path: string }) => {
  const [member, setMember] = useState<number | null>(null);
  return (
    <>
      <SeatSelect
        id="desaccord-de"
        label="Qui demande que son désaccord soit noté"
        seats={seats}
        nameOf={nameOf}
        value={member}
        onChange={setMember}
      />
      <WriteAndSend
        id="desaccord"
        label="Son désaccord, dans ses mots"
        empty="Écrivez ce que cette personne demande de noter."
        action="Noter ce désaccord"
        path={`${path}/recordDissent`}
        bodyOf={(text) => ({ text, ...(member !== null && { member }) })}
        done="Désaccord noté."
      />
    </>
  );
};

/** Somebody in the room asks that the vote be secret: written down for them before it opens (DEL-10). */
const SecretAsked = ({ path, seats, nameOf }: PointActsProps & { readonly path: string }) => {
  const [member, setMember] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  return (
    <>
      <SeatSelect
        id="secret-de"
        label="Qui demande un vote secret"
        seats={seats}
        nameOf={nameOf}
        value={member}
        onChange={setMember}
      />
      {member !== null && (
        <p className="row">
          <ActButton
            path={`${path}/askSecretBallot`}
            body={{ member }}
            look="quiet"
            onDone={() => {
              setMember(null);
              setSaid(`La demande du siège ${member} est notée.`);
            }}
          >
            {`Noter la demande du siège ${member}`}
          </ActButton>
        </p>
      )}
      <p role="status">{said}</p>
    </>
  );
};

/** What may be done of a point beside its vote; what happened in the room is written where the minutes will tell it. */
export const PointActs = (props: PointActsProps) => {
  const { council, item, conditions, available } = props;
  const path = `/api/${council}/items/${item}`;
  const own = { ...props, path };
  const isSecretary = useRoles(council).includes('secretary');
  return (
    <div className="stack other-acts">
      {conditions !== null && (
        <KeptAct name="Mettre des conditions aux voix" offered={available.includes('putConditions')}>
          <PutConditions path={`${path}/putConditions`} conditions={conditions} />
        </KeptAct>
      )}
      <KeptAct name="Reporter ce point" offered={available.includes('adjourn')}>
        <WriteAndSend
          {...ADJOURN}
          hint={conditions === null ? undefined : READ_BY_STRUCTURE}
          path={`${path}/adjourn`}
          bodyOf={(asked) => ({ asked })}
        />
      </KeptAct>
      {available.includes('recuse') && (
        <details>
          <summary>Noter un déport</summary>
          <RecuseForm {...own} />
        </details>
      )}
      {isSecretary && available.includes('askSecretBallot') && (
        <details>
          <summary>Noter qui demande un vote secret</summary>
          <SecretAsked {...own} />
        </details>
      )}
      <KeptAct name="Noter les débats ou un incident" offered={available.includes('noteDebate')}>
        <NoteDebate {...own} />
      </KeptAct>
      <KeptAct name="Noter un désaccord" offered={available.includes('recordDissent') && isSecretary}>
        <Dissent {...own} />
      </KeptAct>
      {!isSecretary && available.includes('recordDissent') && <OwnDissent council={council} item={item} />}
      <Recount council={council} item={item} />
      <KeptAct name="Annuler ce vote" offered={available.includes('annulVote')}>
        <Annul {...own} />
      </KeptAct>
    </div>
  );
};
