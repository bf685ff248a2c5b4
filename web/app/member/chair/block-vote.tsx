import { type SubmitEvent, useState } from 'react';
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components';
import { counted, nonBreaking } from '../../../public/french.ts';
import type { Agenda, AgendaPoint, Session } from '../../api/session-shapes.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../parts/button.tsx';
import { Refused } from '../../parts/refused.tsx';
import { Act } from './act.tsx';
import { EnterHands } from './enter-votes.tsx';
import type { SeatName } from './seat-names.ts';

const nameOfPoint = ({ structureName, question }: AgendaPoint): string => structureName ?? question;

type OpenBlockProps = {
  readonly path: string;
  readonly agenda: Agenda;
  readonly available: readonly string[];
};

const ON_AGENDA: ReadonlySet<string> = new Set(['placed', 'voteOpen', 'opinionGiven', 'voted']);

/** Nothing is consensual until somebody says so: the two lists are kept as they are proposed. */
export const KeepLists = ({ path, agenda, available }: OpenBlockProps) =>
  agenda.version > 0 ||
  !agenda.points.some(({ state }) => state === 'placed') ||
  !available.includes('arrangeAgenda') ? null : (
    <section className="card" aria-labelledby="listes">
      <h2 id="listes">Deux listes sont proposées</h2>
      <p>
        {nonBreaking(
          'Consensuels, des points peuvent être votés ensemble ; les autres se débattent. Rien n’est retenu tant que personne ne le dit.',
        )}
      </p>
      <p className="row">
        <Act
          path={`${path}/arrangeAgenda`}
          body={{
            basedOn: agenda.version,
            points: agenda.points
              .filter(({ state }) => ON_AGENDA.has(state))
              .map(({ item, list }) => ({ item, list })),
          }}
          look="quiet"
        >
          Retenir les deux listes proposées
        </Act>
      </p>
    </section>
  );

type TogetherProps = { readonly path: string; readonly together: readonly AgendaPoint[] };

const Together = ({ path, together }: TogetherProps) => {
  const [left, setLeft] = useState<readonly string[]>([]);
  const send = useCommand(() => undefined);
  const items = together.map(({ item }) => item).filter((item) => !left.includes(item));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    send.mutate({ path: `${path}/openBlock`, body: { items } });
  };
  return (
    <form onSubmit={submit} noValidate>
      <p className="small">
        Une seule levée de mains vaut pour tous. Chaque point garde son vote, ses déports et son résultat ; un
        membre peut demander qu’un point soit voté à part, sans dire pourquoi.
      </p>
      <CheckboxGroup
        className="ask"
        value={items}
        onChange={(kept) => setLeft(together.map(({ item }) => item).filter((item) => !kept.includes(item)))}
      >
        <Label className="legend">Les points</Label>
        {together.map((point) => (
          <Checkbox key={point.item} value={point.item} className="option">
            <span className="box" aria-hidden="true" />
            {nonBreaking(nameOfPoint(point))}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <Refused error={send.error} />
      <p className="row">
        <Button type="submit" look="quiet">
          {`Ouvrir le vote de ${counted(items.length, 'point', 'points')} ensemble`}
        </Button>
      </p>
    </form>
  );
};

/** Consensual points that one show of hands votes together: each keeps its own vote, and any member may pull one out. */
export const OpenBlock = ({ path, agenda, available }: OpenBlockProps) => {
  const together = agenda.points.filter(
    ({ list, state, pulled }) => list === 'A' && state === 'placed' && !pulled,
  );
  if (agenda.version === 0 || together.length < 2 || !available.includes('openBlock')) return null;
  return (
    <details className="card">
      <summary>Voter ensemble les points consensuels</summary>
      <Together path={path} together={together} />
    </details>
  );
};

type BlockProps = {
  readonly path: string;
  readonly block: NonNullable<Session['block']>;
  readonly points: readonly AgendaPoint[];
  readonly seats: readonly number[];
  readonly nameOf: SeatName;
  readonly available: readonly string[];
};

/** The block under way: its votes open one by one, hands are entered once, and its votes close one by one. */
export const BlockUnderWay = ({ path, block, points, seats, nameOf, available }: BlockProps) => {
  const open = points.filter(({ state }) => state === 'voteOpen');
  return (
    <section className="point" aria-labelledby="ensemble">
      <h2 id="ensemble">Vote groupé n° {block.number}</h2>
      {block.at === 'OPENING' && <p role="status">Les votes s’ouvrent, point par point.</p>}
      {block.at === 'CLOSING' && <p role="status">Les votes se ferment, point par point.</p>}
      {block.at === 'OPEN' && (
        <>
          <p>{counted(open.length, 'point est voté', 'points sont votés')} ensemble :</p>
          <ul>
            {open.map((point) => (
              <li key={point.item}>{nonBreaking(nameOfPoint(point))}</li>
            ))}
          </ul>
          {available.includes('recordBlockHands') && (
            <EnterHands
              path={`${path}/recordBlockHands`}
              vote={{ block: block.number }}
              seats={seats}
              nameOf={nameOf}
              entered={block.hands}
            />
          )}
          {!block.hands && <p className="soft">Le vote se clôt une fois les mains levées notées.</p>}
          {block.hands && available.includes('closeBlock') && (
            <p className="row">
              <Act path={`${path}/closeBlock`} body={{ block: block.number }}>
                Clore le vote groupé
              </Act>
            </p>
          )}
        </>
      )}
    </section>
  );
};
