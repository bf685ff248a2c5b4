import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { frenchDate, frenchInstant, parisDay } from '../../public/french.ts';
import { meQuery } from '../api/queries.ts';
import type { Thing } from '../api/shapes.ts';
import { peopleQuery } from '../api/structure-queries.ts';
import type { People, StructureSheet } from '../api/structure-shapes.ts';
import { useCommand } from '../api/use-command.ts';
import { Button } from '../parts/button.tsx';
import { Refused } from '../parts/refused.tsx';
import { ElectronicNotification } from './electronic-notification.tsx';
import { InviteForm } from './invite-form.tsx';
import { ROLES } from './role-words.ts';
import { type OfStructure, StructureFrame } from './structure-frame.tsx';

type Part = OfStructure & { readonly sheet: Thing<StructureSheet>; readonly me: string };
type Person = People['people'][number];

const ERASED = 'Personne effacée';

/** An act on who acts for the structure, asked twice: its effect is told before it is done. */
const Asked = ({
  path,
  body,
  ask,
  effect,
  action,
}: {
  readonly path: string;
  readonly body: object;
  readonly ask: string;
  readonly effect: string;
  readonly action: string;
}) => {
  const [open, setOpen] = useState(false);
  const act = useCommand(() => setOpen(false));
  return open ? (
    <div className="notice">
      <p>{effect}</p>
      <Refused error={act.error} />
      <p className="row">
        <Button onPress={() => act.mutate({ path, body })}>{action}</Button>
        <Button look="quiet" onPress={() => setOpen(false)}>
          Ne rien changer
        </Button>
      </p>
    </div>
  ) : (
    <Button look="plain" onPress={() => setOpen(true)}>
      {ask}
    </Button>
  );
};

type OnePart = Part & { readonly person: Person };

/** What may be done of an offer to represent the structure: taken, declined, taken back. */
const OfferActs = ({ council, structure, sheet, me, person }: OnePart) => {
  const { available, data } = sheet;
  const path = `/api/${council}/structures/${structure}`;
  const isMe = person.person === me;
  if (data.offer?.to !== person.person) return null;
  return (
    <>
      {isMe && available.includes('acceptTransfer') && (
        <Asked
          path={`${path}/acceptTransfer`}
          body={{}}
          ask="Accepter de représenter la structure"
          effect="Vous déposerez ses demandes et recevrez ses lettres. La personne qui la représente aujourd’hui n’agira plus pour elle."
          action="Représenter la structure"
        />
      )}
      {available.includes('withdrawTransfer') && (
        <Asked
          path={`${path}/withdrawTransfer`}
          body={{}}
          ask={isMe ? 'Refuser cette proposition' : 'Reprendre cette proposition'}
          effect="Rien ne change : la même personne représente la structure."
          action={isMe ? 'Refuser' : 'Reprendre la proposition'}
        />
      )}
    </>
  );
};

/** What whoever represents the structure may do of somebody else. */
const OthersActs = ({ council, structure, sheet, person }: OnePart) => {
  const { available, data } = sheet;
  const path = `/api/${council}/structures/${structure}`;
  const name = person.name ?? ERASED;
  const mayOffer = person.role !== 'representative' && data.offer?.to !== person.person;
  return (
    <>
      {mayOffer && available.includes('offerTransfer') && (
        <Asked
          path={`${path}/offerTransfer`}
          body={{ to: person.person }}
          ask={`Proposer ma place à ${name}`}
          effect={`Si ${name} accepte, dans les trente jours, cette personne représente la structure, et vous n’agissez plus pour elle. D’ici là, rien ne change.`}
          action={`Proposer ma place à ${name}`}
        />
      )}
      {available.includes('removePerson') && (
        <Asked
          path={`${path}/removePerson`}
          body={{ person: person.person }}
          ask={`Retirer ${name}`}
          effect={`${name} ne verra plus rien de la structure ici, dès maintenant.`}
          action={`Retirer ${name}`}
        />
      )}
    </>
  );
};

const Leave = ({ council, structure }: OfStructure) => (
  <Asked
    path={`/api/${council}/structures/${structure}/leave`}
    body={{}}
    ask="Ne plus agir pour cette structure"
    effect="Vous ne verrez plus rien de la structure ici, dès maintenant. Une invitation pourra vous y faire revenir."
    action="Ne plus agir pour cette structure"
  />
);

const One = (part: OnePart) => {
  const { person, sheet, me } = part;
  const { available, data } = sheet;
  const name = person.name ?? ERASED;
  const isMe = person.person === me;
  return (
    <li>
      <p>
        <strong>{name}</strong>
        {isMe && ' (vous)'}, {ROLES[person.role].is}
      </p>
      <p className="small soft">
        {person.email !== null && `${person.email} · `}depuis le {frenchDate(person.since)}
      </p>
      {data.offer?.to === person.person && (
        <p className="small">
          {isMe ? 'On vous propose' : `${name} a la proposition`} de représenter la structure, jusqu’au{' '}
          {frenchInstant(data.offer.expiresAt)}.
        </p>
      )}
      <div className="row">
        <OfferActs {...part} />
        {isMe ? available.includes('leave') && <Leave {...part} /> : <OthersActs {...part} />}
      </div>
    </li>
  );
};

const Invitations = ({ council, structure, sheet, people }: Part & { readonly people: People }) =>
  people.invitations.length === 0 ? null : (
    <section aria-labelledby="invitations">
      <h2 id="invitations">Invitations envoyées</h2>
      <ul className="rows">
        {people.invitations.map(({ invitation, role, expiresAt, name, email }) => (
          <li key={invitation}>
            <p>
              <strong>{name ?? ERASED}</strong>, {ROLES[role].is}
            </p>
            <p className="small soft">
              {email !== null && `${email} · `}à accepter avant le {frenchDate(parisDay(expiresAt))}
            </p>
            {sheet.available.includes('withdrawInvitation') && (
              <Asked
                path={`/api/${council}/structures/${structure}/withdrawInvitation`}
                body={{ invitation }}
                ask={`Annuler l’invitation de ${name ?? 'cette personne'}`}
                effect="Le code envoyé ne servira plus."
                action="Annuler cette invitation"
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );

const Everybody = (part: Part) => {
  const people = useQuery(peopleQuery(part.council, part.structure)).data;
  if (people === undefined) return null;
  return (
    <>
      <ul className="rows">
        {people.people.map((person) => (
          <One key={person.person} {...part} person={person} />
        ))}
      </ul>
      <Invitations {...part} people={people} />
    </>
  );
};

/** Who acts for a structure, and in which role (A9). */
export const PeoplePage = ({ council, structure }: OfStructure) => {
  const me = useQuery(meQuery).data?.person ?? '';
  return (
    <StructureFrame council={council} structure={structure} title="Qui agit pour votre structure ?">
      {(sheet) => {
        const part = { council, structure, sheet, me };
        return (
          <>
            <Everybody {...part} />
            {sheet.available.includes('invite') && <InviteForm council={council} structure={structure} />}
            <ElectronicNotification {...part} />
          </>
        );
      }}
    </StructureFrame>
  );
};
