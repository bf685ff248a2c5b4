import { useNavigate } from '@tanstack/react-router';
import { Link } from '@tanstack/react-router';
import { ActForm } from '../acts/act-form.tsx';
import type { Asked, Typed } from '../acts/asked.ts';
import { Page } from '../parts/page.tsx';
import { ASKED_HELP, toAssistance } from './asked-help.ts';

const ASKED: readonly Asked[] = [
  {
    name: 'number',
    kind: 'line',
    label: 'SIREN ou numéro RNA',
    hint: 'Neuf chiffres, ou W suivi de neuf chiffres. Les registres publics donnent le reste.',
    empty: 'Écrivez le SIREN, ou le numéro RNA de l’association.',
  },
  { name: 'name', kind: 'line', label: 'Nom de la structure', empty: 'Écrivez le nom de la structure.' },
  {
    name: 'person',
    kind: 'line',
    label: 'Prénom et nom de la personne qui la représente',
    empty: 'Écrivez son prénom et son nom.',
  },
  {
    name: 'email',
    kind: 'email',
    label: 'Son adresse électronique',
    optional: true,
    hint: 'Elle y reçoit une invitation : sans adresse, tout se fait sur papier.',
  },
  ...ASKED_HELP,
];

const toDeclaration = (typed: Typed) => {
  const { number = '', name = '', person = '', email = '' } = typed;
  return {
    number: number.trim(),
    name: name.trim(),
    representative: { name: person.trim(), email: email.trim() === '' ? null : email.trim() },
    assistance: toAssistance(typed),
  };
};

/** A structure is declared at the counter, for who asks so: the officer represents nothing, and who does is invited (PRC-04). */
export const DeclareAtCounter = ({ council }: { readonly council: string }) => {
  const navigate = useNavigate();
  return (
    <Page
      title="Quelle structure demande votre aide ?"
      above={
        <p className="crumb">
          <Link to="/espace/$council/guichet" params={{ council }}>
            Au guichet
          </Link>
        </p>
      }
    >
      <ActForm
        id="declarer"
        path={`/api/${council}/structures`}
        asked={ASKED}
        toBody={toDeclaration}
        effect={
          <p>
            La structure est connue du service, et les registres sont lus. La personne qui la représente est
            invitée par courriel, si elle a une adresse ; vous n’agissez pas pour elle.
          </p>
        }
        action="Déclarer cette structure"
        done="La structure est déclarée."
        onDone={(_, { id }) =>
          void navigate({
            to: '/espace/$council/guichet/commencer',
            params: { council },
            search: { structure: id },
          })
        }
      />
    </Page>
  );
};
