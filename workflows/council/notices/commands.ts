import { Notices } from '../../../events/notices.ts';
import type { CouncilProfile } from '../../../events/council.ts';

export const noticesCommands = {
  /** Nothing is declared accessible without an audit (decree 2019-768, art. 4). */
  publishNotices: Notices.superRefine(({ accessibility: { state, audit } }, context) => {
    if (state !== 'NONE' && audit === null)
      context.addIssue({
        code: 'custom',
        path: ['accessibility', 'audit'],
        message: 'Donnez le jour de l’audit et qui l’a mené : sans audit, un site est déclaré non conforme.',
      });
  }),
};

export type NoticesGiven = {
  /** The council as it is published. */
  publishNotices: { profile: CouncilProfile };
};
