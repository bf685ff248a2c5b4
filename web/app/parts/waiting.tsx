import { useEffect, useState } from 'react';

const PATIENCE_MS = 400;

/** Says what is loading, once it has lasted. */
export const Waiting = ({ what }: { readonly what: string }) => {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <main id="contenu" tabIndex={-1}>
      <div className="wrap narrow">
        <p role="status">{late ? `${what}…` : ''}</p>
      </div>
    </main>
  );
};
