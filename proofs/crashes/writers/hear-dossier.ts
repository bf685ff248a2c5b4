import { sendTo } from '../../../local/journey/council-calls.ts';
import { decideApplication } from '../../../local/journey/decide-application.ts';
import { ApplicationRead, newDossier } from '../../../local/journey/dossier.ts';
import { fileApplication, readApplication } from '../../../local/journey/file-application.ts';
import { inParallel } from '../../../local/journey/in-parallel.ts';
import { PRESIDENT } from '../../../local/journey/people.ts';
import { reviewApplication } from '../../../local/journey/review-application.ts';
import { setTimeout as wait } from 'node:timers/promises';
import { roadOf } from './road.ts';
import type { Scene, Writer } from './writer.ts';

const CHOICES = ['FOR', 'FOR', 'FOR', 'AGAINST', 'ABSTAIN', 'BLANK'] as const;
const AT_ONCE = 8;
const LOOK_MS = 50;

/** Every member votes, a few at one instant. */
const castAll = async ({ sender, members, random }: Scene, item: string): Promise<void> => {
  const ballots = members.map((one) => ({ ...one, choice: random.pick(CHOICES) }));
  await inParallel(ballots, AT_ONCE, ({ account, member, choice }) =>
    sendTo(sender, 'castBallot', account, `items/${item}/castBallot`, { round: 1, choice, for: member }),
  );
};

/** The reaction to the opinion may be killed too, and comes again: it is waited for as long as the run lasts. */
const opinionOn = async ({ sender }: Scene, application: string | null): Promise<string> => {
  for (;;) {
    const { state, data } = ApplicationRead.parse(await readApplication(sender, application));
    if (state === 'opinionGiven' && data.opinion != null) return data.opinion;
    await wait(LOOK_MS);
  }
};

/** A request goes its whole road: filed, examined, voted on by every member, decided and notified. */
export const hearDossier: Writer = async (scene) => {
  const { sender, session } = scene;
  const dossier = newDossier(roadOf(scene.nextNumber()));
  await fileApplication(sender, dossier, session);
  await reviewApplication(sender, dossier, session);
  const item = dossier.item ?? '';
  await sendTo(sender, 'openVote', PRESIDENT, `items/${item}/openVote`, { ballot: 'HANDS' });
  await castAll(scene, item);
  await sendTo(sender, 'closeVote', PRESIDENT, `items/${item}/closeVote`);
  dossier.line.opinion = await opinionOn(scene, dossier.application);
  await decideApplication(sender, dossier);
};
