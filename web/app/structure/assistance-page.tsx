import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { frenchPhone, nonBreaking } from '../../public/french.ts';
import { Act } from '../acts/act-form.tsx';
import { next, NOTHING_SAID, SaidHere } from '../acts/said.tsx';
import { Page } from '../parts/page.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';
import type { OfDossier } from './dossier-frame.tsx';
import { useActsFor } from './use-acts-for.ts';
import { type Draft, useDraft } from './use-draft.ts';

const SHARED = [
  'Le service lit vos réponses et vos pièces, et peut y écrire avec vous, au guichet ou au téléphone.',
  'Chaque réponse qu’il écrit est marquée comme la sienne quand vous relisez.',
  'Vous seuls relisez, signez la charte et envoyez : le service n’envoie rien à votre place.',
];

const Terms = ({ terms }: { readonly terms: readonly string[] }) => (
  <ul>
    {terms.map((term) => (
      <li key={term}>{nonBreaking(term)}</li>
    ))}
  </ul>
);

type PartProps = OfDossier & { readonly draft: Draft };

/** The applicant opens the draft to officers, and closes it again whenever they want (A11). */
const ForApplicant = ({ council, application, draft }: PartProps) => {
  const [said, setSaid] = useState(NOTHING_SAID);
  const { phone, hours } = draft.council.contact;
  const { available, data } = draft.application;
  const assisted = data.draft?.assisted === true;
  return (
    <>
      <SaidHere said={said} />
      <p className="lead">
        {assisted
          ? nonBreaking(
              `Le service peut lire ce brouillon et y écrire. Convenez d’un moment au ${frenchPhone(phone)}.`,
            )
          : nonBreaking(
              `Le service peut remplir la demande avec vous, au guichet ou au ${frenchPhone(phone)}. C’est gratuit.`,
            )}
      </p>
      <p className="soft">{nonBreaking(hours)}</p>
      <Terms terms={SHARED} />
      {!available.includes('askAssistance') && (
        <p>La personne qui représente la structure peut ouvrir ce brouillon au service, ou le refermer.</p>
      )}
      {available.includes('askAssistance') && (
        <Act
          key={String(assisted)}
          id="aide"
          path={`/api/${council}/applications/${application}/askAssistance`}
          effect={
            <p>
              {assisted
                ? 'Le service ne lira plus ce brouillon. Ce qu’il y a écrit reste, et reste marqué.'
                : 'Le service pourra lire ce brouillon et y écrire, jusqu’à ce que vous le refermiez ou l’envoyiez.'}
            </p>
          }
          action={assisted ? 'Refermer mon brouillon au service' : 'Ouvrir mon brouillon au service'}
          done={
            assisted
              ? 'Votre brouillon n’est plus ouvert qu’à vous.'
              : 'Votre brouillon est ouvert au service.'
          }
          toBody={() => ({ wanted: !assisted })}
          onDone={(words) => setSaid(next(said, words))}
        />
      )}
    </>
  );
};

const HELPING = [
  'Écrivez ce que la personne vous dit ; joignez les pièces qu’elle vous donne.',
  'Vos réponses sont marquées comme venant du service, et gardées ainsi.',
  'La personne qui représente la structure relit tout dans son espace, signe la charte et envoie. Si elle a signé sur papier, vous déposez ce papier depuis la dernière étape.',
];

const ForOfficer = ({ council, draft }: PartProps) => (
  <>
    <p className="lead">
      {nonBreaking(`« ${draft.application.data.structureName} » a demandé l’aide du service.`)}
    </p>
    <Terms terms={HELPING} />
    <p className="go">
      <Link to="/espace/$council/guichet" params={{ council }}>
        Voir les autres brouillons ouverts au service
      </Link>
    </p>
  </>
);

/** Help to fill in a draft: how it is asked for, and what it changes (A11). */
export const AssistancePage = ({ council, application }: OfDossier) => {
  const read = useDraft(council, application);
  const isOwn = useActsFor(read.is === 'read' ? read.draft.application.data.structure : '');
  if (read.is === 'failed') return <Trouble error={read.error} again={read.again} />;
  if (read.is === 'waiting' || isOwn === undefined) return <Waiting what="Ouverture de la demande" />;
  const { draft } = read;
  if (draft.application.state !== 'draft') return <Trouble error={null} />;
  const Part = isOwn ? ForApplicant : ForOfficer;
  return (
    <Page
      title={isOwn ? 'Remplir votre demande avec le service' : 'Remplir cette demande avec la structure'}
      above={
        <p className="crumb">
          <Link to="/espace/$council/demandes/$application" params={{ council, application }}>
            Revenir au brouillon
          </Link>
        </p>
      }
    >
      <div className="stack">
        <Part council={council} application={application} draft={draft} />
      </div>
    </Page>
  );
};
