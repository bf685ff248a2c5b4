import { Link } from '@tanstack/react-router';
import { nonBreaking } from '../../public/french.ts';
import { useCommand } from '../api/use-command.ts';
import { Comparison } from '../parts/comparison.tsx';
import { Button } from '../parts/button.tsx';
import { Refused } from '../parts/refused.tsx';
import type { OfDossier } from './dossier-frame.tsx';
import type { Draft } from './use-draft.ts';

type TakeCharterProps = OfDossier & { readonly onDone?: () => void };

/** The act by which a draft is under the charter that is in force now, and its constants of the year. */
export const TakeCharter = ({ council, application, onDone }: TakeCharterProps) => {
  const take = useCommand(() => onDone?.());
  return (
    <>
      <Refused error={take.error} />
      <p className="row">
        <Button
          look="quiet"
          onPress={() =>
            take.mutate({ path: `/api/${council}/applications/${application}/takeCharterInForce`, body: {} })
          }
        >
          Prendre en compte la charte en vigueur
        </Button>
      </p>
    </>
  );
};

type NewerCharterProps = OfDossier & { readonly draft: Draft };

/** The charter that came into force since a draft was begun; null where none did. */
const newerThan = ({ application }: Draft) => application.data.draft?.charterChanged ?? null;

/** Where a draft is gone on with: one line that another charter came into force, and where it is read and taken into account. */
export const NewerCharterNotice = ({ council, application, draft }: NewerCharterProps) => {
  const charter = newerThan(draft);
  return charter === null ? null : (
    <p className="small" role="note">
      {nonBreaking(`La charte ${charter.version} est entrée en vigueur depuis que vous avez commencé. `)}
      <Link to="/espace/$council/demandes/$application/relire" params={{ council, application }}>
        Lire ce qui change et la prendre en compte
      </Link>
    </p>
  );
};

/** A charter that came into force since the draft began: what it changes, then the act that takes it into account (B5). */
export const NewerCharter = ({ council, application, draft }: NewerCharterProps) => {
  const charter = newerThan(draft);
  if (charter === null) return null;
  const { charterVersion } = draft.application.data;
  return (
    <section className="card" aria-labelledby="nouvelle-charte">
      <h2 id="nouvelle-charte">{nonBreaking(`La charte ${charter.version} est entrée en vigueur`)}</h2>
      <p>
        {nonBreaking(
          `Vous avez commencé sous la charte ${charterVersion}. Lisez ce qui change, puis prenez la nouvelle en compte : vos réponses restent, et ce qu’elle demande de plus sera à répondre.`,
        )}
      </p>
      {charter.comparison !== undefined && (
        <details>
          <summary>Ce qui change</summary>
          <Comparison
            of={charter.comparison}
            sides={[`Charte ${charterVersion}`, `Charte ${charter.version}`]}
            same="Rien ne change dans ses articles ni dans ses critères."
          />
        </details>
      )}
      <TakeCharter council={council} application={application} />
    </section>
  );
};
