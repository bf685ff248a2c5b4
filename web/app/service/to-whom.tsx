import { useQuery } from '@tanstack/react-query';
import { AskedField } from '../acts/asked-field.tsx';
import { workloadQuery } from '../api/council-queries.ts';
import { officersWithLoad } from './officer-words.ts';

type ToWhomProps = {
  readonly council: string;
  readonly officer: string;
  readonly onChoose: (officer: string) => void;
};

/** Everybody who examines, with how much each follows, to give them several dossiers at once (B7). */
export const ToWhom = ({ council, officer, onChoose }: ToWhomProps) => {
  const { data } = useQuery(workloadQuery(council));
  return data === undefined ? null : (
    <AskedField
      id="a-qui"
      asked={{ name: 'officer', kind: 'among', label: 'À qui', options: officersWithLoad(data) }}
      value={officer}
      error={null}
      onType={onChoose}
    />
  );
};
