import { type ReactNode, useRef } from 'react';

/** Whether something stands in a text of it. */
export const holdsText = (place: Element | null): boolean =>
  [...(place?.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>('textarea, input') ?? [])].some(
    ({ type, value }) => type !== 'radio' && type !== 'checkbox' && value.trim() !== '',
  );

type KeptActProps = {
  readonly name: string;
  /** Whether it may be asked of the point as it stands. */
  readonly offered: boolean;
  readonly children: ReactNode;
};

/** One act on a point, folded. What is typed there stays when the point moves on meanwhile from another screen. */
export const KeptAct = ({ name, offered, children }: KeptActProps) => {
  const place = useRef<HTMLDetailsElement>(null);
  if (!offered && !(place.current?.open === true && holdsText(place.current))) return null;
  return (
    <details ref={place}>
      <summary>{name}</summary>
      {!offered && (
        <p role="status">
          Le point a avancé depuis un autre écran : cet acte attend. Ce que vous avez écrit reste ici.
        </p>
      )}
      {children}
    </details>
  );
};
