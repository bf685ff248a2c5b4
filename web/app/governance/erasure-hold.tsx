import type { HoldGround } from '../../../events/retention.ts';
import { HOLD_GROUNDS } from '../words/control-words.ts';
import type { Acting } from './one-page.tsx';
import { OwnAct } from './own-act.tsx';

type HoldProps = {
  readonly of: Acting;
  readonly held: HoldGround | null;
  /** « Ce dossier ». */
  readonly what: string;
};

/** To keep what is closed from being erased, whatever its time, and to let it go again (GDP-04). */
export const ErasureHold = ({ of, held, what }: HoldProps) =>
  held === null ? (
    <OwnAct
      // Two acts, of which one does not stay unfolded as the other was.
      key="retenir"
      id="retenir"
      of={of}
      command="holdErasure"
      asked={[{ name: 'ground', kind: 'choice', label: 'Ce qui le retient', options: HOLD_GROUNDS }]}
      effect={`${what} n’est pas effacé, même au terme de sa conservation et avec le visa des archives, tant que vous ne levez pas cette retenue.`}
      action="Retenir l’effacement"
      done="L’effacement est retenu."
    />
  ) : (
    <OwnAct
      key="lever-retenue"
      id="lever-retenue"
      of={of}
      command="releaseErasure"
      effect={`${what} suit de nouveau sa durée de conservation : il peut alors être effacé, avec le visa des archives.`}
      action="Lever la retenue"
      done="La retenue est levée."
    />
  );
