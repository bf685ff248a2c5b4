import { type KeyboardEvent, useState } from 'react';
import { counted, nonBreaking } from '../../public/french.ts';
import type { AgendaPoint } from '../api/secretariat-shapes.ts';
import { Button } from '../parts/button.tsx';
import type { Placed } from './agenda-order.ts';

/** What may be done with a point: each answers by saying where it stands now. */
export type Moves = {
  readonly by: (item: string, by: -1 | 1) => void;
  readonly after: (item: string, after: string | null) => void;
  readonly onto: (item: string, onto: string) => void;
  readonly toOther: (item: string) => void;
};

type AgendaRowProps = {
  readonly point: AgendaPoint;
  readonly placed: Placed;
  /** From one, over both lists. */
  readonly place: number;
  readonly others: readonly { readonly item: string; readonly name: string }[];
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Absent for who may not move it. */
  readonly moves: Moves | null;
};

export const nameOf = ({ structureName, question }: AgendaPoint): string => structureName ?? question;

const PlaceAfter = ({
  point,
  others,
  moves,
}: Pick<AgendaRowProps, 'point' | 'others'> & { readonly moves: Moves }) => {
  const [after, setAfter] = useState('');
  const id = `apres-${point.item}`;
  return (
    <span className="row place-after">
      <label htmlFor={id}>
        Placer après<span className="heard"> un autre point : {nameOf(point)}</span>
      </label>
      <select id={id} value={after} onChange={(event) => setAfter(event.target.value)}>
        <option value="">le début de sa liste</option>
        {others.map(({ item, name }) => (
          <option key={item} value={item}>
            {name}
          </option>
        ))}
      </select>
      <Button look="quiet" onPress={() => moves.after(point.item, after === '' ? null : after)}>
        Placer<span className="heard"> {nameOf(point)}</span>
      </Button>
    </span>
  );
};

/** One point, with what moves it: buttons, Alt and an arrow on its row, or a drag of it. */
export const AgendaRow = (props: AgendaRowProps) => {
  const { point, placed, place, others, isFirst, isLast, moves } = props;
  const name = nameOf(point);
  const onKeyDown = (event: KeyboardEvent) => {
    if (moves === null || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    moves.by(point.item, event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <li
      id={`point-${point.item}`}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      draggable={moves !== null}
      onDragStart={(event) => event.dataTransfer.setData('text/plain', point.item)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const dragged = event.dataTransfer.getData('text/plain');
        // A text that is dragged from elsewhere is no point.
        if (others.some(({ item }) => item === dragged)) moves?.onto(dragged, point.item);
      }}
    >
      <h3>
        <span className="number">{place}</span> {nonBreaking(name)}
      </h3>
      <p className="small">
        {point.structureName !== null && `${nonBreaking(point.question)} `}
        <span className="soft">
          {counted(point.minutes, 'minute', 'minutes')}
          {point.recused > 0 && ` · ${counted(point.recused, 'membre sort', 'membres sortent')}`}
          {placed.list !== point.proposed.list && ' · liste changée par vous'}
        </span>
      </p>
      {point.proposed.reasons.length > 0 && (
        <p className="small soft">{nonBreaking(point.proposed.reasons.join(' '))}</p>
      )}
      {moves !== null && (
        <div className="row moves">
          {!isFirst && (
            <Button look="quiet" id={`monter-${point.item}`} onPress={() => moves.by(point.item, -1)}>
              Monter<span className="heard"> {name}</span>
            </Button>
          )}
          {!isLast && (
            <Button look="quiet" id={`descendre-${point.item}`} onPress={() => moves.by(point.item, 1)}>
              Descendre<span className="heard"> {name}</span>
            </Button>
          )}
          <Button look="quiet" onPress={() => moves.toOther(point.item)}>
            {placed.list === 'A' ? 'Mettre au débat' : 'Mettre en consensus'}
            <span className="heard"> : {name}</span>
          </Button>
          <PlaceAfter point={point} others={others} moves={moves} />
        </div>
      )}
    </li>
  );
};
