import { timeInParis } from '../../../workflows/calendar/french-dates.ts';
import type { Instant } from '../../../workflows/calendar/instant.ts';
import { signInAddress } from '../api/session.ts';
import type { OutboxState } from '../drafts/outbox.ts';
import type { Drawing } from '../words/shown.ts';
import { Icon } from './icon.tsx';

type Shown = { readonly drawing: Drawing; readonly words: string };

const shown = ({ standing, savedAt, conflicts }: OutboxState): Shown | null => {
  if (Object.keys(conflicts).length > 0)
    return { drawing: 'triangle', words: 'Une autre personne a modifié cette réponse' };
  switch (standing) {
    case 'idle':
      return null;
    case 'saving':
      return { drawing: 'clock', words: 'Enregistrement…' };
    case 'saved':
      return { drawing: 'tick', words: `Enregistré à ${timeInParis((savedAt ?? '') as Instant)}` };
    case 'offline':
      return {
        drawing: 'cut',
        words: 'Pas de réseau. Vos réponses sont gardées sur cet appareil et partiront au retour du réseau.',
      };
    case 'stopped':
      return {
        drawing: 'cut',
        words: 'Le service ne répond pas. Vos réponses sont gardées sur cet appareil.',
      };
    case 'signedOut':
      return { drawing: 'triangle', words: 'Reconnectez-vous, rien n’est perdu.' };
  }
};

/** Where the answers stand: said beside the buttons, and aloud. Nothing blocks typing. */
export const SaveState = ({ state }: { readonly state: OutboxState }) => {
  const what = shown(state);
  return (
    <p className="save" role="status">
      {what !== null && (
        <>
          <Icon name={what.drawing} />
          <span>{what.words}</span>
        </>
      )}
      {state.standing === 'signedOut' && <a href={signInAddress(window.location.pathname)}>Me reconnecter</a>}
    </p>
  );
};
