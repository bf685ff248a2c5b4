import { type Dossier } from './dossier.ts';
import { addDays } from './paris-days.ts';

/** Cases filed for one session, and its dates. */
export type Campaign = {
  readonly heldOn: string;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly dossiers: readonly Dossier[];
};

/** Days from filing to a session that no case describes: silence decides after it (SIL-08). */
const USUAL_WAIT = 45;

const sessionDay = ({ of }: Dossier): string => of.session?.date ?? addDays(of.submittedOn, USUAL_WAIT);

/** One campaign for each day of session, in order of time. */
export const campaignsOf = (dossiers: readonly Dossier[]): Campaign[] =>
  [...Map.groupBy(dossiers, sessionDay)]
    .map(([heldOn, of]) => {
      const days = of.map((dossier) => dossier.of.submittedOn).toSorted();
      return { heldOn, opensOn: days[0] ?? heldOn, closesOn: days.at(-1) ?? heldOn, dossiers: of };
    })
    .toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : 1));
