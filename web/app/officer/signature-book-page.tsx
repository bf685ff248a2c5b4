import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { nonBreaking } from '../../public/french.ts';
import { signatoriesQuery } from '../api/signature-book.ts';
import { meQuery } from '../api/queries.ts';
import type { Application, Thing } from '../api/shapes.ts';
import { ActForm } from '../acts/act-form.tsx';
import { linesOf } from '../acts/delivery.ts';
import { next, NOTHING_SAID, SaidHere } from '../acts/said.tsx';
import { Refused } from '../parts/refused.tsx';
import { FileField } from '../parts/file-field.tsx';
import { FileLink } from '../parts/file-link.tsx';
import { OUTCOMES } from '../words/outcomes.ts';
import { OfDossier, type OfOneDossier } from './of-dossier.tsx';

type StepProps = OfOneDossier & { readonly onDone: (said: string) => void };

const Export = ({ council, application, onDone }: StepProps) => {
  const { data, error } = useQuery(signatoriesQuery(council));
  if (data === undefined) return <Refused error={error} />;
  if (data.signatories.length === 0)
    return <p>Le registre du conseil ne nomme aujourd’hui personne qui puisse signer.</p>;
  return (
    <ActForm
      id="exporter"
      path={`/api/${council}/applications/${application}/exportDecision`}
      asked={[
        { name: 'outcome', kind: 'choice', label: 'Ce que dit l’arrêté', options: OUTCOMES },
        {
          name: 'reasons',
          kind: 'text',
          label: 'Motifs à ajouter',
          hint: 'Un par ligne, 300 signes au plus. Ceux des critères y sont déjà.',
          optional: true,
        },
        {
          name: 'signatory',
          kind: 'among',
          label: 'Qui signera',
          options: data.signatories.map(({ person, name, quality }) => ({
            code: person,
            label: `${name}, ${quality}`,
          })),
        },
      ]}
      effect="L’arrêté est prêt à signer : rien n’est décidé. S’il avait déjà été exporté, celui-ci le remplace."
      action="Exporter l’arrêté à signer"
      done="L’arrêté est prêt à signer."
      toBody={({ outcome, reasons, signatory }) => ({ outcome, reasons: linesOf(reasons), signatory })}
      onDone={onDone}
    />
  );
};

const KIND = {
  kind: 'SIGNED_DECISION',
  title: 'Arrêté signé',
  help: 'Le fichier tel que le parapheur l’a rendu : ni imprimé, ni numérisé, ni enregistré à nouveau.',
  validMonths: null,
  obtainedFrom: null,
  required: true,
};

/** What the service looks at in the file that comes back (DEC-01). */
const CHECKS = [
  'Il commence par l’arrêté exporté, octet pour octet.',
  'Sa signature va jusqu’à la fin du fichier : rien n’est coupé, changé ni ajouté après elle.',
  'Le jour de la signature n’est ni avant l’export, ni à venir.',
  'Ce jour-là, la personne nommée à l’export pouvait signer.',
  'Le dossier n’a pas changé depuis : l’arrêté dit encore ce qui serait décidé.',
];

type RecordProps = OfOneDossier & { readonly thing: Thing<Application> };

/** Files of a dossier are sent by who examines: the secretariat exports an order, an officer sends what comes back. */
const useMaySend = (council: string): boolean =>
  useQuery(meQuery).data?.councils.some(
    (own) => own.council === council && own.roles.some(({ role }) => role === 'officer'),
  ) === true;

const Record = ({ council, application, thing }: RecordProps) => {
  const maySend = useMaySend(council);
  const [document, setDocument] = useState<string | null>(null);
  const navigate = useNavigate();
  return (
    <>
      <p>Le service vérifie, avant de reprendre ce fichier :</p>
      <ul>
        {CHECKS.map((check) => (
          <li key={check}>{nonBreaking(check)}</li>
        ))}
      </ul>
      <p className="soft">
        Il ne vérifie pas le certificat de qui signe : le parapheur et les lecteurs de PDF le font.
      </p>
      {maySend ? (
        <FileField
          id="arrete-signe"
          council={council}
          structure={thing.data.structure}
          kind={KIND}
          label={document === null ? 'Déposer l’arrêté signé' : 'Déposer un autre fichier'}
          accepts="pdf"
          onSent={(sent) => {
            setDocument(sent);
            return Promise.resolve();
          }}
        />
      ) : (
        <p>Une personne qui instruit dépose ici le fichier signé, et le reprend.</p>
      )}
      {document !== null && (
        <>
          <p role="status">Le fichier est déposé. Il reste à dire le jour de sa signature.</p>
          <ActForm
            key={document}
            id="reprendre"
            path={`/api/${council}/applications/${application}/recordSignedDecision`}
            asked={[
              { name: 'signedOn', kind: 'date', label: 'Signé le', hint: 'Le jour que porte la signature.' },
            ]}
            effect="Cet arrêté devient la décision, au jour de sa signature. Il reste à la mettre à disposition de la structure, ou à la remettre par courrier."
            action="Reprendre l’arrêté signé"
            done="L’arrêté signé est repris."
            toBody={({ signedOn }) => ({ document, signedOn })}
            onDone={() =>
              void navigate({
                to: '/espace/$council/dossiers/$application',
                params: { council, application },
              })
            }
          />
        </>
      )}
    </>
  );
};

const Steps = ({ council, application, thing }: RecordProps) => {
  const [said, setSaid] = useState(NOTHING_SAID);
  return (
    <>
      <SaidHere said={said} />
      <section className="block">
        <h2>1. Exporter l’arrêté</h2>
        <Export council={council} application={application} onDone={(words) => setSaid(next(said, words))} />
      </section>
      <section className="block">
        <h2>2. Le faire signer</h2>
        <p>Téléchargez l’arrêté et faites-le signer tel quel, dans le parapheur.</p>
        <FileLink
          path={`/api/${council}/applications/${application}/order-to-sign.pdf`}
          name={`Arrêté à signer ${thing.data.number}.pdf`}
        >
          Télécharger l’arrêté à signer (PDF)
        </FileLink>
      </section>
      <section className="block">
        <h2>3. Reprendre l’arrêté signé</h2>
        <Record council={council} application={application} thing={thing} />
      </section>
    </>
  );
};

/** An order that is signed in a signature book: it leaves, is signed there, and comes back (DEC-01). */
export const SignatureBookPage = (of: OfOneDossier) => (
  <OfDossier {...of} title="Faire signer l’arrêté dans un parapheur">
    {(thing) =>
      thing.available.includes('exportDecision') ? (
        <Steps {...of} thing={thing} />
      ) : (
        <p className="lead">Cette demande n’attend plus de décision.</p>
      )
    }
  </OfDossier>
);
