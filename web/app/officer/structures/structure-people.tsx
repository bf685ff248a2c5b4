import { useQuery } from '@tanstack/react-query';
import { frenchDate, parisDay } from '../../../public/french.ts';
import { peopleQuery, signatureQuery } from '../../api/structure-queries.ts';
import type { People } from '../../api/structure-shapes.ts';
import { OwnAct } from '../../governance/own-act.tsx';
import { ROLES } from '../../structure/role-words.ts';
import type { PartProps } from './part-props.ts';

const ERASED = 'Personne effacée';

type Invited = PartProps & { readonly invited: People['invitations'][number] };

const Invitation = ({ invited, sheet, ...acting }: Invited) => {
  const { invitation, role, expiresAt, name, email } = invited;
  const who = name ?? ERASED;
  return (
    <li>
      <p>
        <strong>{who}</strong>, invitation qui n’est pas encore acceptée : {ROLES[role].is}
      </p>
      <p className="small soft">
        {email !== null && `${email} · `}à accepter avant le {frenchDate(parisDay(expiresAt))}
      </p>
      {sheet.data.representatives === 0 && (
        <OwnAct
          id={`annuler-${invitation}`}
          of={acting}
          command="withdrawInvitation"
          effect="Le code envoyé ne servira plus."
          action={`Annuler l’invitation de ${who}`}
          done={`L’invitation de ${who} est annulée.`}
          toBody={() => ({ invitation })}
        />
      )}
    </li>
  );
};

/** Who acts for a structure, for the service that works with it. */
export const StructurePeople = (props: PartProps) => {
  const { council, sheet } = props;
  const people = useQuery(peopleQuery(council, sheet.id)).data;
  // Whoever presides or audits does not read who they are (GDPR, article 5).
  if (people === undefined) return null;
  return (
    <section className="block">
      <h2>Qui agit pour elle</h2>
      {sheet.data.representatives === 0 && <p>Personne ne la représente encore ici.</p>}
      <ul className="rows entries">
        {people.people.map(({ person, role, since, name, email }) => (
          <li key={person}>
            <p>
              <strong>{name ?? ERASED}</strong>, {ROLES[role].is}
            </p>
            <p className="small soft">
              {email !== null && `${email} · `}depuis le {frenchDate(since)}
            </p>
          </li>
        ))}
        {people.invitations.map((invited) => (
          <Invitation key={invited.invitation} {...props} invited={invited} />
        ))}
      </ul>
    </section>
  );
};

const signedBy = (name: string | null | undefined, capacity: string | null | undefined): string =>
  [name, capacity].filter((each) => each !== null && each !== undefined).join(', ');

/** Whether the charter in force is signed, by whom, and how (I6). */
export const CharterStanding = ({ council, sheet }: Pick<PartProps, 'council' | 'sheet'>) => {
  const by = useQuery(signatureQuery(council, sheet.id)).data?.signatory;
  const { state, signed, changes } = sheet.data.charterSignature;
  const who = signedBy(by?.name, by?.capacity);
  return (
    <section className="block">
      <h2>Charte</h2>
      {signed === null ? (
        <p>La structure n’a pas signé la charte.</p>
      ) : (
        <p>
          Charte {signed.version}, signée le {frenchDate(signed.signedOn)}
          {signed.channel === 'POST' ? ' sur papier' : ' en ligne'}
          {who !== '' && `, par ${who}`}.
        </p>
      )}
      {state === 'TO_SIGN_AGAIN' && (
        <p>Elle est à signer de nouveau : la charte a changé sur le fond ({changes.join(', ')}).</p>
      )}
    </section>
  );
};
