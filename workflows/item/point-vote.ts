import type { PointAbout } from '../../events/item.ts';

/** How a point that is no dossier was voted, as its session left it; a vote stands for good once that is over (D14). */
export type PointVote = {
  about: PointAbout | null;
  adopted: boolean;
  votedOn: string;
  sessionOver: boolean;
};

const isAbout = (about: PointAbout, what: PointAbout): boolean => {
  const said = new Map(Object.entries(about));
  return Object.entries(what).every(([name, value]) => said.get(name) === value);
};

/** Whether a vote adopted just that: the text, or the draft, that is now to be recorded as adopted. */
export const isAdopted = (vote: PointVote | null, what: PointAbout): boolean =>
  vote !== null && vote.about !== null && vote.adopted && vote.sessionOver && isAbout(vote.about, what);
