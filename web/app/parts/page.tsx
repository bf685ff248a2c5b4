import { type ReactNode, useEffect, useRef } from 'react';
import { nonBreaking } from '../../public/french.ts';
import { tabTitle } from '../words/titles.ts';

type PageProps = {
  /** The words of the `h1`: the answer of the page, or its question. */
  readonly title: string;
  /** What stands above the title. */
  readonly above?: ReactNode;
  readonly wide?: boolean;
  /** For who compares much at once: wider, in smaller text. */
  readonly dense?: boolean;
  /** For a telephone held in one hand, in session. */
  readonly narrowest?: boolean;
  /** Whether an answer is to be corrected: the tab then says so first. */
  readonly wrong?: boolean;
  readonly children: ReactNode;
};

type Width = { readonly wide: boolean; readonly dense: boolean; readonly narrowest: boolean };

const widthOf = ({ wide, dense, narrowest }: Width): string => {
  if (dense) return 'wrap dense';
  if (narrowest) return 'wrap phone';
  return wide ? 'wrap' : 'wrap narrow';
};

/** The content of a page. Coming to it, focus goes to its title, which a screen reader reads. */
export const Page = ({
  title,
  above,
  wide = false,
  dense = false,
  narrowest = false,
  wrong = false,
  children,
}: PageProps) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = tabTitle(title, wrong);
  }, [title, wrong]);
  // Not on the page with which the app begins: a reader starts at its top, with the skip links.
  useEffect(() => {
    if (hasMoved()) heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  return (
    <main id="contenu" tabIndex={-1}>
      <div className={widthOf({ wide, dense, narrowest })}>
        {above}
        <h1 ref={heading} tabIndex={-1}>
          {nonBreaking(title)}
        </h1>
        {children}
      </div>
    </main>
  );
};

/** Whether the app has gone from one of its pages to another since it was opened. */
const hasMoved = (): boolean => {
  const moved = document.documentElement.dataset['moved'] === 'yes';
  document.documentElement.dataset['moved'] = 'yes';
  return moved;
};
