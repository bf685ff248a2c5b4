import { deployedIssuing } from '../credentials/deployed-issuing.ts';
import { reactionHandler } from '../shell/reaction.ts';

const { store, bring } = deployedIssuing();

/** Whatever happened to a label: its credential is brought to what all its facts require by now, once (P11, P16). */
export const handler = reactionHandler('issue-credential', store, ({ council, thing }, at) =>
  bring(council, thing, at),
);
