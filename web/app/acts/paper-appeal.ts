import type { Label } from '../api/controls-shapes.ts';
import type { Typed } from './asked.ts';

/** A decision that is appealed against: the dossier on which it was made, and whose that is. */
export type Appealed = { readonly structure: string; readonly application: string };

/** The award of a label; null of one that was taken over from before, since nothing here was decided on it. */
export const awardOf = ({
  holder,
  application,
}: Pick<Label['data'], 'holder' | 'application'>): Appealed | null =>
  holder === null || application === '' ? null : { structure: holder.structure, application };

/** What came by post, as the command takes it: the structure itself has no name to give. */
export const paperAppeal = (
  { structure, application }: Appealed,
  { text = '', receivedOn, postmarkedOn = '', thirdParty = '' }: Typed,
) => ({
  structure,
  against: { kind: 'APPLICATION', id: application },
  text: text.trim(),
  paper: {
    receivedOn,
    postmarkedOn: postmarkedOn === '' ? null : postmarkedOn,
    thirdParty: thirdParty.trim() === '' ? null : thirdParty.trim(),
  },
});
