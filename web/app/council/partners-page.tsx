import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { counted, frenchDate, nonBreaking } from '../../public/french.ts';
import { Act } from '../acts/act-form.tsx';
import { next, NOTHING_SAID, SaidHere } from '../acts/said.tsx';
import { partnersQuery } from '../api/council-queries.ts';
import type { Partner } from '../api/council-shapes.ts';
import { governedQuery } from '../api/people-queries.ts';
import { Crumb } from '../governance/crumb.tsx';
import { Told } from '../governance/one-page.tsx';
import { Page } from '../parts/page.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';

type ActsProps = { readonly council: string; readonly onDone: (said: string) => void };

const Register = ({ council, onDone }: ActsProps) => (
  <Act
    id="partenaire"
    path={`/api/${council}/registerPartner`}
    asked={[
      { name: 'name', kind: 'line', label: 'Nom du partenaire' },
      { name: 'contact.name', kind: 'line', label: 'Qui appeler là-bas', hint: 'Prénom et nom.' },
      { name: 'contact.email', kind: 'email', label: 'Son adresse électronique' },
      {
        name: 'publicKey',
        kind: 'line',
        label: 'Sa clé publique',
        hint: 'La partie « x » de sa clé Ed25519, 43 signes, qu’il vous donne. Elle se montre sans risque : la clé secrète reste chez lui.',
      },
    ]}
    effect="Les liens que cette clé signe proposent des réponses aux structures, qui les relisent une à une avant de les garder. Une clé ne sert qu’une fois : retirée, elle ne revient pas."
    action="Reconnaître ce partenaire"
    name="Reconnaître un partenaire"
    done="Le partenaire est reconnu : ses liens proposent des réponses."
    toBody={(typed) => ({
      name: (typed['name'] ?? '').trim(),
      contact: {
        name: (typed['contact.name'] ?? '').trim(),
        email: (typed['contact.email'] ?? '').trim(),
      },
      publicKey: (typed['publicKey'] ?? '').trim(),
    })}
    onDone={onDone}
  />
);

const contactInWords = ({ name, email }: Partner['contact']): string =>
  [name ?? 'Nom effacé', email].filter(Boolean).join(', ');

type OneProps = ActsProps & { readonly of: Partner; readonly mayRevoke: boolean };

const One = ({ council, of, mayRevoke, onDone }: OneProps) => (
  <li>
    <h3>{nonBreaking(of.name)}</h3>
    <Told
      lines={[
        ['Qui appeler', contactInWords(of.contact)],
        ['Reconnu le', frenchDate(of.registeredOn)],
        ['Retiré le', of.revokedOn && frenchDate(of.revokedOn)],
        ['Clé publique', of.publicKey],
      ]}
    />
    {mayRevoke && of.revokedOn === null && (
      <Act
        id={`retirer-${of.partner}`}
        path={`/api/${council}/revokePartner`}
        effect="Ses liens ne proposent plus rien, dès maintenant, ceux déjà envoyés compris. Pour le reconnaître de nouveau, il faudra une clé neuve."
        action={`Retirer ${of.name}`}
        done={`${of.name} est retiré : ses liens ne proposent plus rien.`}
        toBody={() => ({ partner: of.partner })}
        onDone={onDone}
      />
    )}
  </li>
);

const titleOf = (count: number): string =>
  count === 0
    ? 'Aucun partenaire n’est reconnu.'
    : `${counted(count, 'partenaire est reconnu', 'partenaires sont reconnus')}.`;

/** Whose links a council trusts, and since when or until when (A8). */
export const PartnersPage = ({ council }: { readonly council: string }) => {
  const [said, setSaid] = useState(NOTHING_SAID);
  const sheet = useQuery(governedQuery(council));
  const read = useQuery(partnersQuery(council));
  const error = read.error ?? sheet.error;
  if (error !== null && (read.data === undefined || sheet.data === undefined))
    return <Trouble error={error} again={() => void Promise.all([read.refetch(), sheet.refetch()])} />;
  if (read.data === undefined || sheet.data === undefined) return <Waiting what="Lecture des partenaires" />;
  const { available } = sheet.data;
  const onDone = (words: string) => setSaid(next(said, words));
  const trusted = read.data.partners.filter(({ revokedOn }) => revokedOn === null);
  const former = read.data.partners.filter(({ revokedOn }) => revokedOn !== null);
  const acts = { council, onDone, mayRevoke: available.includes('revokePartner') };
  return (
    <Page title={titleOf(trusted.length)} above={<Crumb council={council} />}>
      <SaidHere said={said} />
      <p className="lead">
        Un partenaire, par exemple une chambre régionale ou un réseau, envoie à une structure un lien qui
        remplit une partie de sa demande. Sa signature, vérifiée par sa clé, dit que le lien vient bien de
        lui.
      </p>
      {available.includes('registerPartner') ? (
        <Register council={council} onDone={onDone} />
      ) : (
        <p>L’administration du conseil les reconnaît et les retire.</p>
      )}
      {trusted.length > 0 && (
        <section className="block">
          <h2>Ceux dont les liens sont crus</h2>
          <ul className="rows entries">
            {trusted.map((of) => (
              <One key={of.partner} {...acts} of={of} />
            ))}
          </ul>
        </section>
      )}
      {former.length > 0 && (
        <section className="block">
          <h2>Ceux qui ont été retirés</h2>
          <ul className="rows entries">
            {former.map((of) => (
              <One key={of.partner} {...acts} of={of} />
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
};
