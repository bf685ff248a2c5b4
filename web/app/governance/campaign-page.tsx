import { useQuery } from '@tanstack/react-query';
import { counted, frenchDate } from '../../public/french.ts';
import { CONTROL_OUTCOME } from '../../public/tables/value-words.ts';
import { labelsQuery } from '../api/controls-queries.ts';
import type { Campaign, Label } from '../api/controls-shapes.ts';
import { campaignStanding } from '../words/control-words.ts';
import { inWords } from '../words/in-words.ts';
import { CAMPAIGN_ASKED, CampaignEffect } from './announce-campaign.tsx';
import { type Acting, type OfOne, OnePage } from './one-page.tsx';
import { OpenControl } from './open-control.tsx';
import { OwnAct } from './own-act.tsx';

type PartProps = Acting & {
  readonly council: string;
  readonly campaign: Campaign;
  readonly labels: readonly Label[];
};

const nameOf = ({ data: { number, holder } }: Label): string => `${holder?.name ?? ''}, label ${number}`;

/** How chance draws, in words that anybody can follow, and where to do it again. */
const DrawExplained = ({ council, campaign: { data } }: Pick<PartProps, 'council' | 'campaign'>) => (
  <section className="block">
    <h2>Le tirage</h2>
    <ul>
      <li>
        La liste, de {counted(data.frame?.labels ?? 0, 'label', 'labels')}, est publiée le{' '}
        {frenchDate(data.announcedOn)}, avant que le nombre qui tire n’existe. On tire au plus{' '}
        {counted(data.size, 'label', 'labels')}.
      </li>
      <li>
        Ce nombre est celui du point de contrôle du {frenchDate(data.seedOf ?? data.seedOn)}, que le service
        signe et publie. Personne ne le connaît à l’annonce.
      </li>
      <li>
        Le nombre et le numéro de chaque label donnent ensemble son rang ; les premiers sont tirés. Un
        programme publié refait ce calcul.
      </li>
    </ul>
    <p>
      <a href={`/controles/${council}`}>Lire la page publique du tirage</a>
    </p>
  </section>
);

const Drawn = ({ council, campaign, labels, onDone }: PartProps) => {
  const { sample, picked, grounds = [] } = campaign.data;
  const chosen = [
    ...sample.map((number) => ({ number, why: 'tiré au sort' })),
    ...picked.map(({ label, number }) => ({
      number,
      why: `choisi : ${grounds.find((each) => each.label === label)?.ground ?? 'motif effacé'}`,
    })),
  ];
  if (chosen.length === 0) return null;
  return (
    <section className="block">
      <h2>Labels à contrôler</h2>
      <ul className="rows entries">
        {chosen.map(({ number, why }) => {
          const label = labels.find((each) => each.data.number === number);
          return (
            <li key={number}>
              <h3>{label === undefined ? `Label ${number}` : nameOf(label)}</h3>
              <p>{why}</p>
              {label !== undefined && (
                <OpenControl council={council} campaign={campaign.id} label={label} onDone={onDone} />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
};

const Acts = (props: PartProps) => {
  const { labels, campaign } = props;
  const { awardedUntil, seedOn } = campaign.data;
  return (
    <section className="block">
      <h2>Ce qui peut être fait</h2>
      <OwnAct
        id="reviser"
        of={props}
        command="revise"
        asked={CAMPAIGN_ASKED}
        initial={{ awardedUntil: awardedUntil ?? '', seedOn }}
        effect={(typed) => <CampaignEffect {...typed} />}
        action="Annoncer autrement"
        done="La nouvelle annonce est publiée."
      />
      <OwnAct
        id="tirer"
        of={props}
        command="draw"
        effect="Les labels tirés sont publiés. Le tirage ne se fait qu’une fois, par le point de contrôle du jour annoncé."
        action="Tirer au sort les labels à contrôler"
        done="Les labels tirés au sort sont publiés."
      />
      <OwnAct
        id="choisir"
        of={props}
        command="pick"
        asked={[
          {
            name: 'label',
            kind: 'among',
            label: 'Label',
            options: labels.map((each) => ({ code: each.id, label: nameOf(each) })),
          },
          { name: 'ground', kind: 'text', label: 'Risque', hint: 'Le service seul le lit.' },
        ]}
        effect="Ce label sera contrôlé cette année. Le public ne lit ni lequel, ni pourquoi."
        action="Choisir un label pour un risque"
        done="Ce label est à contrôler."
      />
      <OwnAct
        id="clore"
        of={props}
        command="close"
        effect="Plus aucun label ne sera choisi cette année. La campagne se termine d’elle-même avec le dernier de ses contrôles."
        action="Ne plus choisir de label"
        done="Plus aucun label ne sera choisi."
      />
      <OwnAct
        id="terminer"
        of={props}
        command="settle"
        effect="La campagne est terminée, si plus aucun contrôle n’est en cours."
        action="Terminer la campagne"
        done="La campagne est terminée."
      />
    </section>
  );
};

const Outcomes = ({ outcomes }: { readonly outcomes: Readonly<Record<string, number>> }) => (
  <section className="block">
    <h2>Ce que les contrôles ont donné</h2>
    <ul>
      {Object.entries(outcomes).map(([outcome, count]) => (
        <li key={outcome}>
          {inWords(CONTROL_OUTCOME, outcome)} : {counted(count, 'contrôle', 'contrôles')}
        </li>
      ))}
    </ul>
  </section>
);

/** The controls of a year: announced, drawn, completed, over (H4). */
export const CampaignPage = ({ council, id }: OfOne) => {
  const labels = useQuery(labelsQuery(council)).data ?? [];
  return (
    <OnePage<Campaign>
      council={council}
      id={id}
      kind="controlCampaigns"
      title={({ data }) => `Contrôles de ${data.year}`}
      standing={campaignStanding}
    >
      {(campaign, acting) => {
        const props = { council, campaign, labels, ...acting };
        return (
          <>
            <DrawExplained council={council} campaign={campaign} />
            <Drawn {...props} />
            {campaign.data.outcomes !== null && <Outcomes outcomes={campaign.data.outcomes} />}
            {campaign.available.length > 0 && <Acts {...props} />}
          </>
        );
      }}
    </OnePage>
  );
};
