import { useEffect, useState } from 'react';
import { SessionDialog } from './session-dialog.tsx';
import { putBackTyped, watchFocus } from './typed.ts';
import { useSessionEnd } from './use-session-end.ts';

/** Tells whoever is signed in two minutes before they are not any more, and brings them back to their field (WCAG 2.2.1, 2.2.5). */
export const SessionEnd = ({ person }: { readonly person: string }) => {
  const { standing, goOn } = useSessionEnd();
  const [closed, setClosed] = useState(false);
  useEffect(() => watchFocus(), []);
  useEffect(() => putBackTyped(person), [person]);
  useEffect(() => setClosed(false), [standing]);
  if (standing === 'going' || closed) return null;
  return (
    <SessionDialog
      ended={standing === 'ended'}
      person={person}
      goOn={() => void goOn()}
      close={() => setClosed(true)}
    />
  );
};
