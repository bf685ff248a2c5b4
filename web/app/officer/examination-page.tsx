import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { counted, frenchDate, nonBreaking } from '../../public/french.ts';
import type { ContextItem, Grid, GridCriterion } from '../api/officer-shapes.ts';
import { gridQuery } from '../api/officer-queries.ts';
import { applicationQuery, charterQuery } from '../api/queries.ts';
import type { Application, CharterForm, Thing } from '../api/shapes.ts';
import { Button } from '../parts/button.tsx';
import { Chip } from '../parts/chip.tsx';
import { Icon } from '../parts/icon.tsx';
import { Page } from '../parts/page.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';
import {
  awaitsDecision,
  forOfficer,
  isComputed,
  isExamined,
  proposalInWords,
  settledInWords,
  shownInGrid,
  whatItBecame,
} from '../words/officer-words.ts';
import { AroundDossier } from './around/around-dossier.tsx';
import { ClosedDossier } from './around/closed-dossier.tsx';
import { OtherActs } from './around/other-acts.tsx';
import { BackToWork } from './back-to-work.tsx';
import { PaperAppeal } from './paper-appeal.tsx';
import { PlaceDossier } from './place-dossier.tsx';
import { Acts } from './acts.tsx';
import { Exchanges } from './exchanges.tsx';
import { ExaminedCriterion } from './examined-criterion.tsx';
import { StructureLink } from './structures/structure-link.tsx';
import { useVerdictKeys } from './use-verdict-keys.ts';
import { type Verdict, VerdictForm } from './verdict-form.tsx';

type Form = CharterForm & { readonly context: readonly ContextItem[] };
type Examined = {
  readonly council: string;
  readonly thing: Thing<Application>;
  readonly grid: Grid;
  readonly form: Form;
};

const isOpen = ({ standing }: GridCriterion): boolean => standing === 'REVIEW';

type ListProps = {
  readonly grid: Grid;
  readonly criteria: readonly GridCriterion[];
  readonly here: string;
  readonly onOpen: (id: string) => void;
};

const List = ({ grid, criteria, here, onOpen }: ListProps) => (
  <ol className="steps grid-list">
    {criteria.map(({ id, title, standing }) => (
      <li key={id}>
        <a
          href={`#${id}`}
          aria-current={id === here ? 'true' : undefined}
          onClick={(event) => {
            event.preventDefault();
            onOpen(id);
          }}
        >
          <small>{id}</small>
          <span>{nonBreaking(title)}</span>
          <Chip {...shownInGrid(standing, grid)} />
        </a>
      </li>
    ))}
  </ol>
);

const Keys = ({ on, toggle }: { readonly on: boolean; readonly toggle: () => void }) => (
  <p className="small soft">
    {on && (
      <>
        <kbd>J</kbd> <kbd>K</kbd> critère suivant, précédent. <kbd>C</kbd> <kbd>N</kbd> conforme, non
        conforme.{' '}
      </>
    )}
    <Button look="plain" onPress={toggle}>
      {on ? 'Couper les raccourcis' : 'Remettre les raccourcis'}
    </Button>
  </p>
);

const Examination = ({ council, thing, grid, form }: Examined) => {
  const open = isExamined(thing.state) ? grid.criteria.filter(isOpen) : [];
  const [first, setFirst] = useState(open.length > 0);
  const shown = first && open.length > 0 ? open : grid.criteria;
  const [here, setHere] = useState(shown[0]?.id ?? '');
  const [chosen, setChosen] = useState<Verdict | null>(null);
  // What was written of one criterion is kept while another is looked at.
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const [said, setSaid] = useState('');
  const place = useRef<HTMLElement>(null);
  const criterion = grid.criteria.find(({ id }) => id === here) ?? shown[0];

  const show = (id: string | undefined) => {
    if (id === undefined) return;
    setHere(id);
    setChosen(null);
    place.current?.focus();
  };
  const at = shown.findIndex(({ id }) => id === here);
  const decidable =
    criterion !== undefined && isOpen(criterion) && thing.available.includes('resolveCriterion');
  const keys = useMemo(
    () => ({
      next: () => show(shown[at + 1]?.id),
      previous: () => show(shown[at - 1]?.id),
      pass: () => decidable && setChosen('PASS'),
      fail: () => decidable && setChosen('FAIL'),
    }),
    [shown, at, decidable],
  );
  const { on, toggle } = useVerdictKeys(keys);
  const following = open.find(({ id }) => id !== here)?.id ?? null;

  // What was decided is said once the grid was read anew.
  useEffect(() => {
    if (said !== '') place.current?.focus();
  }, [said]);

  if (criterion === undefined) return null;
  const path = `/api/${council}/applications/${thing.id}/resolveCriterion`;
  return (
    <div className="examination">
      <nav aria-label="Grille des critères">
        <h2>
          Grille <span className="soft">· {nonBreaking(settledInWords(grid))}</span>
        </h2>
        {open.length > 0 && (
          <Button look="quiet" onPress={() => setFirst(!first)}>
            {first ? 'Voir tous les critères' : 'À examiner d’abord'}
          </Button>
        )}
        <List grid={grid} criteria={shown} here={criterion.id} onOpen={show} />
        <Keys on={on} toggle={toggle} />
      </nav>
      <section ref={place} tabIndex={-1} aria-labelledby="critere" className="stack">
        <p role="status" className="heard">
          {said}
        </p>
        <ExaminedCriterion
          council={council}
          application={thing.id}
          criterion={criterion}
          form={form}
          grid={grid}
        />
        {decidable && (
          <VerdictForm
            key={criterion.id}
            path={path}
            shows={gridQuery(council, thing.id).queryKey}
            criterion={criterion}
            chosen={chosen}
            reason={reasons[criterion.id] ?? ''}
            onReason={(reason) => setReasons({ ...reasons, [criterion.id]: reason })}
            onChoose={setChosen}
            nextId={following}
            onDone={() => {
              setSaid(
                `${criterion.id} tranché. ${following === null ? 'Plus aucun critère à examiner.' : `Reste ${following}.`}`,
              );
              show(following ?? criterion.id);
            }}
          />
        )}
      </section>
      <aside className="stack" aria-label="Actes et échanges">
        <Acts council={council} thing={thing} />
        <PlaceDossier council={council} thing={thing} />
        <PaperAppeal council={council} thing={thing} />
        <OtherActs council={council} thing={thing} />
        <Exchanges council={council} thing={thing} />
      </aside>
    </div>
  );
};

