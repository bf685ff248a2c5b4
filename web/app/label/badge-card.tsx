import { useState } from 'react';
import { badgeSnippet } from '../../public/badge.ts';
import { Button } from '../parts/button.tsx';

type BadgeCardProps = { readonly number: string; readonly territory: string };

/** The badge for the holder's own site (F7, M25): its picture as it stands now, and what to paste to show it. */
export const BadgeCard = ({ number, territory }: BadgeCardProps) => {
  const [said, setSaid] = useState('');
  const code = badgeSnippet(window.location.origin, number, territory);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code);
      setSaid('Code copié.');
    } catch {
      // A browser may keep the clipboard to itself: the code stands there to be copied by hand.
      document.querySelector<HTMLTextAreaElement>('#code-insigne')?.select();
      setSaid('Le code est sélectionné : copiez-le.');
    }
  };
  return (
    <section className="card" aria-labelledby="insigne">
      <h2 id="insigne">L’insigne pour votre site</h2>
      <p>
        <img
          className="badge"
          src={`/labels/${encodeURIComponent(number)}/badge.svg`}
          width="320"
          height="64"
          alt="L’insigne, tel que vos visiteurs le voient aujourd’hui"
        />
      </p>
      <p>
        Il dit toujours l’état du jour, et mène à la page publique du label. Collez ce code dans une page de
        votre site :
      </p>
      <label htmlFor="code-insigne" className="heard">
        Code de l’insigne
      </label>
      <textarea id="code-insigne" className="code" rows={5} readOnly value={code} />
      <p className="row">
        <Button look="quiet" onPress={() => void copy()}>
          Copier le code de l’insigne
        </Button>
        <span role="status">{said}</span>
      </p>
    </section>
  );
};
