import { useState } from 'react';
import {
  appealsQuery,
  campaignsQuery,
  controlsQuery,
  livingLabels,
  misusesQuery,
  OVER,
  waitingLabelsQuery,
} from '../api/controls-queries.ts';
import type { Appeal, Campaign, Control, Label, Misuse } from '../api/controls-shapes.ts';
import { next, NOTHING_SAID, SaidHere } from '../acts/said.tsx';
import { Page } from '../parts/page.tsx';
import {
  appealStanding,
  campaignStanding,
  controlStanding,
  labelStanding,
  misuseStanding,
} from '../words/control-words.ts';
import { AnnounceCampaign } from './announce-campaign.tsx';
import { Crumb } from './crumb.tsx';
import { RecordLabel } from './record-label.tsx';
import { RecordMisuse } from './record-misuse.tsx';
import { WaitingList } from './waiting-list.tsx';

const campaignRow = (each: Campaign) => ({
  words: `Contrôles de ${each.data.year}`,
  standing: campaignStanding(each),
});
const controlRow = (each: Control) => ({
  words: `${each.data.structureName}, label ${each.data.number}`,
  standing: controlStanding(each),
});
const labelRow = (each: Label) => ({
  words: `${each.data.holder?.name ?? ''}, label ${each.data.number}`,
  standing: labelStanding(each),
});
const appealRow = (each: Appeal) => ({ words: each.data.structureName, standing: appealStanding(each) });
const misuseRow = (each: Misuse) => ({
  words: each.data.number === null ? 'Signalement sans numéro de label' : `Label ${each.data.number}`,
  standing: misuseStanding(each),
});

/** What waits of controls, of measures, of appeals and of reports; each has its page, and is found again once it is over. */
export const ControlsPage = ({ council }: { readonly council: string }) => {
  const [said, setSaid] = useState(NOTHING_SAID);
  const onDone = (words: string) => setSaid(next(said, words));
  return (
    <Page
      title="Qu’est-ce qui attend : contrôles, mesures, recours, signalements ?"
      above={<Crumb council={council} />}
      wide
    >
      <SaidHere said={said} />
      <WaitingList
        council={council}
        kind="campagnes"
        title="Campagnes de contrôle"
        query={campaignsQuery(council)}
        rowOf={campaignRow}
        empty="Aucune campagne n’est annoncée."
        folded={[
          {
            title: 'Les campagnes terminées',
            query: OVER.campaigns(council),
            empty: 'Aucune campagne n’est terminée.',
          },
        ]}
      >
        <AnnounceCampaign council={council} onDone={onDone} />
      </WaitingList>
      <WaitingList
        council={council}
        kind="dossiers"
        title="Contrôles"
        query={controlsQuery(council)}
        rowOf={controlRow}
        empty="Aucun contrôle n’est ouvert."
        folded={[
          {
            title: 'Les contrôles terminés',
            query: OVER.controls(council),
            empty: 'Aucun contrôle n’est terminé.',
          },
        ]}
      />
      <WaitingList
        council={council}
        kind="labels"
        title="Labels : mesures et changements déclarés"
        query={waitingLabelsQuery(council)}
        rowOf={labelRow}
        empty="Aucune mesure n’est en cours, et aucun changement n’attend."
        folded={[
          {
            title: 'Les labels en cours, pour y proposer une mesure',
            query: livingLabels(council),
            empty: 'Aucun label n’est en cours.',
          },
          {
            title: 'Les labels qui ont pris fin',
            query: OVER.labels(council),
            empty: 'Aucun label n’a pris fin.',
          },
        ]}
      >
        <RecordLabel council={council} onDone={onDone} />
      </WaitingList>
      <WaitingList
        council={council}
        kind="recours"
        title="Recours"
        query={appealsQuery(council)}
        rowOf={appealRow}
        empty="Aucun recours n’attend."
        folded={[
          {
            title: 'Les recours auxquels il a été répondu, rejetés par le silence ou retirés',
            query: OVER.appeals(council),
            empty: 'Aucun recours n’est terminé.',
          },
        ]}
      />
      <WaitingList
        council={council}
        kind="signalements"
        title="Signalements"
        query={misusesQuery(council)}
        rowOf={misuseRow}
        empty="Aucun signalement n’attend."
        folded={[
          {
            title: 'Les signalements fermés',
            query: OVER.misuses(council),
            empty: 'Aucun signalement n’est fermé.',
          },
        ]}
      >
        <RecordMisuse council={council} onDone={onDone} />
      </WaitingList>
    </Page>
  );
};
