import { nonBreaking } from './french.ts';
import { html } from './html.ts';
import { page } from './layout.ts';
import { phoneLink } from './site-footer.ts';
import type { CouncilView } from './views.ts';

export type Problem = 'not-found' | 'too-many-requests' | 'stopped';

// The first one never says which of the two: what exists but is not yours must not be told apart.
const WORDS: Record<Problem, readonly [title: string, remedy: string]> = {
  'not-found': [
    'Cette page n’existe pas ou ne vous est pas ouverte',
    'Relisez son adresse, ou repartez de l’accueil.',
  ],
  'too-many-requests': ['Attendez 30 secondes', 'Puis rechargez cette page : elle s’ouvrira.'],
  stopped: [
    'Le service est arrêté pour le moment',
    'Ce n’est pas de votre fait. Ce qui était enregistré est gardé. Réessayez dans quelques minutes.',
  ],
};

/** A page for what cannot be shown: 404 (and 403), 429, or a fault of ours. */
export const problemPage = (problem: Problem, council: CouncilView | null = null): string => {
  const [title, remedy] = WORDS[problem];
  return page({
    title,
    here: { at: null, exactly: false },
    council,
    main: html`<div class="wrap narrow">
      <h1>${title}.</h1>
      <p class="lead">${nonBreaking(remedy)}</p>
      ${council && html`<p>Une personne vous répond au ${phoneLink(council.contact.phone)}.</p>`}
      <p class="row">
        <a class="button" href="/">Aller à l’accueil</a>
        <a class="button quiet" href="/registre">Voir le registre</a>
      </p>
    </div>`,
  });
};
