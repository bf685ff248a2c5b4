import { useParams, useSearch } from '@tanstack/react-router';
import { CounterPage } from './counter-page.tsx';
import { DeclareAtCounter } from './declare-page.tsx';
import { StartAtCounter } from './start-page.tsx';

const useCouncil = (): string => useParams({ strict: false }).council ?? '';

/** The pages of who helps at the counter, at their addresses. */
export const CounterRoute = () => <CounterPage council={useCouncil()} />;
export const DeclareAtCounterRoute = () => <DeclareAtCounter council={useCouncil()} />;
export const StartAtCounterRoute = () => {
  const { structure } = useSearch({ strict: false });
  return <StartAtCounter council={useCouncil()} structure={structure ?? ''} />;
};
