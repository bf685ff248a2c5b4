import { frenchDate, nonBreaking } from '../../public/french.ts';
import type { Thing } from '../api/shapes.ts';
import type { StructureSheet } from '../api/structure-shapes.ts';
import { useCommand } from '../api/use-command.ts';
import { Button } from '../parts/button.tsx';
import { Refused } from '../parts/refused.tsx';
import type { OfStructure } from './structure-frame.tsx';

type Props = OfStructure & { readonly sheet: Thing<StructureSheet> };

/** Whether decisions may be notified to it here (L112-15): an express agreement, which ends as easily as it is given. */
export const ElectronicNotification = ({ council, structure, sheet }: Props) => {
  const act = useCommand(() => undefined);
  const { electronicSince } = sheet.data;
  const name = electronicSince === null ? 'agreeToElectronicNotification' : 'endElectronicNotification';
  return (
    <section aria-labelledby="notification">
      <h2 id="notification">Recevoir les décisions ici</h2>
      <p>
        {nonBreaking(
          electronicSince === null
            ? 'Aujourd’hui, une décision que vous ne lisez pas ici vous est envoyée par courrier. Si vous l’acceptez, une décision mise à disposition ici, et non lue quinze jours après, sera réputée notifiée du jour où elle y a été mise : vos délais de recours courent alors.'
            : `Depuis le ${frenchDate(electronicSince)}, une décision mise à disposition ici, et non lue quinze jours après, est réputée notifiée du jour où elle y a été mise. Si vous y mettez fin, une décision que vous ne lirez pas ici vous sera envoyée par courrier.`,
        )}
      </p>
      <Refused error={act.error} />
      {sheet.available.includes(name) && (
        <p className="row">
          <Button
            look="quiet"
            onPress={() => act.mutate({ path: `/api/${council}/structures/${structure}/${name}`, body: {} })}
          >
            {electronicSince === null
              ? 'Accepter de recevoir les décisions ici'
              : 'Ne plus recevoir les décisions ici'}
          </Button>
          <span role="status">{act.isSuccess && 'C’est noté.'}</span>
        </p>
      )}
    </section>
  );
};
