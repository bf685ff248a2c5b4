import { useParams } from '@tanstack/react-router';
import { LetterPage } from './letter-page.tsx';
import { LettersPage } from './letters-page.tsx';

/** The pages of letters, at their addresses. */
export const LettersRoute = () => {
  const { council } = useParams({ strict: false });
  return <LettersPage council={council ?? ''} />;
};
export const LetterRoute = () => {
  const { council, letter } = useParams({ strict: false });
  return <LetterPage key={letter} council={council ?? ''} kind={letter ?? ''} />;
};
