import { useQuery } from '@tanstack/react-query';
import { nonBreaking } from '../../public/french.ts';
import { comparisonQuery } from '../api/governance-queries.ts';
import { useCommand } from '../api/use-command.ts';
import { Comparison } from '../parts/comparison.tsx';
import { Button } from '../parts/button.tsx';
import { Refused } from '../parts/refused.tsx';
import type { Draft } from './use-draft.ts';

type TakeCharterProps = {
  readonly council: string;
  readonly application: string;
  readonly onDone?: () => void;
};

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

type NewerCharterProps = { readonly council: string; readonly application: string; readonly draft: Draft };

/** A charter that came into force since the draft began: what it changes, then the act that takes it into account (B5). */
export const NewerCharter = ({ council, application, draft }: NewerCharterProps) => {
  const { charter } = draft.council;
  const isNewer = charter !== null && charter.id !== draft.charter;
  const { data, error } = useQuery({
    ...comparisonQuery(council, charter?.id ?? '', draft.charter),
    enabled: isNewer,
  });
  if (!isNewer) return null;
  const { charterVersion } = draft.application.data;
  return (
    <section className="card" aria-labelledby="nouvelle-charte">
      <h2 id="nouvelle-charte">{nonBreaking(`La charte ${charter.version} est entrée en vigueur`)}</h2>
      <p>
        {nonBreaking(
          `Vous avez commencé sous la charte ${charterVersion}. Lisez ce qui change, puis prenez la nouvelle en compte : vos réponses restent, et ce qu’elle demande de plus sera à répondre.`,
        )}
      </p>
      <Refused error={error} />
      {data !== undefined && (
        <details>
          <summary>Ce qui change</summary>
          <Comparison
            of={data}
            sides={[`Charte ${charterVersion}`, `Charte ${charter.version}`]}
            same="Rien ne change dans ses articles ni dans ses critères."
          />
        </details>
      )}
      <TakeCharter council={council} application={application} />
    </section>
  );
};
