import { Link } from '@tanstack/react-router';
import { nonBreaking } from '../../public/french.ts';
import type { Application, Thing } from '../api/shapes.ts';
import { useCommand } from '../api/use-command.ts';
import { Button } from '../parts/button.tsx';
import { Refused } from '../parts/refused.tsx';

type Props = { readonly council: string; readonly thing: Thing<Application> };

const ACTS = [
  {
    command: 'requestCertificate',
    says: 'L’attestation dit que votre demande est acceptée, et depuis quel jour : une lettre vous la remet.',
    action: 'Demander mon attestation',
    done: 'C’est demandé : l’attestation vous est envoyée.',
  },
  {
    command: 'requestReasons',
    says: 'Le service a un mois pour vous dire les motifs du rejet. Le délai pour saisir le tribunal repart du jour où vous les recevez.',
    action: 'Demander les motifs',
    done: 'C’est demandé : les motifs vous sont dus dans un mois.',
  },
] as const;

const One = ({ council, thing, act }: Props & { readonly act: (typeof ACTS)[number] }) => {
  const ask = useCommand(() => undefined);
  const { command, says, action, done } = act;
  return (
    <>
      <p>{nonBreaking(says)}</p>
      <Refused error={ask.error} />
      <p className="row">
        {!ask.isSuccess && (
          <Button
            onPress={() =>
              ask.mutate({ path: `/api/${council}/applications/${thing.id}/${command}`, body: {} })
            }
          >
            {action}
          </Button>
        )}
        <span role="status">{ask.isSuccess && done}</span>
      </p>
    </>
  );
};

const SILENT: ReadonlySet<string> = new Set(['implicitlyAccepted', 'implicitlyRejected']);

/** What silence opens: the paper that says so (L232-3), or the reasons of a rejection (L232-4), and an appeal. */
export const AfterSilence = ({ council, thing }: Props) =>
  SILENT.has(thing.state) ? (
    <section className="card" aria-labelledby="silence">
      <h2 id="silence">Vos droits après le silence</h2>
      {ACTS.filter(({ command }) => thing.available.includes(command)).map((act) => (
        <One key={act.command} council={council} thing={thing} act={act} />
      ))}
      {thing.state === 'implicitlyRejected' && (
        <p className="go">
          <Link
            to="/espace/$council/demandes/$application/recours"
            params={{ council, application: thing.id }}
          >
            Contester ce rejet
          </Link>
        </p>
      )}
    </section>
  ) : null;
