import { SESv2Client } from '@aws-sdk/client-sesv2';
import * as z from 'zod';
import { CouncilProfile } from '../../events/council.ts';
import { Day } from '../../events/fact.ts';
import { sitsOn } from '../../workflows/council/seats/mandates.ts';
import { thingKey } from '../../workflows/kernel/rows.ts';
import { deployedSubjects } from '../adapters/deployed-subjects.ts';
import { makeEffects } from '../adapters/effects.ts';
import { makeSesMailer } from '../adapters/ses-mailer.ts';
import { makeMemberNames } from '../given/member-names.ts';
import { deployedStore } from '../shell/command-parts.ts';
import { environment } from '../shell/environment.ts';
import { reactionHandler } from '../shell/reaction.ts';
import { conveningLetter } from './convening-letters.ts';
import { makeSendOnce } from './send-once.ts';

const { PUBLIC_ORIGIN, MAIL_FROM } = environment('PUBLIC_ORIGIN', 'MAIL_FROM');
const { db, tables, store, references } = deployedStore(deployedSubjects);
const namesOf = makeMemberNames({ references, open: deployedSubjects(db).open });
const sendOnce = makeSendOnce({
  effects: makeEffects(db, tables.state),
  mailer: makeSesMailer(new SESv2Client({ maxAttempts: 1 }), MAIL_FROM),
});

const Held = z.object({ heldOn: Day });

/**
 * Each member who sits on the day of a session, titular or alternate, is written to at the address of their invitation,
 * accepted or not (DEL-03). One letter each, one after the other: whoever is killed half-way goes on from there.
 */
export const handler = reactionHandler('call-members', store, async (fact, at) => {
  const { council } = fact;
  const { heldOn } = Held.parse(fact.data);
  const [row, mandates] = await Promise.all([
    store.row({ pk: thingKey(council, 'council', council), sk: 'profile' }),
    references.mandates(council),
  ]);
  const { pk: _, sk: __, ...established } = row ?? {};
  const profile = CouncilProfile.parse(established);
  const sitting = mandates.filter((mandate) => sitsOn(mandate, heldOn));
  const names = await namesOf(
    council,
    sitting.map(({ member }) => member),
  );
  for (const { member, kind } of sitting) {
    const known = names.get(member) ?? null;
    if (known === null) continue;
    const { name, email } = known;
    const letter = conveningLetter(fact, { name, kind }, { profile, origin: PUBLIC_ORIGIN });
    if (letter === null) return;
    await sendOnce(fact, { to: [email], replyTo: profile.contact.email, letter, member }, at);
  }
});