const Head = ({ thing, grid }: { readonly thing: Thing<Application>; readonly grid: Grid }) => {
  const { counts, proposal } = grid;
  const words = proposalInWords(proposal);
  if (!isExamined(thing.state))
    return (
      <div className="notice">
        <p>
          <Icon name="file" />
          <span>
            <strong>{nonBreaking(whatItBecame(thing.state, thing.data))}</strong>.
          </span>
        </p>
      </div>
    );
  return (
    <div className={`notice ${counts.open > 0 ? 'review' : ''}`}>
      <p>
        <Icon name={counts.open > 0 ? 'triangle' : isComputed(grid) ? 'tick' : 'clock'} />
        <span>
          <strong>{nonBreaking(forOfficer(thing.state))}</strong>
          {counts.open > 0 && ` : ${counted(counts.open, 'critère à trancher', 'critères à trancher')}`}.
          {words !== null && ` Proposition du calcul : ${words}.`}
        </span>
      </p>
    </div>
  );
};

/** Its number, and the days that bind the service. */
const underTitle = ({ state, data }: Thing<Application>, { charter }: Grid): string => {
  const { number, implicitOn, openRequest } = data;
  return [
    `Dossier ${number}`,
    ...(implicitOn !== null && awaitsDecision(state) ? [`silence le ${frenchDate(implicitOn)}`] : []),
    ...(openRequest === null
      ? []
      : [
          `${counted(openRequest.items, 'élément attendu', 'éléments attendus')} pour le ${frenchDate(openRequest.dueOn)}`,
        ]),
    ...(charter === null ? [] : [`charte ${charter.version}`]),
  ].join(' · ');
};

type DossierProps = { readonly council: string; readonly thing: Thing<Application> };

const Dossier = ({ council, thing }: DossierProps) => {
  const { data, suggestion } = thing;
  const grid = useQuery(gridQuery(council, thing.id));
  const form = useQuery(charterQuery(council, data.charterVersion)).data?.data.form;
  if (grid.error !== null && grid.data === undefined)
    return <Trouble error={grid.error} again={() => void grid.refetch()} />;
  if (grid.data === undefined || form === undefined) return <Waiting what="Ouverture du dossier" />;
  return (
    <Page title={data.structureName} dense above={<BackToWork council={council} />}>
      <p className="soft">{underTitle(thing, grid.data)}</p>
      {suggestion !== undefined && <p className="notice review">{nonBreaking(suggestion.why)}</p>}
      <p className="go">
        <StructureLink council={council} structure={data.structure}>
          La structure : registres, personnes, labels
        </StructureLink>
      </p>
      <AroundDossier council={council} thing={thing} />
      <Head thing={thing} grid={grid.data} />
      <Examination council={council} thing={thing} grid={grid.data} form={form} />
    </Page>
  );
};

type PageProps = { readonly council: string; readonly application: string };

/**
 * A dossier as who examines works on it: the grid, the open criterion with its sources, the acts and the exchanges. Of one
 * that is closed to its reader, the title alone (B9).
 */
export const ExaminationPage = ({ council, application }: PageProps) => {
  const { data: thing, error, refetch } = useQuery(applicationQuery(council, application));
  if (error !== null && thing === undefined) return <Trouble error={error} again={() => void refetch()} />;
  if (thing === undefined) return <Waiting what="Ouverture du dossier" />;
  return thing.data.closed === true ? (
    <ClosedDossier council={council} thing={thing} />
  ) : (
    <Dossier council={council} thing={thing} />
  );
};
