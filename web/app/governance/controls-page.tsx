import { useQuery, type UseQueryOptions } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { nonBreaking } from '../../public/french.ts';
import {
  appealsQuery,
  campaignsQuery,
  controlsQuery,
  labelsQuery,
  misusesQuery,
} from '../api/controls-queries.ts';
import { Page } from '../parts/page.tsx';
import { Refused } from '../parts/refused.tsx';
import {
  appealStanding,
  campaignStanding,
  controlStanding,
  labelStanding,
  misuseStanding,
  NOTHING_ON_LABEL,
} from '../words/control-words.ts';
import { AnnounceCampaign } from './announce-campaign.tsx';
import { Crumb } from './crumb.tsx';
import { RecordMisuse } from './record-misuse.tsx';
import { next, NOTHING_SAID, SaidHere } from '../acts/said.tsx';

type Row = {
  readonly id: string;
  readonly words: string;
  readonly standing: string;
  /** Nothing waits of it any more. */
  readonly over: boolean;
};
type Kind = 'campagnes' | 'dossiers' | 'labels' | 'recours' | 'signalements';

type ListProps = {
  readonly council: string;
  readonly kind: Kind;
  readonly title: string;
  readonly rows: readonly Row[] | undefined;
  readonly error: Error | null;
  /** What is said where nothing waits. */
  readonly empty: string;
  /** Under which name the things that wait for nothing unfold. */
  readonly quiet?: string;
  readonly children?: ReactNode;
};

type RowsProps = Pick<ListProps, 'council' | 'kind'> & { readonly rows: readonly Row[] };

const Rows = ({ council, kind, rows }: RowsProps) => (
  <ul className="rows entries">
    {rows.map(({ id, words, standing }) => (
      <li key={id}>
        <h3>
          <Link to="/espace/$council/controles/$kind/$thing" params={{ council, kind, thing: id }}>
            {nonBreaking(words)}
          </Link>
        </h3>
        <p>{nonBreaking(standing)}</p>
      </li>
    ))}
  </ul>
);

const List = ({ council, kind, title, rows = [], error, empty, quiet, children }: ListProps) => {
  const waiting = rows.filter(({ over }) => !over);
  const ended = rows.filter(({ over }) => over);
  return (
    <section className="block">
      <h2>{title}</h2>
      <Refused error={error} />
      {error === null && waiting.length === 0 && <p>{empty}</p>}
      <Rows council={council} kind={kind} rows={waiting} />
      {ended.length > 0 && (
        <details className="card act">
          <summary>{quiet ?? `${title} : ce qui est terminé`}</summary>
          <Rows council={council} kind={kind} rows={ended} />
        </details>
      )}
      {children}
    </section>
  );
};

/** A list read, and each of its things as a row; with no standing, nothing waits of it. */
const useRows = <Item extends { readonly id: string; readonly state: string }>(
  query: UseQueryOptions<Item[], Error, Item[], string[]>,
  rowOf: (item: Item) => { readonly words: string; readonly standing: string | null },
) => {
  const { data, error } = useQuery(query);
  const rows = data?.map((item) => {
    const { words, standing } = rowOf(item);
    const over = item.state === 'closed' || standing === null;
    return { id: item.id, over, words, standing: standing ?? NOTHING_ON_LABEL };
  });
  return { rows, error };
};

/** What waits of controls, of measures, of appeals and of reports; each has its page. */
export const ControlsPage = ({ council }: { readonly council: string }) => {
  const [said, setSaid] = useState(NOTHING_SAID);
  const onDone = (words: string) => setSaid(next(said, words));
  const campaigns = useRows(campaignsQuery(council), (each) => ({
    words: `Contrôles de ${each.data.year}`,
    standing: campaignStanding(each),
  }));
  const controls = useRows(controlsQuery(council), (each) => ({
    words: `${each.data.structureName}, label ${each.data.number}`,
    standing: controlStanding(each),
  }));
  const labels = useRows(labelsQuery(council), (each) => ({
    words: `${each.data.holder?.name ?? ''}, label ${each.data.number}`,
    standing: labelStanding(each),
  }));
  const appeals = useRows(appealsQuery(council), (each) => ({
    words: each.data.structureName,
    standing: appealStanding(each),
  }));
  const misuses = useRows(misusesQuery(council), (each) => ({
    words: each.data.number === null ? 'Signalement sans numéro de label' : `Label ${each.data.number}`,
    standing: misuseStanding(each),
  }));
  return (
    <Page
      title="Qu’est-ce qui attend : contrôles, mesures, recours, signalements ?"
      above={<Crumb council={council} />}
      wide
    >
      <SaidHere said={said} />
      <List
        council={council}
        kind="campagnes"
        title="Campagnes de contrôle"
        {...campaigns}
        empty="Aucune campagne n’est annoncée."
      >
        <AnnounceCampaign council={council} onDone={onDone} />
      </List>
      <List
        council={council}
        kind="dossiers"
        title="Contrôles"
        {...controls}
        empty="Aucun contrôle n’est ouvert."
      />
      <List
        council={council}
        kind="labels"
        title="Labels : mesures et changements déclarés"
        {...labels}
        empty="Aucune mesure n’est en cours, et aucun changement n’attend."
        quiet="Les autres labels, pour y proposer une mesure"
      />
      <List council={council} kind="recours" title="Recours" {...appeals} empty="Aucun recours n’attend." />
      <List
        council={council}
        kind="signalements"
        title="Signalements"
        {...misuses}
        empty="Aucun signalement n’attend."
      >
        <RecordMisuse council={council} onDone={onDone} />
      </List>
    </Page>
  );
};
