import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { frenchDate, nonBreaking } from '../../public/french.ts';
import { ROLE } from '../../public/tables/value-words.ts';
import { delegationsQuery, staffQuery } from '../api/people-queries.ts';
import type { Colleague, Delegation } from '../api/people-shapes.ts';
import { WaitingInvitations } from '../council/waiting-invitations.tsx';
import { Refused } from '../parts/refused.tsx';
import { inWords } from '../words/in-words.ts';
import { Act } from '../acts/act-form.tsx';

type StaffProps = {
  readonly council: string;
  readonly available: readonly string[];
  readonly onDone: (said: string) => void;
};

const roleOf = (role: string): string => inWords(ROLE, role, 'Autre rôle');
const nameOf = ({ name }: { readonly name: string | null }): string => name ?? 'Nom effacé';

const ROLES = ['administrator', 'secretary', 'officer', 'president', 'auditor'].map((code) => ({
  code,
  label: roleOf(code),
}));

type OneProps = StaffProps & { readonly colleague: Colleague };

const Holder = ({ council, available, colleague, onDone }: OneProps) => {
  const { person, role, since } = colleague;
  return (
    <li>
      <h3>{nameOf(colleague)}</h3>
      <p>
        {roleOf(role)}, depuis le {frenchDate(since.slice(0, 10))}
      </p>
      {available.includes('withdrawRole') && (
        <Act
          id={`retirer-${role}-${person}`}
          path={`/api/${council}/withdrawRole`}
          effect={`Cette personne n’agit plus à ce titre, dès maintenant. Une invitation le lui rendrait. Ce qu’elle a fait demeure.`}
          action={`Retirer ce rôle à ${nameOf(colleague)} : ${roleOf(role)}`}
          done="Ce rôle est retiré."
          toBody={() => ({ person, role })}
          onDone={onDone}
        />
      )}
    </li>
  );
};

const Invite = ({ council, onDone }: Omit<StaffProps, 'available'>) => (
  <Act
    id="inviter"
    path={`/api/${council}/invite`}
    asked={[
      { name: 'name', kind: 'line', label: 'Prénom et nom' },
      { name: 'email', kind: 'email', label: 'Adresse électronique' },
      { name: 'role', kind: 'choice', label: 'Rôle', options: ROLES },
    ]}
    effect={({ role = '' }) => (
      <p>
        {nonBreaking(
          role === ''
            ? 'Une invitation part à cette adresse. Le rôle est donné quand elle est acceptée.'
            : `Une invitation part à cette adresse. Le rôle est donné quand elle est acceptée : ${roleOf(role)}.`,
        )}
      </p>
    )}
    action="Inviter quelqu’un du service"
    done="L’invitation est partie."
    onDone={onDone}
  />
);

const STANDINGS = { TO_COME: 'à venir', IN_FORCE: 'en cours', OVER: 'finie' } as const;

type DelegationProps = StaffProps & { readonly delegation: Delegation };

const Delegated = ({ council, available, delegation, onDone }: DelegationProps) => {
  const { person, quality, act, from, until, standing } = delegation;
  return (
    <li>
      <h3>
        {nameOf(delegation)} <span className="soft">({STANDINGS[standing]})</span>
      </h3>
      <p>
        {nonBreaking(quality)}, {nonBreaking(act)} : du {frenchDate(from)} au {frenchDate(until)}.
      </p>
      {standing !== 'OVER' && available.includes('endDelegation') && (
        <Act
          id={`fin-delegation-${person}`}
          path={`/api/${council}/endDelegation`}
          effect="Cette personne ne signe plus, dès maintenant ; ce qu’elle a signé demeure."
          action={`Mettre fin à la délégation de ${nameOf(delegation)}`}
          done="La délégation a pris fin."
          toBody={() => ({ person })}
          onDone={onDone}
        />
      )}
    </li>
  );
};

const Delegate = ({
  council,
  staff,
  onDone,
}: Omit<StaffProps, 'available'> & { readonly staff: readonly Colleague[] }) => (
  <Act
    id="deleguer"
    path={`/api/${council}/delegateSignature`}
    asked={[
      {
        name: 'person',
        kind: 'among',
        label: 'À qui',
        options: staff.map((each) => ({
          code: each.person,
          label: `${nameOf(each)} (${roleOf(each.role)})`,
        })),
      },
      { name: 'quality', kind: 'line', label: 'Qualité', hint: 'Telle qu’elle figurera dans la décision.' },
      { name: 'act', kind: 'line', label: 'Acte', hint: 'L’arrêté de délégation, avec sa date.' },
      { name: 'from', kind: 'date', label: 'Premier jour' },
      { name: 'until', kind: 'date', label: 'Dernier jour' },
    ]}
    effect={({ from = '', until = '' }) => (
      <p>
        {from === '' || until === '' ? 'Pendant ces jours' : `Du ${frenchDate(from)} au ${frenchDate(until)}`}
        , cette personne signe les décisions, en cette qualité et par cet acte. La délégation finit
        d’elle-même.
      </p>
    )}
    action="Déléguer la signature"
    done="La délégation est au registre."
    onDone={onDone}
  />
);

/** Who works for the council and signs for its President, and how they come and leave (F9, MAN-05). */
export const Staff = (props: StaffProps) => {
  const { council, available } = props;
  const staff = useQuery(staffQuery(council));
  const delegations = useQuery(delegationsQuery(council));
  const holders = staff.data?.staff ?? [];
  const signing = delegations.data?.delegations ?? [];
  return (
    <>
      <section className="block">
        <h2>Le service</h2>
        <Refused error={staff.error} />
        <ul className="rows entries">
          {holders.map((colleague) => (
            <Holder key={colleague.role + colleague.person} {...props} colleague={colleague} />
          ))}
        </ul>
        {available.includes('invite') && <Invite {...props} />}
        <p className="go">
          <Link to="/espace/$council/service/charge" params={{ council }}>
            Les absences du service, et qui remplace
          </Link>
        </p>
      </section>
      <WaitingInvitations council={council} mayInvite={available.includes('invite')} onDone={props.onDone} />
      <section className="block">
        <h2>Délégations de signature</h2>
        <Refused error={delegations.error} />
        {signing.length === 0 && <p>Personne ne signe par délégation.</p>}
        <ul className="rows entries">
          {signing.map((delegation) => (
            <Delegated key={delegation.person} {...props} delegation={delegation} />
          ))}
        </ul>
        {available.includes('delegateSignature') && <Delegate {...props} staff={holders} />}
      </section>
    </>
  );
};
