import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { counted, frenchPhone, nonBreaking } from '../../public/french.ts';
import { Act } from '../acts/act-form.tsx';
import { next, NOTHING_SAID, SaidHere } from '../acts/said.tsx';
import { governedQuery } from '../api/people-queries.ts';
import { councilQuery } from '../api/queries.ts';
import { Told } from '../governance/one-page.tsx';
import { Icon } from '../parts/icon.tsx';
import { Page } from '../parts/page.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { WaitingInvitations } from './waiting-invitations.tsx';

type OneProps = { readonly council: string };

/** A council as the platform follows it: who it is, and who is invited to administer it. */
export const EstablishedCouncilPage = ({ council }: OneProps) => {
  const sheet = useQuery(governedQuery(council));
  const known = useQuery(councilQuery(council));
  const [said, setSaid] = useState(NOTHING_SAID);
  const error = sheet.error ?? known.error;
  if (error !== null && (sheet.data === undefined || known.data === undefined))
    return <Trouble error={error} again={() => void Promise.all([sheet.refetch(), known.refetch()])} />;
  if (sheet.data === undefined || known.data === undefined) return <Waiting what="Lecture du conseil" />;
  const { name, shortName, territory, colleges, contact } = known.data;
  const {
    available,
    data: { inOffice },
  } = sheet.data;
  const onDone = (words: string) => setSaid(next(said, words));
  return (
    <Page
      title={name}
      above={
        <p className="crumb">
          <Link to="/espace/conseils">
            <Icon name="back" /> Conseils
          </Link>
        </p>
      }
    >
      <SaidHere said={said} />
      <p className="lead">
        {inOffice === 0
          ? 'Personne n’y siège encore.'
          : `${counted(inOffice, 'membre titulaire y siège', 'membres titulaires y siègent')}.`}
      </p>
      <Told
        lines={[
          ['Nom abrégé', shortName],
          ['Territoire', territory],
          ['Code dans les adresses', council],
          ['Collèges', colleges.join(', ')],
          ['Service', contact.service],
          ['Téléphone', frenchPhone(contact.phone)],
          ['Adresse électronique', contact.email],
        ]}
      />
      <h2>Son administration</h2>
      <p>
        Qui administre le conseil y invite les autres, et le règle. Vous invitez qui commence ; s’il ne reste
        personne, vous invitez de nouveau.
      </p>
      {available.includes('invite') && (
        <Act
          id="inviter"
          path={`/api/${council}/invite`}
          asked={[
            { name: 'name', kind: 'line', label: 'Prénom et nom' },
            { name: 'email', kind: 'email', label: 'Adresse électronique' },
          ]}
          effect={nonBreaking(
            'Une invitation part à cette adresse ; son terme est dit ci-dessous. Qui l’accepte administre ce conseil.',
          )}
          action="Inviter à administrer ce conseil"
          done="L’invitation est partie."
          toBody={({ name: who = '', email = '' }) => ({
            name: who.trim(),
            email: email.trim(),
            role: 'administrator',
          })}
          onDone={onDone}
        />
      )}
      <WaitingInvitations council={council} mayInvite={available.includes('invite')} onDone={onDone} />
    </Page>
  );
};
