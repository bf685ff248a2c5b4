import type { Question } from '../../../workflows/charter/language/charter-types.ts';
import { readValue } from '../words/answer-in-words.ts';
import type { Conflict as Changed } from '../drafts/outbox.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';

type ConflictProps = {
  readonly question: Question;
  readonly conflict: Changed;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
};

/** Two people answered one question: both answers are shown, and one choice is made. */
export const Conflict = ({ question, conflict, onMine, onTheirs }: ConflictProps) => (
  <div className="notice review" role="alert">
    <p>
      <Icon name="triangle" />
      <strong>Une autre personne a modifié cette réponse.</strong>
    </p>
    <dl className="facts">
      <div>
        <dt>Sa réponse, enregistrée</dt>
        <dd>{readValue(conflict.theirs, question)}</dd>
      </div>
      <div>
        <dt>La vôtre, gardée ici</dt>
        <dd>{readValue(conflict.mine, question)}</dd>
      </div>
    </dl>
    <p className="row">
      <Button look="quiet" onPress={onTheirs}>
        Garder la sienne
      </Button>
      <Button look="quiet" onPress={onMine}>
        Mettre la mienne
      </Button>
    </p>
  </div>
);
