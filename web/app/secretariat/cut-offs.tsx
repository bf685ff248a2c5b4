import { frenchDate } from '../../public/french.ts';
import type { CutOffs } from '../api/secretariat-shapes.ts';

const DAYS = [
  ['completeBy', 'Dernier jour pour être complet'],
  ['agendaClosesOn', 'Clôture de l’ordre du jour'],
  ['conveneBy', 'Convocation conseillée avant'],
  ['conveneWithoutUrgencyBy', 'Dernier jour pour convoquer sans urgence'],
] as const satisfies readonly (readonly [keyof CutOffs, string])[];

/** The days that a session sets, each the last on which its act is in time. */
export const CutOffDays = ({ cutOffs }: { readonly cutOffs: CutOffs }) => (
  <dl className="days">
    {DAYS.map(([name, words]) => (
      <div key={name}>
        <dt>{words}</dt>
        <dd>{frenchDate(cutOffs[name])}</dd>
      </div>
    ))}
  </dl>
);
