import { nonBreaking } from '../../../public/french.ts';
import type { Agenda } from '../../api/session-shapes.ts';
import { Button } from '../../parts/button.tsx';
import { pointStanding } from '../../words/session-states.ts';

type AgendaListProps = {
  readonly agenda: Agenda;
  /** The point that is shown. */
  readonly here: string | null;
  readonly onShow: (item: string) => void;
};

/** The points in their order, with where each stands; one is shown at a time. */
export const AgendaList = ({ agenda, here, onShow }: AgendaListProps) => (
  <nav aria-label="Ordre du jour" className="agenda">
    <h2>Ordre du jour</h2>
    {agenda.points.length === 0 && <p>Aucun point n’est inscrit.</p>}
    <ol>
      {agenda.points.map(({ item, structureName, question, state }) => (
        <li key={item} className={item === here ? 'here' : ''}>
          <Button
            look="plain"
            onPress={() => onShow(item)}
            {...(item === here && { 'aria-current': 'step' as const })}
          >
            {nonBreaking(structureName ?? question)}
          </Button>
          <p className="small soft">{pointStanding(state)}</p>
        </li>
      ))}
    </ol>
    {agenda.endsAt !== null && (
      <p className="small soft">Fin prévue à {agenda.endsAt.replace(':', ' h ')}.</p>
    )}
  </nav>
);
