import { useNavigate } from '@tanstack/react-router';
import { nonBreaking } from '../../public/french.ts';
import { Act } from '../acts/act-form.tsx';
import type { Asked, Typed } from '../acts/asked.ts';
import type { SignatureStanding } from '../api/shapes.ts';
import { StructureLink } from '../officer/structures/structure-link.tsx';
import { Chip } from '../parts/chip.tsx';

type CounterProps = {
  readonly council: string;
  readonly application: string;
  readonly structure: string;
  readonly standing: SignatureStanding;
};

const SIGNED = { drawing: 'tick', tone: 'pass', word: 'Charte signée' } as const;
const UNSIGNED = { drawing: 'disc', tone: 'todo', word: 'Charte à signer' } as const;

const PAPER: readonly Asked[] = [
  {
    name: 'swornStatement',
    kind: 'choice',
    label: 'Le papier porte l’attestation sur l’honneur, signée',
    options: [
      { code: 'YES', label: 'Oui, je l’ai sous les yeux' },
      { code: 'NO', label: 'Non' },
    ],
  },
  { name: 'postmarkedOn', kind: 'date', label: 'Jour du cachet de la poste, ou du dépôt au guichet' },
  { name: 'receivedOn', kind: 'date', label: 'Jour où le service l’a reçu' },
  {
    name: 'receivedElsewhereOn',
    kind: 'date',
    label: 'Jour où une autre administration l’a reçu',
    optional: true,
    hint: 'Si elle vous l’a transmis (article L114-2).',
  },
];

const orNull = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);

const toFiling = ({ swornStatement, postmarkedOn, receivedOn, receivedElsewhereOn }: Typed) => ({
  channel: 'POST',
  swornStatement: swornStatement === 'YES',
  postmarkedOn: orNull(postmarkedOn),
  receivedOn: orNull(receivedOn),
  receivedElsewhereOn: orNull(receivedElsewhereOn),
});

/** The end of a draft for who helps: its representative signs and sends; what was signed on paper is filed by the officer (A11, PRC-04). */
export const AtTheCounter = ({ council, application, structure, standing }: CounterProps) => {
  const navigate = useNavigate();
  const signed = standing.state === 'SIGNED';
  return (
    <section aria-labelledby="au-guichet">
      <h2 id="au-guichet">Signer et envoyer</h2>
      <p>
        La personne qui représente la structure retrouve ce brouillon dans son espace : elle le relit, signe
        la charte et l’envoie. Vous n’envoyez que ce qui est signé sur papier.
      </p>
      <p className="row">
        <Chip {...(signed ? SIGNED : UNSIGNED)} />
        {!signed && (
          <span>
            {nonBreaking('Signée sur papier ? ')}
            <StructureLink council={council} structure={structure}>
              Notez-le d’abord sur la page de la structure
            </StructureLink>
          </span>
        )}
      </p>
      <Act
        id="papier"
        path={`/api/${council}/applications/${application}/submit`}
        asked={PAPER}
        toBody={toFiling}
        effect={
          <p>
            La demande est déposée, à la date du cachet. Le délai de réponse court du jour de réception ; la
            structure reçoit son récépissé. Ses réponses ne changent plus.
          </p>
        }
        action="Déposer cette demande venue sur papier"
        done="La demande est déposée."
        onDone={() =>
          void navigate({ to: '/espace/$council/dossiers/$application', params: { council, application } })
        }
      />
    </section>
  );
};
